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

/** A pseudonym of a TTP in the spirit of NEN 7524: `versie:soort:uitgever:waarde`. */
const TTP_PSEUDONYM = String.raw`\d{1,3}:[a-z][a-z-]{0,30}:[a-z0-9][a-z0-9.-]{0,60}:[\w-]{16,200}`;
const WHOLE = new RegExp(`^${TTP_PSEUDONYM}$`);
const WITHIN = new RegExp(TTP_PSEUDONYM);

/** Whether a value is a pseudonym of a TTP: only that TTP can tell whose it is. */
export function isTtpPseudonym(value: string): boolean {
  return WHOLE.test(value);
}

/** Whether a text holds a pseudonym of a TTP. */
export function holdsTtpPseudonym(text: string): boolean {
  return WITHIN.test(text);
}
