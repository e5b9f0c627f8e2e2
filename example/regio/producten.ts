// SPDX-License-Identifier: EUPL-1.2
import type { Intensiteit, Product } from "./regio";

interface Reeks {
  readonly categorie: string;
  readonly letter: string;
  readonly hulpvorm: string;
  readonly intensiteit: Intensiteit;
  readonly naam: string;
  readonly profielen: readonly number[];
}

const ALLE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const reeks = (
  categorie: string,
  letter: string,
  hulpvorm: string,
  intensiteit: Intensiteit,
  naam: string,
  profielen: readonly number[],
): Reeks => ({ categorie, letter, hulpvorm, intensiteit, naam, profielen });

const REEKSEN: readonly Reeks[] = [
  reeks("45", "A", "02", "PERSPECTIEF", "Ambulante hulp perspectief", ALLE),
  reeks("45", "B", "02", "INTENSIEF", "Ambulante hulp intensief", ALLE),
  reeks("45", "D", "02", "DUURZAAM", "Ambulante hulp duurzaam", ALLE),
  reeks("46", "C", "02", "ACUUT", "Crisishulp", ALLE),
  reeks("54", "A", "02", "PERSPECTIEF", "Jeugd-ggz perspectief", [5, 7]),
  reeks("54", "B", "02", "INTENSIEF", "Jeugd-ggz intensief", [5, 7]),
  reeks("41", "A", "03", "PERSPECTIEF", "Daghulp perspectief", [8, 10]),
  reeks("41", "B", "03", "INTENSIEF", "Daghulp intensief", [8, 10]),
  reeks("45", "K", "04", "PERSPECTIEF", "Hulp in het netwerk perspectief", [1, 2, 3]),
  reeks("45", "L", "04", "INTENSIEF", "Hulp in het netwerk intensief", [1, 2, 3]),
  reeks("44", "P", "11", "DUURZAAM", "Pleegzorg", [2, 3]),
  reeks("44", "G", "12", "DUURZAAM", "Gezinshuis", [2, 8]),
  reeks("43", "S", "13", "INTENSIEF", "Gesloten jeugdhulp", [5]),
  reeks("43", "B", "14", "INTENSIEF", "Verblijf met behandeling", [5, 8]),
];

/** Every product of the region: the code is categorie, a letter for the kind, and the profile in two digits. */
export const PRODUCTEN: readonly Product[] = REEKSEN.flatMap(({ letter, profielen, ...rest }) =>
  profielen.map((profiel) => ({
    categorie: rest.categorie,
    code: `${rest.categorie}${letter}${String(profiel).padStart(2, "0")}`,
    hulpvorm: rest.hulpvorm,
    profiel,
    intensiteit: rest.intensiteit,
    naam: rest.naam,
  })),
);

/** The product with this code; throws when there is none. */
export function getProduct(code: string): Product {
  const product = PRODUCTEN.find((p) => p.code === code);
  if (!product) throw new Error(`Onbekend product ${code}`);
  return product;
}
