// SPDX-License-Identifier: EUPL-1.2
import type { Gezin, Gezinslid } from "./gezin";
import { isZelfdeGezin, signalenVanVerband, voegSamen } from "./gezinsverband";

const VANDAAG = "2026-11-21";
const lid = (persoonId: string, isJeugdige: boolean, naam = persoonId): Gezinslid => ({
  persoonId,
  isJeugdige,
  naam,
  rol: isJeugdige ? "jeugdige" : "ouder",
});
const gezin = (bron: string, leden: Gezinslid[], rest: Partial<Gezin> = {}): Gezin => ({
  id: bron,
  bron,
  bronhouder: `Gemeente ${bron}`,
  gemeente: "9001",
  zaakUuid: "u",
  zaaknummer: "Z",
  naam: "Gezin",
  segment: "B",
  acuut: false,
  begonnenOp: "2026-01-01",
  opgehaaldOp: new Date(),
  leden,
  regie: [
    {
      voerder: "LOKAAL_TEAM",
      medewerkernummer: `mw-${bron}`,
      naam: "N. Regisseur",
      email: "n@team.example",
      van: "2026-01-01",
    },
  ],
  plannen: [],
  ...rest,
});
const [moeder, vader, kind, zus] = [lid("moeder", false), lid("vader", false), lid("kind", true), lid("zus", true)];
const plan = { versie: 1, geldigVan: "2026-02-01", leefgebieden: [], evaluaties: [] };

describe("isZelfdeGezin", () => {
  it.each([
    ["same children, same parent", [moeder, kind], [moeder, kind], true],
    ["same children, one parent in common", [moeder, kind], [moeder, vader, kind], true],
    ["children alone in both", [kind, zus], [zus, kind], true],
    ["parents who live apart: two gezinnen", [moeder, kind], [vader, kind], false],
    ["one child more in one of them: doubt, not one", [moeder, kind], [moeder, kind, zus], false],
    ["another family", [moeder, kind], [moeder, zus], false],
    ["a parent in one system only", [kind], [moeder, kind], false],
    ["no children", [moeder], [moeder], false],
    ["a parent who left one of them: two gezinnen", [{ ...moeder, tot: VANDAAG }, vader, kind], [moeder, kind], false],
    ["a parent who leaves tomorrow", [{ ...moeder, tot: "2026-11-22" }, vader, kind], [moeder, kind], true],
  ])("%s", (_name, a, b, expected) => expect(isZelfdeGezin(gezin("a", a), gezin("b", b), VANDAAG)).toBe(expected));

  it("never makes one of two casussen in the same system", () =>
    expect(isZelfdeGezin(gezin("a", [moeder, kind]), gezin("a", [moeder, kind]), VANDAAG)).toBe(false));
});

describe("a gezin in two systems", () => {
  const a = gezin("a", [moeder, kind], { plannen: [plan] });
  const b = gezin("b", [moeder, vader, lid("kind", true, "Andere Naam")], {
    plannen: [plan],
    maatregel: "OTS",
    regie: [{ ...gezin("b", []).regie[0]!, medewerkernummer: "ander-nummer" }],
  });
  const codes = (delen: [Gezin, ...Gezin[]]) => signalenVanVerband(delen, VANDAAG).map(({ code }) => code);

  it("has all members once, one regisseur known by two numbers, and the measure that one of them knows", () => {
    const samen = voegSamen([a, b]);
    expect(samen.leden.map(({ persoonId }) => persoonId).sort()).toEqual(["kind", "moeder", "vader"]);
    expect(samen.regie).toHaveLength(1);
    expect(samen.maatregel).toBe("OTS");
  });

  it("says that there are two plans and that facts differ, resting on both sources", () => {
    expect(codes([a, b])).toEqual(["REGIE_WIJKT_AF", "GEZIN_IN_MEER_SYSTEMEN", "TWEE_PLANNEN", "TEGENSTRIJDIG"]);
    for (const { feiten } of signalenVanVerband([a, b], VANDAAG))
      expect(feiten.map(({ bron }) => bron)).toEqual(["a", "b"]);
  });

  it("has a plan when one of them has it", () => {
    expect(codes([{ ...a, plannen: [] }, b])).not.toContain("GEEN_GELDIG_PLAN");
    expect(
      codes([
        { ...a, plannen: [] },
        { ...b, plannen: [] },
      ]),
    ).toContain("GEEN_GELDIG_PLAN");
  });

  it("says where the systems contradict each other, and not where one of them cannot tell", () => {
    const uitleg = (x: Partial<Gezin>, y: Partial<Gezin>) =>
      signalenVanVerband(
        [
          { ...a, ...x },
          { ...b, leden: a.leden, maatregel: undefined, plannen: [], ...y },
        ],
        VANDAAG,
      )
        .filter(({ code }) => code === "TEGENSTRIJDIG")
        .map((each) => each.uitleg);
    const kent = { hiaten: [], laatsteContactOp: VANDAAG };
    const kentNiet = { hiaten: [{ onderdeel: "MAATREGEL", reden: "BRON_KENT_DIT_NIET" } as const] };
    expect(uitleg(kent, kent)).toEqual([]);
    expect(uitleg({ segment: "B" }, { segment: "C" })).toEqual([
      "Het segment is volgens Gemeente a B en volgens Gemeente b C.",
    ]);
    expect(uitleg(kent, { ...kent, maatregel: "OTS" })).toEqual([
      "De maatregel is volgens Gemeente a geen en volgens Gemeente b OTS.",
    ]);
    expect(uitleg(kentNiet, { ...kent, maatregel: "OTS" })).toEqual([]);
    expect(uitleg({ ...kent, fase: "NAZORG" }, { ...kent, fase: "UITVOERING" })).toEqual([
      "De fase is volgens Gemeente a nazorg en volgens Gemeente b uitvoering.",
    ]);
  });

  it("knows what any of them knows, and a hiaat only where none of them can tell", () => {
    const hiaat = (onderdeel: "STAPPEN" | "SEGMENT") => ({ onderdeel, reden: "BRON_KENT_DIT_NIET" as const });
    const samen = voegSamen([
      { ...a, hiaten: [hiaat("STAPPEN"), hiaat("SEGMENT")], laatsteContactOp: "2026-01-05" },
      {
        ...b,
        hiaten: [hiaat("SEGMENT")],
        stappen: [{ stap: "TOETSING", van: "2026-05-01" }],
        laatsteContactOp: "2026-02-05",
      },
    ]);
    expect(samen.hiaten).toEqual([hiaat("SEGMENT")]);
    expect(samen.stappen).toHaveLength(1);
    expect(samen.laatsteContactOp).toBe("2026-02-05");
  });

  it("has two regisseurs when two people direct", () => {
    const other = { ...b, regie: [{ ...b.regie[0]!, email: "ander@team.example" }] };
    expect(codes([a, other])).toContain("TWEE_REGISSEURS");
  });

  it("changes nothing for a gezin in one system", () => {
    expect(voegSamen([a])).toBe(a);
    expect(codes([a])).toEqual([]);
  });
});
