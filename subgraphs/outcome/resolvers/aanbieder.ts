// SPDX-License-Identifier: EUPL-1.2
import type { Aanbieder } from "../types/aanbieder";

/** Reference to an aanbieder: nothing is read until `resultaten` is asked. */
export function resolveAanbieder({ agbCode }: Aanbieder): Aanbieder {
  return { agbCode };
}
