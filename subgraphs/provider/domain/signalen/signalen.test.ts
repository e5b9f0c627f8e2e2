// SPDX-License-Identifier: EUPL-1.2
import { hulp, product, traject as t, VANDAAG } from "../../../../test/provider/support/regels";
import type { Traject } from "../traject";
import { deriveSignalen } from "./signalen";

const OMSTANDIGHEDEN = { vandaag: VANDAAG, wachttijdnormDagen: 70, contactnormDagen: 42, geboortedata: [] };
const soort = (profiel: number, intensiteit: string) => ({ product: product(profiel, intensiteit) });
const lopend = (van: string, profiel: number, intensiteit: string, rest: Partial<Traject> = {}) =>
  t([[van]], { ...soort(profiel, intensiteit), ...rest });
const voorbij = (van: string, tot: string, reden = "31", rest: Partial<Traject> = {}) => t([[van, tot, reden]], rest);

/** code [ernst sinds] */
type Verwacht = string[];
const cases: [string, Traject[], Verwacht][] = [
  ["no help", [], []],
  ["one running traject", [lopend("2026-01-01", 1, "PERSPECTIEF")], []],

  [
    "two of the same profiel and intensiteit",
    [lopend("2026-01-01", 1, "PERSPECTIEF"), lopend("2026-03-01", 1, "PERSPECTIEF")],
    [],
  ],
  [
    "two profielen",
    [lopend("2026-03-01", 2, "PERSPECTIEF"), lopend("2026-01-01", 1, "PERSPECTIEF")],
    ["STAPELING DRINGEND 2026-03-01"],
  ],
  [
    "two intensiteiten",
    [lopend("2026-01-01", 1, "PERSPECTIEF"), lopend("2026-03-01", 1, "INTENSIEF")],
    ["STAPELING DRINGEND 2026-03-01"],
  ],
  [
    "one of two is over",
    [lopend("2026-03-01", 2, "PERSPECTIEF"), voorbij("2025-01-01", "2025-06-01")],
    ["HERHAALD_BEROEP INFO 2026-03-01"],
  ],
  [
    "acute help of 14 days beside other help",
    [lopend("2026-01-01", 1, "PERSPECTIEF"), lopend("2026-11-07", 1, "ACUUT")],
    [],
  ],
  [
    "acute help of 15 days beside other help",
    [lopend("2026-01-01", 1, "PERSPECTIEF"), lopend("2026-11-06", 1, "ACUUT")],
    ["STAPELING DRINGEND 2026-11-06"],
  ],
  [
    "duurzaam beside other help",
    [lopend("2026-01-01", 1, "PERSPECTIEF"), lopend("2026-03-01", 2, "DUURZAAM")],
    ["STAPELING AANDACHT 2026-03-01"],
  ],
  [
    "two duurzaam beside other help",
    [lopend("2026-01-01", 1, "PERSPECTIEF"), lopend("2026-03-01", 2, "DUURZAAM"), lopend("2026-04-01", 5, "DUURZAAM")],
    ["STAPELING AANDACHT 2026-03-01"],
  ],
  [
    "duurzaam and two others",
    [lopend("2026-01-01", 1, "PERSPECTIEF"), lopend("2026-02-01", 1, "INTENSIEF"), lopend("2026-03-01", 2, "DUURZAAM")],
    ["STAPELING DRINGEND 2026-02-01"],
  ],
  [
    "unknown product does not count as another combination",
    [lopend("2026-01-01", 1, "PERSPECTIEF"), t([["2026-03-01"]], { product: { categorie: "45", code: "XXXXX" } })],
    ["PRODUCT_ONBEKEND INFO 2026-03-01"],
  ],

  ["waits 70 days", [t([], { aangemeldOp: "2026-09-12" })], []],
  ["waits 71 days", [t([], { aangemeldOp: "2026-09-11" })], ["WACHTTIJD_BOVEN_NORM AANDACHT 2026-11-21"]],
  ["waited long, but help has begun", [t([["2026-11-01"]], { aangemeldOp: "2026-01-01" })], []],
  ["28 days after the ingangsdatum", [t([], { toegewezenOp: "2026-10-20", ingangsdatum: "2026-10-24" })], []],
  [
    "29 days after the ingangsdatum",
    [t([], { toegewezenOp: "2026-10-20", ingangsdatum: "2026-10-23" })],
    ["TOEGEWEZEN_NIET_GESTART AANDACHT 2026-11-21"],
  ],
  [
    "ran out without a start",
    [t([], { toegewezenOp: "2026-01-20", ingangsdatum: "2026-01-23", geplandEinde: "2026-06-30" })],
    ["TOEGEWEZEN_NIET_GESTART AANDACHT 2026-02-21"],
  ],
  [
    "ran out without a start, shorter than 28 days",
    [t([], { toegewezenOp: "2026-11-01", ingangsdatum: "2026-11-01", geplandEinde: "2026-11-14" })],
    ["TOEGEWEZEN_NIET_GESTART AANDACHT 2026-11-15"],
  ],
  [
    "last day of a toewijzing shorter than 28 days",
    [t([], { toegewezenOp: "2026-11-14", ingangsdatum: "2026-11-14", geplandEinde: VANDAAG })],
    [],
  ],
  [
    "ran out without a start a year ago",
    [t([], { toegewezenOp: "2025-09-01", ingangsdatum: "2025-09-01", geplandEinde: "2025-11-21" })],
    ["TOEGEWEZEN_NIET_GESTART AANDACHT 2025-09-30"],
  ],
  [
    "ran out without a start more than a year ago",
    [t([], { toegewezenOp: "2025-09-01", ingangsdatum: "2025-09-01", geplandEinde: "2025-11-20" })],
    [],
  ],
  [
    "ran out and was removed",
    [t([], { toegewezenOp: "2026-01-20", ingangsdatum: "2026-01-23", geplandEinde: "2026-06-30", ingetrokken: true })],
    [],
  ],
  [
    "ran out after help",
    [t([["2026-01-23", "2026-05-31"]], { toegewezenOp: "2026-01-20", geplandEinde: "2026-06-30" })],
    [],
  ],
  ["a start is told for later", [t([["2026-12-01"]], { toegewezenOp: "2026-10-01", ingangsdatum: "2026-10-01" })], []],
  ["removed toewijzing", [t([], { toegewezenOp: "2026-01-20", ingangsdatum: "2026-01-23", ingetrokken: true })], []],

  [
    "ends in 30 days, nothing follows",
    [lopend("2026-01-01", 1, "PERSPECTIEF", { geplandEinde: "2026-12-21" })],
    ["EINDE_ZONDER_NAZORG AANDACHT 2026-11-21"],
  ],
  ["ends in 31 days", [lopend("2026-01-01", 1, "PERSPECTIEF", { geplandEinde: "2026-12-22" })], []],
  ["a stop is told for next week", [t([["2026-01-01", "2026-11-28"]])], ["EINDE_ZONDER_NAZORG AANDACHT 2026-10-29"]],
  [
    "ends soon, other help waits",
    [
      lopend("2026-01-01", 1, "PERSPECTIEF", { geplandEinde: "2026-12-01" }),
      t([], { toegewezenOp: "2026-11-20", ingangsdatum: "2026-12-02" }),
    ],
    [],
  ],
  [
    "ends soon, other help runs longer",
    [lopend("2026-01-01", 1, "PERSPECTIEF", { geplandEinde: "2026-12-01" }), lopend("2026-06-01", 1, "PERSPECTIEF")],
    [],
  ],

  ["stopped by the jeugdige", [voorbij("2026-01-01", "2026-06-30", "32")], ["UITVAL AANDACHT 2026-06-30"]],
  ["stopped by the aanbieder", [voorbij("2026-01-01", "2026-06-30", "33")], ["UITVAL AANDACHT 2026-06-30"]],
  ["stopped early in agreement", [voorbij("2026-01-01", "2026-06-30", "34")], []],
  ["uitval more than a year ago", [voorbij("2025-01-01", "2025-11-20", "32")], []],

  [
    "again within a year",
    [voorbij("2025-01-01", "2026-01-31"), lopend("2026-05-01", 1, "PERSPECTIEF")],
    ["HERHAALD_BEROEP INFO 2026-05-01"],
  ],
  ["again after more than a year", [voorbij("2024-01-01", "2025-01-31"), lopend("2026-02-01", 1, "PERSPECTIEF")], []],
  ["the next day is the same help", [voorbij("2025-01-01", "2026-04-30"), lopend("2026-05-01", 1, "PERSPECTIEF")], []],
  [
    "after a change of toewijzing",
    [voorbij("2025-01-01", "2026-01-31", "37"), lopend("2026-05-01", 1, "PERSPECTIEF")],
    [],
  ],
  ["after a pause within one traject", [t([["2025-01-01", "2026-01-31", "20"], ["2026-05-01"]])], []],
  [
    "other help went on in between",
    [voorbij("2025-01-01", "2026-01-31"), voorbij("2025-06-01", "2026-06-30"), lopend("2026-05-01", 1, "PERSPECTIEF")],
    [],
  ],

  [
    "unknown product",
    [t([], { aangemeldOp: "2026-11-01", product: { categorie: "45", code: "XXXXX" } })],
    ["PRODUCT_ONBEKEND INFO 2026-11-01"],
  ],
  [
    "no product at all",
    [t([], { aangemeldOp: "2026-11-01", product: undefined })],
    ["PRODUCT_ONBEKEND INFO 2026-11-01"],
  ],
];

test.each(cases)("%s", (_, trajecten, verwacht) => {
  const signalen = deriveSignalen(hulp(...trajecten), OMSTANDIGHEDEN, []);
  expect(signalen.map(({ code, ernst, sinds }) => `${code} ${ernst} ${sinds}`)).toEqual(verwacht);
  for (const { uitleg } of signalen) expect(uitleg).toMatch(/^[A-Z].*[^.]\.$/);
});

test("the explanation is one readable sentence", () => {
  const signalen = deriveSignalen(
    hulp(t([], { aangemeldOp: "2026-08-01" }), voorbij("2026-01-01", "2026-06-30", "33")),
    OMSTANDIGHEDEN,
    [
      {
        bron: "ijw",
        bronhouder: "Proef",
        status: "VEROUDERD",
        opgehaaldOp: new Date("2026-11-03T10:00:00Z"),
        reden: "De laatste aanlevering is van 3 november 2026.",
      },
    ],
  );
  expect(signalen.map(({ uitleg }) => uitleg)).toEqual([
    "De jeugdige wacht al 112 dagen op hulp van De Vlier; de norm is 70 dagen.",
    "De hulp van De Vlier stopte op 30 juni 2026 eerder dan gepland: voortijdig gestopt door de aanbieder.",
    "De gegevens van Proef kunnen achterlopen: de laatste aanlevering is van 3 november 2026.",
  ]);
});
