// SPDX-License-Identifier: EUPL-1.2
import type { Herkomst } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import type { Periode } from "./periode";

/** The delivery that counts for one periode of one source: the one made last. */
export interface Periodelevering {
  bron: string;
  periode: Periode;
  leverancier: string;
  /** the day the figures are true for */
  peildatum: Datum;
  /** when the TTP made the delivery */
  aangemaaktOp: Date;
  /** when the hub received it */
  ontvangenOp: Date;
  /** hash of the file; decides between two deliveries made at the same moment, so that the order of arrival never does */
  sha256: string;
  /** rows that were left out */
  afgekeurd: number;
}

/** A TTP as configured. */
export interface Bron {
  naam: string;
  bronhouder: string;
  /** how long after its last delivery a source is called VEROUDERD, in ms */
  versheid: number;
}

/** Where everything in a delivery comes from. */
export function herkomstVan(
  { naam, bronhouder }: Pick<Bron, "naam" | "bronhouder">,
  { aangemaaktOp, ontvangenOp }: Pick<Periodelevering, "aangemaaktOp" | "ontvangenOp">,
): Herkomst {
  return { bron: naam, bronhouder, vastgelegdOp: aangemaaktOp, opgehaaldOp: ontvangenOp };
}
