// SPDX-License-Identifier: EUPL-1.2
import { type Datum, datumVoorMensen } from "../../../platform/time/datum";

/** Whether a period holds on a date; `tot` is its last day. */
export function geldtOp({ van, tot }: { van: Datum; tot?: Datum }, op: Datum): boolean {
  return van <= op && (tot === undefined || tot >= op);
}

/** "sinds 1 augustus 2026" or "van 1 augustus 2026 tot en met 31 juli 2027". */
export function periodeVoorMensen({ van, tot }: { van: Datum; tot?: Datum }): string {
  if (!tot) return `sinds ${datumVoorMensen(van)}`;
  return `van ${datumVoorMensen(van)} tot en met ${datumVoorMensen(tot)}`;
}
