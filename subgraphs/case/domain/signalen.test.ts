// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "./gezin";
import { aandachtVan, signalenVan } from "./signalen";

const VANDAAG = "2026-11-21";
const gezond: Gezin = {
  id: "g",
  bron: "zaken",
  bronhouder: "Gemeente",
  gemeente: "9001",
  zaakUuid: "u",
  zaaknummer: "Z-1",
  naam: "Gezin Voorbeeld",
  segment: "B",
  acuut: false,
  begonnenOp: "2026-01-01",
  opgehaaldOp: new Date("2026-11-21T10:00:00Z"),
  leden: [{ persoonId: "p", rol: "jeugdige", naam: "Sam", isJeugdige: true, geboortedatum: "2014-05-01" }],
  regie: [{ voerder: "LOKAAL_TEAM", medewerkernummer: "a", van: "2026-01-01" }],
  plannen: [{ versie: 1, geldigVan: "2026-02-01", leefgebieden: [], evaluaties: [{ gepland: "2026-12-01" }] }],
};
const plan = gezond.plannen[0]!;

describe("signalenVan", () => {
  const cases: [string, Partial<Gezin>, [code: string, ernst: string, sinds: string | undefined][]][] = [
    ["all well", {}, []],
    ["nobody ever directed", { regie: [] }, [["GEEN_REGISSEUR", "DRINGEND", "2026-01-01"]]],
    [
      "the regie ended and nobody followed",
      { regie: [{ ...gezond.regie[0]!, tot: "2026-06-01" }] },
      [["GEEN_REGISSEUR", "DRINGEND", "2026-06-01"]],
    ],
    [
      "two at once",
      { regie: [...gezond.regie, { voerder: "GEZIN", van: "2026-05-05" }] },
      [["TWEE_REGISSEURS", "DRINGEND", "2026-05-05"]],
    ],
    ["a measure, but the lokaal team directs", { maatregel: "OTS" }, [["REGIE_WIJKT_AF", "AANDACHT", "2026-01-01"]]],
    [
      "a gap between two regisseurs",
      {
        regie: [
          { ...gezond.regie[0]!, tot: "2026-03-01" },
          { ...gezond.regie[0]!, medewerkernummer: "b", van: "2026-03-05" },
        ],
      },
      [["REGIE_ONDERBROKEN", "INFO", "2026-03-01"]],
    ],
    [
      "two at once, long ago",
      {
        regie: [
          { ...gezond.regie[0]!, tot: "2026-03-05" },
          { ...gezond.regie[0]!, medewerkernummer: "b", van: "2026-03-01" },
        ],
      },
      [["REGIE_DUBBEL", "INFO", "2026-03-01"]],
    ],
    ["no plan at all", { plannen: [] }, [["GEEN_GELDIG_PLAN", "AANDACHT", "2026-01-01"]]],
    [
      "the plan ended",
      { plannen: [{ ...plan, geldigTot: "2026-11-20" }] },
      [["GEEN_GELDIG_PLAN", "AANDACHT", "2026-11-20"]],
    ],
    ["the plan ends today", { plannen: [{ ...plan, geldigTot: VANDAAG }] }, []],
    [
      "the plan begins tomorrow",
      { plannen: [{ ...plan, geldigVan: "2026-11-22" }] },
      [["GEEN_GELDIG_PLAN", "AANDACHT", "2026-01-01"]],
    ],
    [
      "an evaluation a few days late",
      { plannen: [{ ...plan, evaluaties: [{ gepland: "2026-11-10" }] }] },
      [["EVALUATIE_VERLOPEN", "AANDACHT", "2026-11-10"]],
    ],
    [
      "an evaluation months late",
      { plannen: [{ ...plan, evaluaties: [{ gepland: "2026-06-10" }] }] },
      [["EVALUATIE_VERLOPEN", "DRINGEND", "2026-06-10"]],
    ],
    [
      "an evaluation held late",
      { plannen: [{ ...plan, evaluaties: [{ gepland: "2026-06-10", gehouden: "2026-08-01" }] }] },
      [],
    ],
    [
      "18 in 18 months less a day",
      { leden: [{ ...gezond.leden[0]!, geboortedatum: "2010-05-21" }] },
      [["BIJNA_18_ZONDER_PLAN", "AANDACHT", "2026-11-21"]],
    ],
    [
      "18 soon, with a plan for after",
      {
        leden: [{ ...gezond.leden[0]!, geboortedatum: "2010-05-21" }],
        plannen: [
          {
            ...plan,
            leefgebieden: [
              {
                code: "WONEN",
                krachten: [],
                zorgen: [],
                doelen: [{ nummer: "1", omschrijving: "Plan 18+: een eigen kamer", status: "OPEN", acties: [] }],
              },
            ],
          },
        ],
      },
      [],
    ],
    ["18 in more than 18 months", { leden: [{ ...gezond.leden[0]!, geboortedatum: "2010-05-22" }] }, []],
    ["18 already", { leden: [{ ...gezond.leden[0]!, geboortedatum: "2008-11-21" }] }, []],
    ["a closed gezin", { regie: [], plannen: [], beeindigdOp: "2026-11-20" }, []],
  ];
  it.each(cases)("%s", (_name, change, expected) => {
    const signalen = signalenVan({ ...gezond, ...change }, VANDAAG);
    expect(signalen.map(({ code, ernst, sinds }) => [code, ernst, sinds])).toEqual(expected);
    for (const { uitleg, feiten } of signalen) {
      expect(uitleg).toMatch(/^[A-Z].*[.?]$/);
      expect(feiten[0]).toMatchObject({ bron: "zaken", bronhouder: "Gemeente" });
    }
  });

  it("puts a family without regisseur above one with two smaller signals", () => {
    const dringend = aandachtVan(signalenVan({ ...gezond, regie: [] }, VANDAAG));
    const aandacht = aandachtVan(signalenVan({ ...gezond, maatregel: "OTS", plannen: [] }, VANDAAG));
    expect(dringend).toBeGreaterThan(aandacht);
  });
});
