// SPDX-License-Identifier: EUPL-1.2
import type { Regietoewijzing, Regievoerder } from "./regie";
import { type Regiefeiten, verwachteRegie } from "./regieadvies";
import type { Hoofdaannemersoort } from "./regietabel";

const GI: Regievoerder = "GECERTIFICEERDE_INSTELLING";
const kort: Record<string, Regievoerder> = { gezin: "GEZIN", team: "LOKAAL_TEAM", gi: GI, vt: "VEILIG_THUIS" };
const voerders = (text: string) => text.split(" ").map((each) => kort[each]!);
const regie = (voerder: Regievoerder): Regietoewijzing => ({ voerder, van: "2026-01-01" });

describe("verwachteRegie follows every row of the table of the purchasing strategy", () => {
  const rijen: [Partial<Regiefeiten>, verwacht: string, metOuders: boolean, hoofdaannemer: Hoofdaannemersoort[]][] = [
    // the rows of the table, in its order
    [{ segment: "A", ondersteuning: "BASIS", complexiteit: "LAAG" }, "gezin team", false, ["LOKAAL_TEAM", "AANBIEDER"]],
    [
      { segment: "A", ondersteuning: "SPECIALISTISCH", complexiteit: "LAAG" },
      "gezin team",
      false,
      ["LOKAAL_TEAM", "AANBIEDER"],
    ],
    [{ segment: "B", ondersteuning: "BASIS" }, "gezin team", false, ["LOKAAL_TEAM", "AANBIEDER"]],
    [{ segment: "B", ondersteuning: "SPECIALISTISCH" }, "team", true, ["AANBIEDER", "LOKAAL_TEAM"]],
    [{ segment: "C", ondersteuning: "INTENSIEF", complexiteit: "HOOG" }, "team gi", true, ["AANBIEDER"]],
    [{ segment: "C", ondersteuning: "INTENSIEF", complexiteit: "HOOG", maatregel: "OTS" }, "gi", true, ["AANBIEDER"]],
    // complexity does not matter in segment B
    [{ segment: "B", ondersteuning: "BASIS", complexiteit: "HOOG" }, "gezin team", false, ["LOKAAL_TEAM", "AANBIEDER"]],
    [
      { segment: "B", ondersteuning: "SPECIALISTISCH", complexiteit: "LAAG" },
      "team",
      true,
      ["AANBIEDER", "LOKAAL_TEAM"],
    ],
    // the safety paragraph: a measure or acute violence goes before any segment
    [{ segment: "A", maatregel: "OTS" }, "gi", true, ["AANBIEDER"]],
    [{ maatregel: "JEUGDRECLASSERING" }, "gi", true, ["AANBIEDER"]],
    [{ maatregel: "VOOGDIJ" }, "gi", false, ["AANBIEDER"]],
    [{ segment: "C", maatregel: "OTS", acuut: true }, "vt", false, []],
    // not recorded: every row it could be stays open
    [{ segment: "B" }, "gezin team", false, ["LOKAAL_TEAM", "AANBIEDER"]],
    [{ segment: "C" }, "team gi", true, ["AANBIEDER"]],
    [{ ondersteuning: "INTENSIEF" }, "team gi", true, ["AANBIEDER"]],
    [{}, "gezin team gi", false, ["LOKAAL_TEAM", "AANBIEDER"]],
    // a combination that the table does not have
    [{ segment: "A", ondersteuning: "INTENSIEF" }, "gezin team", false, ["LOKAAL_TEAM", "AANBIEDER"]],
    [{ segment: "A", complexiteit: "HOOG" }, "gezin team", false, ["LOKAAL_TEAM", "AANBIEDER"]],
  ];
  it.each(rijen)("%j -> %s", (feiten, verwacht, metOuders, hoofdaannemer) => {
    const advies = verwachteRegie({ acuut: false, ...feiten }, []);
    expect(advies).toMatchObject({ verwacht: voerders(verwacht), metOuders, hoofdaannemer });
  });

  it("does not claim that there is no measure when the source cannot tell", () => {
    const hiaten = [{ onderdeel: "MAATREGEL", reden: "BRON_KENT_DIT_NIET" }] as const;
    const feiten = { segment: "C", ondersteuning: "INTENSIEF", acuut: false } as const;
    const advies = verwachteRegie({ ...feiten, hiaten: [...hiaten] }, [regie(GI)]);
    expect(advies).toMatchObject({ verwacht: ["LOKAAL_TEAM", GI], wijktAf: false });
    expect(advies.uitleg).toContain("Of er een maatregel is, is niet bekend (segment C, ondersteuning intensief).");
  });
});

describe("verwachteRegie explains itself", () => {
  it.each([
    [
      { maatregel: "OTS" as const },
      [regie("LOKAAL_TEAM")],
      "Er is een ondertoezichtstelling. Dan voert de gecertificeerde instelling (GI) samen met de ouders de regie. Nu is dat het lokaal team. Het lokaal team blijft betrokken.",
      "Er is een ondertoezichtstelling, dus hoort de gecertificeerde instelling (GI) samen met de ouders de regie te voeren, maar nu is dat het lokaal team.",
    ],
    [
      { segment: "B" as const },
      [regie("GEZIN")],
      "De hulp is vrijwillig (segment B). Dan voert het gezin zelf of het lokaal team de regie. Niet vastgelegd: de soort ondersteuning.",
      undefined,
    ],
    [
      { acuut: true },
      [regie("VEILIG_THUIS")],
      "Er is een acuut vermoeden van ernstig geweld. Dan voert Veilig Thuis de regie. Spreek daarna af wie het contact is, wie het plan schrijft en wie het bewaakt. Het lokaal team blijft betrokken.",
      undefined,
    ],
    [
      { segment: "A" as const, ondersteuning: "INTENSIEF" as const },
      [regie("LOKAAL_TEAM")],
      "De hulp is vrijwillig (segment A, ondersteuning intensief). Dan voert het gezin zelf of het lokaal team de regie. Deze combinatie staat niet in de tabel van de regio; kijk of hij klopt.",
      undefined,
    ],
  ])("%j", (feiten, nu, uitleg, afwijking) => {
    const advies = verwachteRegie({ acuut: false, ...feiten }, nu);
    expect(advies.uitleg).toBe(uitleg);
    expect(advies.afwijking).toBe(afwijking);
    expect(advies.wijktAf).toBe(afwijking !== undefined);
  });

  it("sees no difference where nobody directs: that is another signal", () =>
    expect(verwachteRegie({ maatregel: "OTS", acuut: false }, []).wijktAf).toBe(false));

  it("sees the gezin alone as a difference where the table wants the lokaal team with the parents", () =>
    expect(
      verwachteRegie({ segment: "B", ondersteuning: "SPECIALISTISCH", acuut: false }, [regie("GEZIN")]).wijktAf,
    ).toBe(true));
});
