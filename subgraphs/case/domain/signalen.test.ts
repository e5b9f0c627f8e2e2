// SPDX-License-Identifier: EUPL-1.2
import { DREMPELS } from "./drempels";
import type { Gezin } from "./gezin";
import type { Hiaat } from "./onderdelen";
import { aandachtVan, signalenVan } from "./signalen";
import { bronSignalen } from "./signalen/bron";

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
const toestemming = { wie: "Ouder Voorbeeld", waarvoor: "overleg met school", van: "2026-01-01" };
const NIET_ALLES: Hiaat[] = [{ onderdeel: "CONTACTMOMENTEN", reden: "BRON_KENT_DIT_NIET" }];

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
                doelen: [
                  { nummer: "1", omschrijving: "Plan 18+: een eigen kamer", status: "OPEN", verloop: [], acties: [] },
                ],
              },
            ],
          },
        ],
      },
      [],
    ],
    ["18 in more than 18 months", { leden: [{ ...gezond.leden[0]!, geboortedatum: "2010-05-22" }] }, []],
    ["18 already", { leden: [{ ...gezond.leden[0]!, geboortedatum: "2008-11-21" }] }, []],
    [
      "18 soon, but no longer in the gezin",
      { leden: [{ ...gezond.leden[0]!, geboortedatum: "2010-05-21", tot: "2026-06-01" }] },
      [],
    ],
    [
      "acute help for fifteen days and no plan",
      { plannen: [], acuteHulpSinds: "2026-11-06" },
      [
        ["GEEN_GELDIG_PLAN", "AANDACHT", "2026-01-01"],
        ["ACUTE_HULP_ZONDER_PLAN", "DRINGEND", "2026-11-21"],
      ],
    ],
    [
      "acute help for fourteen days and no plan",
      { plannen: [], acuteHulpSinds: "2026-11-07" },
      [["GEEN_GELDIG_PLAN", "AANDACHT", "2026-01-01"]],
    ],
    ["acute help with a plan", { acuteHulpSinds: "2026-03-01" }, []],
    [
      "a plan that cannot be read is not no plan",
      { plannen: [], hiaten: [...NIET_ALLES, { onderdeel: "PLAN", reden: "ONLEESBAAR" }] },
      [["PLAN_ONLEESBAAR", "AANDACHT", undefined]],
    ],
    [
      "no contact for sixty-one days",
      { laatsteContactOp: "2026-09-21", hiaten: [] },
      [["GEEN_CONTACT", "AANDACHT", "2026-11-21"]],
    ],
    ["no contact for sixty days", { laatsteContactOp: "2026-09-22", hiaten: [] }, []],
    ["never any contact", { hiaten: [] }, [["GEEN_CONTACT", "AANDACHT", "2026-03-03"]]],
    ["a source that keeps no contacts", { hiaten: NIET_ALLES }, []],
    [
      "a consent that ends in thirty days",
      { toestemmingen: [{ ...toestemming, tot: "2026-12-21" }] },
      [["TOESTEMMING_VERLOOPT", "AANDACHT", "2026-11-21"]],
    ],
    ["a consent that ends in thirty-one days", { toestemmingen: [{ ...toestemming, tot: "2026-12-22" }] }, []],
    [
      "a consent that ended",
      { toestemmingen: [{ ...toestemming, tot: "2026-11-01" }] },
      [["TOESTEMMING_VERLOOPT", "AANDACHT", "2026-10-02"]],
    ],
    [
      "a consent that ended and was given again",
      {
        toestemmingen: [
          { ...toestemming, tot: "2026-11-01" },
          { ...toestemming, van: "2026-11-02", tot: "2027-11-01" },
        ],
      },
      [],
    ],
    [
      "a consent that was withdrawn",
      { toestemmingen: [{ ...toestemming, tot: "2026-12-01", ingetrokkenOp: "2026-10-01" }] },
      [],
    ],
    [
      "a consent that ended, and the next one withdrawn",
      {
        toestemmingen: [
          { ...toestemming, tot: "2026-11-01" },
          { ...toestemming, van: "2026-11-02", tot: "2027-11-01", ingetrokkenOp: "2026-11-10" },
        ],
      },
      [["TOESTEMMING_VERLOOPT", "AANDACHT", "2026-10-02"]],
    ],
    ["a consent without end", { toestemmingen: [toestemming] }, []],
    [
      "acute, and not agreed who guards the plan",
      {
        acuut: true,
        acuutSinds: "2026-11-16",
        regie: [{ voerder: "VEILIG_THUIS", van: "2026-01-01" }],
        laatsteContactOp: VANDAAG,
        veiligheidsafspraken: { contact: "A", schrijver: "B" },
        hiaten: [],
      },
      [["VEILIGHEIDSAFSPRAAK_ONTBREEKT", "DRINGEND", "2026-11-16"]],
    ],
    [
      "acute, all agreed",
      {
        acuut: true,
        regie: [{ voerder: "VEILIG_THUIS", van: "2026-01-01" }],
        laatsteContactOp: VANDAAG,
        veiligheidsafspraken: { contact: "A", schrijver: "B", bewaker: "C" },
        hiaten: [],
      },
      [],
    ],
    ["a closed gezin", { regie: [], plannen: [], beeindigdOp: "2026-11-20" }, []],
  ];
  it.each(cases)("%s", (_name, change, expected) => {
    const signalen = signalenVan({ ...gezond, ...change }, VANDAAG);
    expect(signalen.map(({ code, ernst, sinds }) => [code, ernst, sinds])).toEqual(expected);
    for (const { uitleg, feiten } of signalen) {
      // one sentence
      expect(uitleg).toMatch(/^[A-Z][^.?!]*\.$/);
      expect(feiten[0]).toMatchObject({ bron: "zaken", bronhouder: "Gemeente" });
    }
  });

  it.each([
    [{ ...gezond, laatsteContactOp: "2026-10-01", hiaten: [] }, { geenContactDagen: 40 }, "GEEN_CONTACT"],
    [{ ...gezond, plannen: [], acuteHulpSinds: "2026-11-10" }, { acuteHulpDagen: 7 }, "ACUTE_HULP_ZONDER_PLAN"],
    [
      { ...gezond, toestemmingen: [{ ...toestemming, tot: "2027-01-15" }] },
      { toestemmingDagen: 60 },
      "TOESTEMMING_VERLOOPT",
    ],
    [
      { ...gezond, leden: [{ ...gezond.leden[0]!, geboortedatum: "2010-11-01" }] },
      { plan18Maanden: 24 },
      "BIJNA_18_ZONDER_PLAN",
    ],
  ])("a source may have thresholds of its own: %#", (gezin, drempels, code) => {
    const codes = (eigen: object) => signalenVan(gezin, VANDAAG, { ...DREMPELS, ...eigen }).map((each) => each.code);
    expect(codes({})).not.toContain(code);
    expect(codes(drempels)).toContain(code);
  });

  it("puts a family without regisseur above one with two smaller signals", () => {
    const dringend = aandachtVan(signalenVan({ ...gezond, regie: [] }, VANDAAG));
    const aandacht = aandachtVan(signalenVan({ ...gezond, maatregel: "OTS", plannen: [] }, VANDAAG));
    expect(dringend).toBeGreaterThan(aandacht);
  });
});

describe("bronSignalen", () => {
  const bron = { bron: "zaken", bronhouder: "Gemeente", opgehaaldOp: new Date("2026-11-20T23:30:00Z") };
  it("tells of which source an old copy is shown, since the Dutch day it was fetched", () => {
    expect(bronSignalen([{ ...bron, status: "VEROUDERD" }])).toMatchObject([
      {
        code: "BRON_VEROUDERD",
        sinds: "2026-11-21",
        uitleg: "De gegevens van Gemeente (zaken) zijn verouderd: dit is de stand van 21 november 2026 om 00:30.",
        feiten: [bron],
      },
    ]);
  });
  it.each(["BESCHIKBAAR", "GEEN", "NIET_BEVRAAGD", "ONBEREIKBAAR"] as const)("says nothing at %s", (status) =>
    expect(bronSignalen([{ ...bron, status }])).toEqual([]),
  );
});
