// SPDX-License-Identifier: EUPL-1.2
import { naamUitRegister, opschortingVoorMensen, type Persoonsgegevens } from "./persoon";

const LEEG: Persoonsgegevens = { inOnderzoek: [], kinderen: [], ouders: [], partners: [], gezag: [] };

it.each<[Persoonsgegevens["opschorting"], string | undefined]>([
  [undefined, undefined],
  [
    { code: "O", omschrijving: "overlijden", datum: { soort: "DATUM", datum: "2024-03-03" } },
    "Overleden op 3 maart 2024.",
  ],
  [
    { code: "O", omschrijving: "overlijden", datum: { soort: "JAAR_MAAND", jaar: 2024, maand: 3 } },
    "Overleden in maart 2024 (dag onbekend).",
  ],
  [
    { code: "E", omschrijving: "emigratie", datum: { soort: "JAAR", jaar: 2024 } },
    "Geëmigreerd in 2024 (dag en maand onbekend).",
  ],
  [{ code: "E", omschrijving: "emigratie", datum: { soort: "ONBEKEND" } }, "Geëmigreerd."],
  [{ code: "M", omschrijving: "ministerieel besluit" }, "Niet meer bijgehouden in de BRP (ministerieel besluit)."],
])("tells why a person is no longer kept, case %#", (opschorting, text) =>
  expect(opschortingVoorMensen({ ...LEEG, opschorting })).toBe(text),
);

it.each<[Partial<Persoonsgegevens>, boolean, string | undefined]>([
  [{}, false, undefined],
  [{ voornamen: "Anna", voorvoegsel: "de", geslachtsnaam: "Wit" }, false, "Anna de Wit"],
  [{ voornamen: "Anna", geslachtsnaam: "Wit", gebruiktenaam: "Bos-Wit" }, true, "Anna Bos-Wit"],
  [{ geslachtsnaam: "Wit" }, true, "Wit"],
])("writes a name, case %#", (persoon, gebruikt, text) =>
  expect(naamUitRegister({ ...LEEG, ...persoon }, gebruikt)).toBe(text),
);
