// SPDX-License-Identifier: EUPL-1.2
import type { Traject } from "../../hulp/traject";
import { ijw, type Schrijver } from "./xml";

/** Reference of the aanbieder: the same in the 315 and in the 301 that answers it. */
export function referentie(traject: Traject): string {
  return `REF-${traject.agb.slice(-2)}-${traject.nummer}`;
}

/** The product of a traject. */
export function product(jw: Schrijver, traject: Traject): string {
  return jw("Product", ijw("Categorie", traject.product.categorie), ijw("Code", traject.product.code));
}
