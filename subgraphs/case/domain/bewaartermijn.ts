// SPDX-License-Identifier: EUPL-1.2
import { type Datum, datumIn } from "../../../platform/time/datum";
import type { Gezin } from "./gezin";

/**
 * How long the hub keeps its copy of a source: not at all, as long as the zaak runs, or a number of milliseconds after the zaak ended and
 * after the source last showed it.
 */
export type Bewaartermijn = "geen" | "zolang actief" | number;

/** What must be deleted now: copies last fetched before `opgehaaldVoor`, and gezinnen that ended on or before `beeindigdOp`. */
export interface Verlopen {
  opgehaaldVoor?: Date;
  beeindigdOp?: Datum;
}

/** What has expired at a moment; undefined when the source has no term, and its own deletions count. */
export function verlopenOp(nu: Date, termijn: Bewaartermijn | undefined): Verlopen | undefined {
  if (termijn === undefined) return undefined;
  if (termijn === "geen") return { opgehaaldVoor: nu, beeindigdOp: datumIn(nu) };
  if (termijn === "zolang actief") return { beeindigdOp: datumIn(nu) };
  const grens = new Date(nu.getTime() - termijn);
  return { opgehaaldVoor: grens, beeindigdOp: datumIn(grens) };
}

/** Whether a gezin that was just read may be kept. */
export function magBewaren(gezin: Pick<Gezin, "beeindigdOp">, nu: Date, termijn: Bewaartermijn | undefined): boolean {
  if (termijn === "geen") return false;
  const grens = verlopenOp(nu, termijn)?.beeindigdOp;
  return gezin.beeindigdOp === undefined || grens === undefined || gezin.beeindigdOp > grens;
}
