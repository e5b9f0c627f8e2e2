// SPDX-License-Identifier: EUPL-1.2
import { type Regietoewijzing, regisseursOp, type Regievoerder, verwachteRegie } from "./regie";

const lokaal: Regietoewijzing = { voerder: "LOKAAL_TEAM", medewerkernummer: "a", van: "2026-01-01", tot: "2026-03-01" };
const gi: Regietoewijzing = { voerder: "GECERTIFICEERDE_INSTELLING", medewerkernummer: "b", van: "2026-03-01" };

describe("regisseursOp", () => {
  it.each([
    ["2025-12-31", []],
    ["2026-01-01", ["a"]],
    ["2026-02-28", ["a"]],
    ["2026-03-01", ["b"]],
    ["2030-01-01", ["b"]],
  ])("on %s gives %j: a handover leaves no gap and no overlap", (op, verwacht) => {
    expect(regisseursOp([lokaal, gi], op).map(({ medewerkernummer }) => medewerkernummer)).toEqual(verwacht);
  });
});

describe("verwachteRegie follows the table of the purchasing strategy", () => {
  type Feiten = Parameters<typeof verwachteRegie>[0];
  const cases: [Feiten, Regievoerder[]][] = [
    [{ segment: "A", acuut: false }, ["GEZIN", "LOKAAL_TEAM"]],
    [{ segment: "B", acuut: false }, ["GEZIN", "LOKAAL_TEAM"]],
    [{ segment: "C", acuut: false }, ["LOKAAL_TEAM", "GECERTIFICEERDE_INSTELLING"]],
    [{ segment: "C", maatregel: "OTS", acuut: false }, ["GECERTIFICEERDE_INSTELLING"]],
    [{ segment: "A", maatregel: "OTS", acuut: false }, ["GECERTIFICEERDE_INSTELLING"]],
    [{ maatregel: "JEUGDRECLASSERING", acuut: false }, ["GECERTIFICEERDE_INSTELLING"]],
    [{ maatregel: "VOOGDIJ", acuut: false }, ["GECERTIFICEERDE_INSTELLING"]],
    [{ segment: "C", maatregel: "OTS", acuut: true }, ["VEILIG_THUIS"]],
    [{ acuut: false }, ["GEZIN", "LOKAAL_TEAM"]],
  ];
  it.each(cases)("%j -> %j", (feiten, verwacht) => {
    expect(verwachteRegie(feiten, []).verwacht).toEqual(verwacht);
  });

  it("says it when someone else directs, in one explanation", () => {
    const advies = verwachteRegie({ maatregel: "OTS", acuut: false }, [{ ...lokaal, tot: undefined }]);
    expect(advies.wijktAf).toBe(true);
    expect(advies.uitleg).toBe(
      "Er is een ondertoezichtstelling. Dan voert de gecertificeerde instelling (GI) de regie. Nu is dat het lokaal team.",
    );
  });

  it("sees no difference where there is none, nor where nobody directs (that is another signal)", () => {
    expect(verwachteRegie({ maatregel: "OTS", acuut: false }, [gi]).wijktAf).toBe(false);
    expect(verwachteRegie({ maatregel: "OTS", acuut: false }, []).wijktAf).toBe(false);
  });
});
