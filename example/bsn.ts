// SPDX-License-Identifier: EUPL-1.2
import { isBsn } from "../platform/identity/bsn";
import type { Toeval } from "./toeval";

const EERSTE = 999_900_006;
const LAATSTE = 999_999_990;

export { isBsn as isElfproef };

/** True for a BSN in the official test range: never that of a real person. */
export function isTestBsn(bsn: string): boolean {
  return isBsn(bsn) && Number(bsn) >= EERSTE && Number(bsn) <= LAATSTE;
}

/** Every BSN in the official test range, in the order of this chance. */
export function createTestBsns(toeval: Toeval): string[] {
  const alle: string[] = [];
  for (let n = EERSTE; n <= LAATSTE; n++) if (isBsn(String(n))) alle.push(String(n));
  return toeval.schud(alle);
}

/** RSIN of a fictional gemeente: starts with two zeros, passes the elfproef. */
export function rsinVan(gemeentecode: string): string {
  for (let n = Number(gemeentecode) * 1_000; ; n += 1) {
    const rsin = String(n).padStart(9, "0");
    if (isBsn(rsin)) return rsin;
  }
}
