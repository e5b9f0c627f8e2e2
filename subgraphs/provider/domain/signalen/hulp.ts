// SPDX-License-Identifier: EUPL-1.2
import type { Herkomst, Signaal } from "../../../../platform/herkomst/records";
import type { Datum } from "../../../../platform/time/datum";
import { toHerkomst } from "../feitbron";
import type { FindProduct, Product } from "../product";
import { type Trajectstatus, trajectstatus } from "../status";
import { feitbronnen, type Traject } from "../traject";

/** A traject as the rules look at it: with its place on this day and its product in the region's words. */
export interface Hulp {
  traject: Traject;
  status: Trajectstatus;
  product?: Product;
  aanbieder: string;
  herkomst: Herkomst[];
}

/** What the rules know besides the trajecten. */
export interface Omstandigheden {
  vandaag: Datum;
  wachttijdnormDagen: number;
}

/** A rule: the signals that follow from all help of one jeugdige. */
export type Signaalregel = (hulp: Hulp[], omstandigheden: Omstandigheden) => Signaal[];

/** Names of what the rules need from the outside. */
export interface Naslag {
  findProduct: FindProduct;
  aanbiederNaam: (agb: string) => string;
  /** who keeps a source */
  bronhouder: (bron: string) => string;
}

/** Prepares the trajecten of one jeugdige for the rules. */
export function toHulp(trajecten: Traject[], naslag: Naslag, vandaag: Datum): Hulp[] {
  return trajecten.map((traject) => ({
    traject,
    status: trajectstatus(traject, vandaag),
    product: naslag.findProduct(traject.product),
    aanbieder: naslag.aanbiederNaam(traject.agb),
    herkomst: herkomstVan(traject, naslag),
  }));
}

/** The messages a traject rests on, each once. */
function herkomstVan(traject: Traject, naslag: Naslag): Herkomst[] {
  const unique = new Map(feitbronnen(traject).map((feit) => [`${feit.bron} ${feit.vastgelegdOp}`, feit]));
  return [...unique.values()].map((feit) => toHerkomst(feit, naslag.bronhouder));
}

/** First day of the period of help that runs on this day. */
export function looptSinds(traject: Traject, vandaag: Datum): Datum | undefined {
  return traject.perioden.find(({ van, tot }) => van <= vandaag && (tot ?? vandaag) >= vandaag)?.van;
}

/** `1 dag`, `12 dagen`. */
export function dagen(aantal: number): string {
  return aantal === 1 ? "1 dag" : `${aantal} dagen`;
}
