// SPDX-License-Identifier: EUPL-1.2
import { PRODUCTEN } from "./producten";
import type { Aanbieder, Product } from "./regio";

const ALLE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Fictional aanbieders; the AGB codes start with 9800 and belong to no one. */
export const AANBIEDERS: readonly Aanbieder[] = [
  { agb: "98000001", naam: "Stichting De Vlier", hulpvormen: ["02", "04"], profielen: [1, 2, 3, 5] },
  { agb: "98000002", naam: "Jeugdhulp Zilverspar", hulpvormen: ["02", "04", "14"], profielen: [1, 2, 4, 5, 8] },
  { agb: "98000003", naam: "De Lindeboog Jeugd-ggz", hulpvormen: ["02"], profielen: [5, 6, 7] },
  { agb: "98000004", naam: "Gezinshuis Klaverduin", hulpvormen: ["12"], profielen: [2, 8] },
  { agb: "98000005", naam: "Pleegzorg Hazelwei", hulpvormen: ["11"], profielen: [2, 3] },
  { agb: "98000006", naam: "Behandelgroep Berkenrak", hulpvormen: ["02", "13", "14"], profielen: [5, 8] },
  { agb: "98000007", naam: "Daghulp Merelhof", hulpvormen: ["02", "03"], profielen: [8, 9, 10] },
  { agb: "98000008", naam: "Ambulant Team Wilgenroos", hulpvormen: ["02", "04"], profielen: ALLE },
];

/** Which products an aanbieder delivers. */
export function productenVan(aanbieder: Aanbieder): Product[] {
  return PRODUCTEN.filter((p) => aanbieder.hulpvormen.includes(p.hulpvorm) && aanbieder.profielen.includes(p.profiel));
}

/** Which aanbieders deliver a product. */
export function aanbiedersVan(product: Product): Aanbieder[] {
  return AANBIEDERS.filter((a) => productenVan(a).includes(product));
}
