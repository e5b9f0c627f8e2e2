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

/** JZ020: the kind of product as iJw names it; 31 to 38 are those of 2015. */
const CATEGORIEEN = {
  "31": "WIJKTEAM",
  "32": "AMBULANT_BIJ_AANBIEDER",
  "33": "DAGHULP",
  "34": "NETWERK",
  "35": "PLEEGZORG",
  "36": "GEZINSGERICHT",
  "37": "GESLOTEN",
  "38": "OVERIG_RESIDENTIEEL",
  "40": "PERSOONLIJKE_VERZORGING",
  "41": "DAGBEHANDELING",
  "42": "VERVOER",
  "43": "VERBLIJF_MET_BEHANDELING",
  "44": "VERBLIJF_ZONDER_BEHANDELING",
  "45": "AMBULANT",
  "46": "CRISIS",
  "47": "JEUGDRECLASSERING",
  "48": "JEUGDBESCHERMING",
  "49": "PREVENTIEF_JUSTITIEEL",
  "50": "MAATWERK",
  "51": "BASIS_GGZ",
  "52": "SPECIALISTISCHE_GGZ",
  "53": "KINDERGENEESKUNDE",
  "54": "JEUGD_GGZ",
  "55": "LANDELIJK_INGEKOCHT",
} as const;
export type Productcategorie = (typeof CATEGORIEEN)[keyof typeof CATEGORIEEN];

/** Name of a JZ020 code; undefined for what is none (a dossier may use other codes). */
export function productcategorie(aanduiding: Productaanduiding | undefined): Productcategorie | undefined {
  return CATEGORIEEN[aanduiding?.categorie as keyof typeof CATEGORIEEN];
}

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
