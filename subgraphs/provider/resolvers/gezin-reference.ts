// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "../types/gezin";

/** Gezin by key: nothing is looked up here; what may be told follows from the capabilities that come along. */
export function resolveGezin({ id, jeugdigeIds, inzagebewijzen }: Gezin): Gezin {
  return { id, jeugdigeIds, inzagebewijzen };
}
