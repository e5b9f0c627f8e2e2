// SPDX-License-Identifier: EUPL-1.2
import type { GemetenIntensiteit, Meetmoment, Uitkomstindicator } from "./codes";
import type { Periode } from "./periode";

/**
 * One cell of a delivery: a figure over many jeugdigen, never about one. It may be over fewer than ten, so it is not shown as it
 * is: see score.ts.
 */
export interface Meting {
  agbCode: string;
  /** 1..10 */
  profiel: number;
  intensiteit: GemetenIntensiteit;
  periode: Periode;
  indicator: Uitkomstindicator;
  meetmoment: Meetmoment;
  /** questionnaire of a mean; absent when `waarde` is a share */
  instrument?: string;
  hogerIsBeter: boolean;
  /** part of the clients, such as an age group; absent for all of them */
  subgroep?: string;
  /** responses; of a VERSCHIL the courses with both a START and an EINDE */
  n: number;
  uitgenodigd: number;
  /** share 0..1, or mean on the scale of the instrument */
  waarde: number;
  /** standard deviation of a mean */
  spreiding?: number;
  /** of a VERSCHIL: courses that reliably got better (see betrouwbare-verandering.ts) */
  verbeterd?: number;
  /** of a VERSCHIL: courses that reliably got worse */
  verslechterd?: number;
}

/** A cell in the store, with the delivery it came from. */
export interface BewaardeMeting extends Meting {
  bron: string;
  /** when the TTP made the delivery */
  aangemaaktOp: Date;
  /** when the hub received it */
  ontvangenOp: Date;
}

/** What makes figures about different periods and subgroups figures about the same thing, as one text. */
export function reeksSleutel(meting: Meting): string {
  const { agbCode, profiel, intensiteit, indicator, meetmoment, instrument } = meting;
  return JSON.stringify([agbCode, profiel, intensiteit, indicator, meetmoment, instrument ?? ""]);
}

/** What makes a cell unique within one periode, as one text. */
export function celSleutel(meting: Meting): string {
  return `${reeksSleutel(meting)}${meting.subgroep ?? ""}`;
}
