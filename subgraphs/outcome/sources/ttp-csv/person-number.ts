// SPDX-License-Identifier: EUPL-1.2
import { isBsn } from "../../../../platform/identity/bsn";
import { isPseudonym } from "../../../../platform/identity/pseudonym";

/**
 * Whether a value holds what could be a BSN (nine digits that pass the elfproef, also written in groups) or a pseudonym of the hub.
 * Rather one row too many refused than one person in. The digits behind the point of a plain decimal are no number of anyone.
 */
export function holdsPersonNumber(value: string): boolean {
  if (value.length < 9) return false;
  const text = /^\d+\.\d+$/.test(value) ? value.split(".")[0]! : value;
  const digits = text.replace(/(?<=\d)[ .-](?=\d)/g, "").match(/\d+/g) ?? [];
  return digits.some(isBsn) || (text.match(/[\w-]+/g) ?? []).some(isPseudonym);
}
