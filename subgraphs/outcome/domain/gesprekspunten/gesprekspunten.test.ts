// SPDX-License-Identifier: EUPL-1.2
import type { Score } from "../score";
import { gesprekspuntenVan } from "./gesprekspunten";

const herkomst = { bron: "ttp", bronhouder: "TTP", vastgelegdOp: new Date(0), opgehaaldOp: new Date(0) };
const score = (anders: Partial<Score>): Score => ({
  indicator: "VERMINDERING_PROBLEMATIEK",
  profiel: 5,
  intensiteit: "INTENSIEF",
  periode: "2026-H1",
  meetmoment: "EINDE",
  instrument: "Lijst",
  hogerIsBeter: false,
  berekend: false,
  onderdrukt: false,
  waarde: 12,
  spreiding: 5,
  n: 50,
  herkomst,
  ...anders,
});
const aandeel = {
  indicator: "DEELNAME_ONDERWIJS",
  instrument: undefined,
  spreiding: undefined,
  hogerIsBeter: true,
} as const;
const cijfer = { instrument: "Rapportcijfer", hogerIsBeter: true, spreiding: 1.4 } as const;

test.each<[string, Score[], string[]]>([
  ["problems clearly less", [score({ meetmoment: "START", waarde: 17 }), score({})], []],
  ["problems hardly less", [score({ meetmoment: "START", waarde: 12.5 }), score({})], ["GEEN_VOORUITGANG"]],
  ["problems more", [score({ meetmoment: "START", waarde: 8 }), score({})], ["GEEN_VOORUITGANG"]],
  [
    "less school",
    [score({ ...aandeel, meetmoment: "START", waarde: 0.7 }), score({ ...aandeel, waarde: 0.7 })],
    ["GEEN_VOORUITGANG"],
  ],
  ["more school", [score({ ...aandeel, meetmoment: "START", waarde: 0.5 }), score({ ...aandeel, waarde: 0.8 })], []],
  ["back after six months", [score({}), score({ meetmoment: "NA_6_MAANDEN", waarde: 16 })], ["TERUGVAL"]],
  ["still well after six months", [score({}), score({ meetmoment: "NA_6_MAANDEN", waarde: 12.8 })], []],
  ["worse than half a year ago", [score({ periode: "2025-H2", waarde: 9 }), score({})], ["SLECHTER_DAN_EERDER"]],
  ["worse than long ago", [score({ periode: "2024-H1", waarde: 9 }), score({})], []],
  ["a year is not compared with a half", [score({ periode: "2025", waarde: 9 }), score({})], []],
  [
    "children and parents differ",
    [
      score({ ...cijfer, indicator: "ERVARING_JEUGDIGE", waarde: 6 }),
      score({ ...cijfer, indicator: "ERVARING_OUDER", waarde: 8 }),
    ],
    ["ERVARING_VERSCHILT"],
  ],
  ["another instrument", [score({ meetmoment: "START", instrument: "Andere" }), score({})], []],
  ["another profiel", [score({ meetmoment: "START", profiel: 6 }), score({})], []],
  ["withheld", [score({ meetmoment: "START", waarde: undefined, n: undefined, onderdrukt: true }), score({})], []],
  ["a subgroup", [score({ meetmoment: "START", subgroep: "4-11" }), score({ subgroep: "4-11" })], []],
])("%s", (_, scores, expected) => expect(gesprekspuntenVan(scores).map(({ code }) => code)).toEqual(expected));

test("a point is an open question with its figures", () => {
  expect(gesprekspuntenVan([score({ meetmoment: "START", waarde: 12.5 }), score({})])).toEqual([
    {
      code: "GEEN_VOORUITGANG",
      vraag:
        "In de eerste helft van 2026 ging zwaarte van de problemen tussen start en einde van 12,5 naar 12,0, zonder duidelijke vooruitgang: wat hielp wel, en wat niet?",
      indicator: "VERMINDERING_PROBLEMATIEK",
      profiel: 5,
      intensiteit: "INTENSIEF",
      periode: "2026-H1",
      feiten: [herkomst],
    },
  ]);
});
