// SPDX-License-Identifier: EUPL-1.2
import type { Aanbieder } from "../types/aanbieder";

/** Aanbieder by key: every AGB-code that another part of the hub names; null when it is no AGB-code. */
export function resolveAanbieder({ agbCode }: Aanbieder): Pick<Aanbieder, "agbCode"> | null {
  return /^\d{8}$/.test(agbCode) ? { agbCode } : null;
}
