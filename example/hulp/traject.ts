// SPDX-License-Identifier: EUPL-1.2
import type { Persoon } from "../gezin/persoon";
import type { Product } from "../regio/regio";

/** What went wrong in the messages and was put right later. */
type Correctie = "GEEN" | "START_VERWIJDERD" | "STOP_GEWIJZIGD";

/** A month that is charged. */
export interface Declaratie {
  /** First day of the month. */
  readonly van: string;
  readonly tot: string;
  readonly uren: number;
  /** Retour code with which the gemeente refuses it. */
  readonly afgekeurd?: string;
}

/** What aanbieder and gemeente tell each other besides the course of the help. */
export interface Verkeer {
  /** Every message is confirmed by its receiver. */
  readonly retouren?: boolean;
  /** Retour code with which the gemeente refuses the start. */
  readonly startAfgekeurd?: string;
  /** The gemeente answers the request: with a reason (RedenAfwijzingVerzoek) it refuses, without it still looks into it. */
  readonly antwoord?: { readonly op: string; readonly reden?: string };
  /** Day on which the aanbieder asks to change the toewijzing. */
  readonly wijzigingOp?: string;
  readonly declaraties?: readonly Declaratie[];
}

/** The whole course of one toewijzing, as the messages will tell it. Dates that have not come are null. */
export interface Traject {
  /** Toewijzingnummer; also given while there is no toewijzing yet. */
  readonly nummer: number;
  readonly jeugdige: Persoon;
  readonly gemeente: string;
  readonly agb: string;
  readonly product: Product;
  readonly verwijzer: string;
  /** Moment of the verzoek om toewijzing (315); null when help was arranged without one. */
  verzochtOp: string | null;
  toegewezenOp: string | null;
  ingangsdatum: string;
  geplandEinde: string | null;
  gestartOp: string | null;
  beeindigdOp: string | null;
  /** iJw JZ588 */
  redenBeeindiging: string | null;
  correctie: Correctie;
  verkeer?: Verkeer;
}

/** True when help runs on this day. */
export function isLopend(traject: Traject, dag: string): boolean {
  return traject.gestartOp !== null && traject.gestartOp <= dag && (traject.beeindigdOp ?? "9999-12-31") >= dag;
}
