// SPDX-License-Identifier: EUPL-1.2
import type { Productaanduiding } from "./berichtregel";

/** CBS code of a hulpvorm -> name; 11 to 14 are verblijf. */
export const HULPVORMEN = {
  "01": "WIJKTEAM",
  "02": "AMBULANT",
  "03": "DAGHULP",
  "04": "NETWERK",
  "11": "PLEEGZORG",
  "12": "GEZINSGERICHT",
  "13": "GESLOTEN",
  "14": "OVERIG_VERBLIJF",
} as const;
export type Hulpvormcode = keyof typeof HULPVORMEN;
export type Hulpvorm = (typeof HULPVORMEN)[Hulpvormcode];

const VERBLIJF = ["PLEEGZORG", "GEZINSGERICHT", "GESLOTEN", "OVERIG_VERBLIJF"] as const;
export type Verblijfsvorm = (typeof VERBLIJF)[number];

export const INTENSITEITEN = ["PERSPECTIEF", "INTENSIEF", "ACUUT", "DUURZAAM"] as const;
export type Intensiteit = (typeof INTENSITEITEN)[number];

/** What a productcode means in the region: iJw itself carries no profile or intensity. */
export interface Product {
  categorie: string;
  code: string;
  hulpvorm: Hulpvorm;
  profiel: number;
  intensiteit: Intensiteit;
  naam: string;
}

/** Finds the meaning of a product in the region's table; undefined when the region does not know it. */
export type FindProduct = (aanduiding: Productaanduiding | undefined) => Product | undefined;

/** A lookup over the region's table; a categorie without code means nothing on its own. */
export function createProductLookup(products: Product[]): FindProduct {
  const byKey = new Map(products.map((product) => [`${product.categorie}/${product.code}`, product]));
  return (aanduiding) => (aanduiding?.code ? byKey.get(`${aanduiding.categorie}/${aanduiding.code}`) : undefined);
}

/** The form of verblijf, when the jeugdige stays the night. */
export function verblijfsvorm(hulpvorm: Hulpvorm | undefined): Verblijfsvorm | undefined {
  return VERBLIJF.find((vorm) => vorm === hulpvorm);
}
