// SPDX-License-Identifier: EUPL-1.2
import type { Persoonsgegevens } from "./persoon";
import { tegenstrijdigheden } from "./persoon-vergelijking";

const opgehaaldOp = new Date("2026-11-20T10:00:00Z");
const zaak = { bron: "zaken", bronhouder: "Gemeente", opgehaaldOp };
const brp = { bron: "brp", bronhouder: "RvIG", opgehaaldOp };
const JULIA: Persoonsgegevens = {
  voornamen: "Julia Marie",
  voorvoegsel: "de",
  geslachtsnaam: "Vries",
  gebruiktenaam: "Bos-de Vries",
  geboorte: { soort: "DATUM", datum: "2014-03-09" },
  inOnderzoek: [],
  kinderen: [],
  ouders: [],
  partners: [],
  gezag: [],
};
const of = (naam: string, geboortedatum?: string, register: Partial<Persoonsgegevens> = {}) =>
  tegenstrijdigheden({ naam, geboortedatum, herkomst: zaak }, { ...JULIA, ...register }, brp);

it.each([
  ["Julia Marie de Vries", "2014-03-09"],
  ["Julia de Vries", undefined],
  ["JÚLIA DE VRIES", undefined],
  ["J.M. de Vries", undefined],
  ["J. de Vries", undefined],
  ["de Vries", undefined],
  ["Julia Bos - de Vries", undefined],
])("%s is no contradiction", (naam, geboortedatum) => expect(of(naam, geboortedatum)).toEqual([]));

it.each([
  [of("Julia Bakker"), "De naam is in de zaak 'Julia Bakker' en in de BRP 'Julia Marie de Vries'."],
  [of("Sofie de Vries"), "De naam is in de zaak 'Sofie de Vries' en in de BRP 'Julia Marie de Vries'."],
  [
    of("Julia Bakker", undefined, { inOnderzoek: ["NAAM"] }),
    "De naam is in de zaak 'Julia Bakker' en in de BRP 'Julia Marie de Vries' (de gemeente onderzoekt dit).",
  ],
  [
    of("Julia de Vries", "2014-09-03"),
    "De geboortedatum van Julia de Vries is in de zaak 3 september 2014 en in de BRP 9 maart 2014.",
  ],
  [
    of("Julia de Vries", "2014-09-03", { geboorte: { soort: "JAAR", jaar: 2013 }, inOnderzoek: ["PERSOON"] }),
    "De geboortedatum van Julia de Vries is in de zaak 3 september 2014 en in de BRP 2013 (dag en maand onbekend) (de gemeente onderzoekt dit).",
  ],
])("tells both when they differ, case %#", (signalen, uitleg) =>
  expect(signalen).toEqual([{ code: "TEGENSTRIJDIG", ernst: "AANDACHT", uitleg, feiten: [zaak, brp] }]),
);

it("says nothing about what only one of the two knows", () => {
  expect(of("Julia de Vries", "2014-03-10", { geboorte: { soort: "ONBEKEND" } })).toEqual([]);
  expect(
    of("Wie dan ook", undefined, { voornamen: undefined, voorvoegsel: undefined, geslachtsnaam: undefined }),
  ).toEqual([]);
});
