// SPDX-License-Identifier: EUPL-1.2
import { datumIn, leeftijdOp } from "../../../platform/time/datum";
import type { Gezag } from "./gezag";
import { nieuwheidVan, type Toestemming, toestemmingVoor } from "./toestemming";

const VANDAAG = "2026-11-21";
const een = (anders: Partial<Toestemming>): Toestemming => ({
  ...{ id: "t", hoedanigheid: "GEZAG", domein: "hulp", ontvanger: "REGISSEUR", niveau: "VOLLEDIG", van: "2026-01-01" },
  ...anders,
});
const gezag = (...ids: (string | undefined)[]): Gezag => ({
  soort: ids.length > 1 ? "GEZAMENLIJK_OUDERLIJK" : "EENHOOFDIG_OUDERLIJK",
  gezagsdragers: ids.map((persoonId) => ({ persoonId })),
  uitleg: "",
  inOnderzoek: false,
});
const BEIDEN = gezag("moeder", "vader");
const ONBEKEND: Gezag = { soort: "NIET_TE_BEPALEN", gezagsdragers: [], uitleg: "", inOnderzoek: false };
const moeder = een({ gever: "moeder" });
const vader = een({ gever: "vader" });
const kind = een({ hoedanigheid: "JEUGDIGE", gever: "kind" });
const allen = een({});
const weg = { ingetrokkenOp: new Date("2026-11-20T12:00:00Z") };
/** after that withdrawal */
const NA = new Date("2026-11-20T13:00:00Z");
const mentor = (anders: Partial<Toestemming> = {}) =>
  een({ hoedanigheid: "VERTEGENWOORDIGER", gever: "mentor", ...anders });

const beeld = (leeftijd: number | undefined, over: Gezag | undefined, alle: Toestemming[]) =>
  toestemmingVoor(alle, {
    betrokkene: "kind",
    domein: "hulp",
    ontvanger: "REGISSEUR",
    leeftijd,
    gezag: over,
    vandaag: VANDAAG,
  });

describe("whose consent counts", () => {
  it.each<[string, number | undefined, Gezag | undefined, Toestemming[], string, string]>([
    ["nobody said anything", 8, BEIDEN, [], "GEEN", "TOESTEMMING_ONTBREEKT"],
    ["under 12, both parents", 11, BEIDEN, [moeder, vader], "VOLLEDIG", "GELDIG"],
    ["under 12, one of two", 11, BEIDEN, [moeder], "GEEN", "TOESTEMMING_NIET_COMPLEET"],
    ["under 12, divorced, one has the gezag", 11, gezag("vader"), [vader], "VOLLEDIG", "GELDIG"],
    ["under 12, divorced, the other one consents", 11, gezag("vader"), [moeder], "GEEN", "TOESTEMMING_ONTBREEKT"],
    ["under 12, the child alone", 11, BEIDEN, [kind], "GEEN", "TOESTEMMING_ONTBREEKT"],
    ["12, the parents alone", 12, BEIDEN, [moeder, vader], "GEEN", "TOESTEMMING_NIET_COMPLEET"],
    ["12, parents and child", 12, BEIDEN, [moeder, vader, kind], "VOLLEDIG", "GELDIG"],
    ["15, the child alone", 15, BEIDEN, [kind], "GEEN", "TOESTEMMING_NIET_COMPLEET"],
    ["16, alone", 16, BEIDEN, [kind], "VOLLEDIG", "GELDIG"],
    ["16, the parents alone", 16, BEIDEN, [moeder, vader], "GEEN", "TOESTEMMING_ONTBREEKT"],
    ["16, the parents withdrew", 16, BEIDEN, [kind, { ...moeder, ...weg }], "VOLLEDIG", "GELDIG"],
    ["20, alone", 20, undefined, [kind], "VOLLEDIG", "GELDIG"],
    [
      "17, incapable: represented",
      17,
      BEIDEN,
      [een({ hoedanigheid: "VERTEGENWOORDIGER", gever: "mentor" })],
      "VOLLEDIG",
      "GELDIG",
    ],
    [
      "13, incapable: represented, and the parents",
      13,
      BEIDEN,
      [moeder, vader, een({ hoedanigheid: "VERTEGENWOORDIGER", gever: "mentor" })],
      "VOLLEDIG",
      "GELDIG",
    ],
    [
      "consent of another child",
      16,
      BEIDEN,
      [een({ hoedanigheid: "JEUGDIGE", gever: "zus" })],
      "GEEN",
      "TOESTEMMING_ONTBREEKT",
    ],
    ["one parent withdraws", 8, BEIDEN, [{ ...moeder, ...weg }, vader], "GEEN", "TOESTEMMING_INGETROKKEN"],
    [
      "one parent withdraws from what was recorded for both",
      8,
      BEIDEN,
      [allen, { ...moeder, ...weg }],
      "GEEN",
      "TOESTEMMING_INGETROKKEN",
    ],
    [
      "withdrawn, and given again later",
      8,
      gezag("moeder"),
      [
        { ...moeder, ...weg },
        { ...moeder, van: VANDAAG },
      ],
      "VOLLEDIG",
      "GELDIG",
    ],
    ["gezag unknown, the parents consent", 8, ONBEKEND, [moeder, vader], "GEEN", "GEZAG_ONBEKEND"],
    ["gezag never asked, the parents consent", 8, undefined, [moeder, vader], "GEEN", "GEZAG_ONBEKEND"],
    ["gezag unknown, a person established it for all", 8, ONBEKEND, [allen], "VOLLEDIG", "GELDIG"],
    [
      "gezag unknown, established, and one withdraws",
      8,
      ONBEKEND,
      [allen, { ...moeder, ...weg }],
      "GEEN",
      "TOESTEMMING_INGETROKKEN",
    ],
    ["gezag looked into", 8, { ...BEIDEN, inOnderzoek: true }, [moeder, vader], "GEEN", "GEZAG_ONBEKEND"],
    [
      "someone with gezag whom the register does not name",
      8,
      gezag("moeder", undefined),
      [moeder],
      "GEEN",
      "GEZAG_ONBEKEND",
    ],
    ["age unknown: all of them", undefined, BEIDEN, [moeder, vader], "GEEN", "TOESTEMMING_NIET_COMPLEET"],
    ["age unknown: all of them consent", undefined, BEIDEN, [moeder, vader, kind], "VOLLEDIG", "GELDIG"],
    ["the least of both counts", 8, BEIDEN, [moeder, een({ gever: "vader", niveau: "BEPERKT" })], "BEPERKT", "GELDIG"],
    [
      "16, the own withdrawal and a representative",
      16,
      BEIDEN,
      [mentor(), { ...kind, ...weg }],
      "GEEN",
      "TOESTEMMING_INGETROKKEN",
    ],
    [
      "16, the own withdrawal and a later representative",
      16,
      BEIDEN,
      [{ ...kind, ...weg }, mentor({ vastgelegdOp: NA })],
      "GEEN",
      "TOESTEMMING_INGETROKKEN",
    ],
    [
      "16, the own withdrawal and a representation that is over",
      16,
      BEIDEN,
      [mentor({ tot: "2026-02-01" }), { ...kind, ...weg }],
      "GEEN",
      "TOESTEMMING_INGETROKKEN",
    ],
    [
      "16, the own withdrawal lifted, and a representative",
      16,
      BEIDEN,
      [mentor({ niveau: "BEPERKT" }), { ...kind, ...weg }, { ...kind, vastgelegdOp: NA }],
      "BEPERKT",
      "GELDIG",
    ],
    [
      "17, two representatives, the last one says more",
      17,
      BEIDEN,
      [mentor({ niveau: "DAT" }), mentor({ gever: "curator", vastgelegdOp: NA })],
      "DAT",
      "GELDIG",
    ],
    [
      "17, two representatives, one withdrew before the other consents",
      17,
      BEIDEN,
      [mentor(weg), mentor({ gever: "curator", vastgelegdOp: NA })],
      "GEEN",
      "TOESTEMMING_INGETROKKEN",
    ],
    [
      "17, the consent of a former representative is over",
      17,
      BEIDEN,
      [mentor({ tot: "2026-02-01" }), mentor({ gever: "curator" })],
      "VOLLEDIG",
      "GELDIG",
    ],
    [
      "17, represented, withdrawn for all later",
      17,
      BEIDEN,
      [mentor(), mentor({ gever: undefined, ...weg })],
      "GEEN",
      "TOESTEMMING_INGETROKKEN",
    ],
    [
      "17, representation is over, and nothing said since",
      17,
      BEIDEN,
      [kind, mentor({ tot: "2026-02-01" })],
      "GEEN",
      "TOESTEMMING_VERLOPEN",
    ],
    [
      "17, representation is over, and the own word since",
      17,
      BEIDEN,
      [mentor({ tot: "2026-02-01" }), { ...kind, vastgelegdOp: NA }],
      "VOLLEDIG",
      "GELDIG",
    ],
    [
      "16, recorded in their name after their own withdrawal",
      16,
      BEIDEN,
      [{ ...kind, ...weg }, een({ hoedanigheid: "JEUGDIGE", vastgelegdOp: NA })],
      "GEEN",
      "TOESTEMMING_INGETROKKEN",
    ],
    [
      "16, lifted by themselves",
      16,
      BEIDEN,
      [
        { ...kind, ...weg },
        { ...kind, vastgelegdOp: NA },
      ],
      "VOLLEDIG",
      "GELDIG",
    ],
    [
      "16, a professional records less than they said",
      16,
      BEIDEN,
      [kind, een({ hoedanigheid: "JEUGDIGE", niveau: "DAT", vastgelegdOp: NA })],
      "DAT",
      "GELDIG",
    ],
    [
      "16, a professional records more than they said",
      16,
      BEIDEN,
      [{ ...kind, niveau: "DAT" }, een({ hoedanigheid: "JEUGDIGE", vastgelegdOp: NA })],
      "DAT",
      "GELDIG",
    ],
    [
      "an own yes, and withdrawn for all later",
      8,
      BEIDEN,
      [moeder, vader, { ...allen, ...weg }],
      "GEEN",
      "TOESTEMMING_INGETROKKEN",
    ],
    [
      "withdrawn for all, and an own yes of each later",
      8,
      BEIDEN,
      [
        { ...allen, ...weg },
        { ...moeder, vastgelegdOp: NA },
        { ...vader, vastgelegdOp: NA },
      ],
      "VOLLEDIG",
      "GELDIG",
    ],
    [
      "withdrawn for all, and an own yes of one later",
      8,
      BEIDEN,
      [
        { ...allen, ...weg },
        { ...moeder, vastgelegdOp: NA },
      ],
      "GEEN",
      "TOESTEMMING_INGETROKKEN",
    ],
    [
      "an own withdrawal, and recorded for all later",
      8,
      BEIDEN,
      [
        { ...moeder, ...weg },
        { ...allen, vastgelegdOp: NA },
      ],
      "GEEN",
      "TOESTEMMING_INGETROKKEN",
    ],
    ["over", 8, gezag("moeder"), [een({ gever: "moeder", tot: VANDAAG })], "GEEN", "TOESTEMMING_VERLOPEN"],
    ["the last day", 8, gezag("moeder"), [een({ gever: "moeder", tot: "2026-11-22" })], "VOLLEDIG", "GELDIG"],
    ["not begun", 8, gezag("moeder"), [een({ gever: "moeder", van: "2026-11-22" })], "GEEN", "TOESTEMMING_ONTBREEKT"],
    [
      "of another domain",
      8,
      gezag("moeder"),
      [een({ gever: "moeder", domein: "onderwijs" })],
      "GEEN",
      "TOESTEMMING_ONTBREEKT",
    ],
    [
      "to another",
      8,
      gezag("moeder"),
      [een({ gever: "moeder", ontvanger: "AANBIEDER" })],
      "GEEN",
      "TOESTEMMING_ONTBREEKT",
    ],
    [
      "about another child",
      8,
      gezag("moeder"),
      [een({ gever: "moeder", betrokkene: "zus" })],
      "GEEN",
      "TOESTEMMING_ONTBREEKT",
    ],
  ])("%s", (_name, leeftijd, over, alle, niveau, stand) => {
    expect(beeld(leeftijd, over, alle)).toEqual({ niveau, stand });
  });

  it.each([
    ["2026-11-20T22:59:59Z", "GEEN"],
    ["2026-11-20T23:00:00Z", "VOLLEDIG"],
  ])("a birthday begins at midnight in Amsterdam: at %s the one of 16 decides alone -> %s", (nu, niveau) => {
    const vandaag = datumIn(new Date(nu));
    const vraag = { betrokkene: "kind", domein: "hulp", ontvanger: "REGISSEUR", gezag: BEIDEN, vandaag } as const;
    expect(toestemmingVoor([kind], { ...vraag, leeftijd: leeftijdOp("2010-11-21", vandaag) }).niveau).toBe(niveau);
  });
});

describe("saying something again", () => {
  const NU = new Date("2026-11-21T12:00:00Z");
  const op = (uur: number) => new Date(`2026-11-21T${String(uur).padStart(2, "0")}:00:00Z`);
  const given = een({ id: "g", gever: "moeder", vastgelegdOp: op(9), inHub: true });
  const gone = een({ id: "w", gever: "moeder", ingetrokkenOp: op(10), inHub: true });
  const veel = Array.from({ length: 50 }, (_, i) =>
    een({ id: `v${i}`, gever: "vader", vastgelegdOp: op(9), inHub: true }),
  );
  it.each<[string, Toestemming[], Partial<Toestemming>, string]>([
    ["the first time", [], {}, "NIEUW"],
    ["the same", [given], {}, "AL_GEZEGD"],
    ["another level", [given], { niveau: "DAT" }, "NIEUW"],
    ["until another day", [given], { tot: "2027-01-01" }, "NIEUW"],
    ["by someone else", [given], { gever: "vader" }, "NIEUW"],
    ["after it was withdrawn", [given, gone], {}, "NIEUW"],
    ["after it was withdrawn for all", [given, een({ ingetrokkenOp: op(10) })], {}, "NIEUW"],
    ["after it was recorded for all before", [given, een({ vastgelegdOp: op(8) })], {}, "AL_GEZEGD"],
    ["a withdrawal", [given], weg, "NIEUW"],
    ["a withdrawal again", [given, gone], weg, "AL_GEZEGD"],
    ["a withdrawal of what was given again", [gone, een({ ...given, vastgelegdOp: op(11) })], weg, "NIEUW"],
    ["too often", veel, {}, "TE_VEEL"],
    ["too often, but long ago", veel.map((each) => ({ ...each, vastgelegdOp: new Date(0) })), {}, "NIEUW"],
    ["a withdrawal, however often", [...veel, given], weg, "NIEUW"],
  ])("%s", (_name, bekend, anders, soort) =>
    expect(nieuwheidVan(bekend, een({ gever: "moeder", van: VANDAAG, ...anders }), NU).soort).toBe(soort),
  );
});
