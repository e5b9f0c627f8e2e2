// SPDX-License-Identifier: EUPL-1.2
import type { Gezagssoort } from "./gezag";
import { signalenUitRegister } from "./persoon-signalen";

const nu = new Date("2026-11-22T10:00:00Z");
const bron = { naam: "brp", bronhouder: "RvIG", versheidMs: 1, bewaartermijnMs: 1 };
const lid = {
  persoonId: "kind",
  naam: "Noor de Vries",
  geboortedatum: "2015-03-01",
  isJeugdige: true,
  herkomst: { bron: "zaken", bronhouder: "Gemeente", opgehaaldOp: nu },
};
const kopie = (...soorten: Gezagssoort[]) => ({
  persoonId: "kind",
  bron: "brp",
  opgehaaldOp: nu,
  gegevens: {
    inOnderzoek: [],
    kinderen: [],
    ouders: [],
    partners: [],
    gezag: soorten.map((soort) => ({ soort, minderjarigeId: "kind", gezagsdragers: [], inOnderzoek: false })),
  },
});

it.each([
  ["gezag that cannot be told", lid, kopie("NIET_TE_BEPALEN"), [["GEZAG_ONDUIDELIJK", "AANDACHT"]]],
  ["two answers", lid, kopie("VOOGDIJ", "GEZAMENLIJK"), [["GEZAG_ONDUIDELIJK", "AANDACHT"]]],
  ["nobody with gezag", lid, kopie("TIJDELIJK_GEEN"), [["GEZAG_ONTBREEKT", "DRINGEND"]]],
  ["ordinary gezag", lid, kopie("GEZAMENLIJK_OUDERLIJK"), []],
  ["someone of eighteen", { ...lid, geboortedatum: "2008-11-22" }, kopie("TIJDELIJK_GEEN"), []],
  ["an adult", { ...lid, isJeugdige: false }, kopie("TIJDELIJK_GEEN"), []],
  ["nobody the register knows", lid, { ...kopie(), gegevens: undefined }, []],
  ["nobody that was asked", lid, undefined, []],
])("%s", (_name, wie, wat, verwacht) => {
  const signalen = signalenUitRegister(bron, wie, wat, "2026-11-22");
  expect(signalen.map(({ code, ernst }) => [code, ernst])).toEqual(verwacht);
  for (const { uitleg, feiten } of signalen) {
    expect(uitleg).toMatch(/^Gezag over Noor de Vries: .+\.$/);
    expect(feiten).toEqual([{ bron: "brp", bronhouder: "RvIG", opgehaaldOp: nu }]);
  }
});
