// SPDX-License-Identifier: EUPL-1.2
import { besluitOverGezin, besluitOverJeugdige, type Toegangsfeiten } from "./toegang";

const VANDAAG = "2026-11-21";
const feiten: Toegangsfeiten = {
  gemeente: "9001",
  regie: [
    { voerder: "LOKAAL_TEAM", medewerkernummer: "vroeger", van: "2026-01-01", tot: "2026-11-21" },
    { voerder: "LOKAAL_TEAM", medewerkernummer: "nu", van: "2026-11-21" },
    { voerder: "LOKAAL_TEAM", medewerkernummer: "straks", van: "2026-11-22" },
  ],
};

describe("besluitOverGezin, deny by default", () => {
  it.each([
    ["casusregisseur", "nu", ["9001"], "VOLLEDIG"],
    ["casusregisseur", "vroeger", ["9001"], "GEEN"],
    ["casusregisseur", "straks", ["9001"], "GEEN"],
    ["casusregisseur", "iemand-anders", ["9001"], "GEEN"],
    ["casusregisseur", undefined, ["9001"], "GEEN"],
    ["casusregisseur", "nu", ["9002"], "GEEN"],
    ["casusregisseur", "nu", [], "GEEN"],
    ["leerplicht", undefined, ["9001"], "DAT"],
    ["leerplicht", "nu", ["9002"], "GEEN"],
    ["school", "nu", ["9001"], "GEEN"],
    ["dashboard", "nu", ["9001"], "GEEN"],
    ["onbekende-rol", "nu", ["9001"], "GEEN"],
  ])("%s %s of %j -> %s", (rol, medewerkernummer, gemeenten, casus) => {
    expect(besluitOverGezin({ rol, medewerkernummer, gemeenten }, feiten, VANDAAG).casus).toBe(casus);
  });
});

describe("besluitOverJeugdige", () => {
  const ander: Toegangsfeiten = { gemeente: "9001", regie: [{ voerder: "GEZIN", van: "2020-01-01" }] };
  const nu = { rol: "casusregisseur", medewerkernummer: "nu", gemeenten: ["9001"] };
  it("goes through any gezin the child is in now", () =>
    expect(besluitOverJeugdige(nu, [ander, feiten], VANDAAG).grond).toBe("REGIE_NU"));
  it("gives nothing without a gezin", () => expect(besluitOverJeugdige(nu, [], VANDAAG).hulp).toBe("GEEN"));
  it("gives nothing through the gezin of another", () =>
    expect(besluitOverJeugdige(nu, [ander], VANDAAG).hulp).toBe("GEEN"));
  it("tells leerplicht only that help runs", () => {
    expect(besluitOverJeugdige({ rol: "leerplicht", gemeenten: ["9001"] }, [feiten], VANDAAG)).toMatchObject({
      hulp: "DAT",
      casus: "DAT",
    });
  });
});
