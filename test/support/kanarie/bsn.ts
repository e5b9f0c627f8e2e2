// SPDX-License-Identifier: EUPL-1.2
import { isBsn } from "../../../platform/identity/bsn";

/* Every BSN of a test or of the example region is in 999900006..999999990, so a search knows what all of them look like. */

const isTestBsn = (digits: string): boolean => digits.startsWith("9999") && isBsn(digits);

/** Something in the text may be one: saves the rest for nearly every row. */
const MAYBE = /9[. ]?9[. ]?9[. ]?9|OTk5O|k5OTk|5OTk5|39393939|%39|u0039|\\x[0-9a-f]/i;

/**
 * Random of a known shape: digits in it mean nothing, and in so many of them some would pass. Random UUIDs, and hexadecimal of the length
 * of a span, a trace, a SHA-1 or a SHA-256.
 */
const RANDOM =
  /(?<![0-9a-z])(?:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32}|[0-9a-f]{16})(?![0-9a-z])/gi;

/** Nine digits next to whatever, each with at most a dot or space before it; looked at from every place. */
const DIGITS = /(?=(9[. ]?9[. ]?9[. ]?9(?:[. ]?\d){5}))/g;

/** As bytes in base64, by where in a group of three the number begins: what of it does not hang on its neighbours, and how to complete that. */
const BASE64 = [
  { pattern: /(?=(OTk5OT[\w+/-]{6}))/g, before: "", skip: 0 },
  { pattern: /(?=(k5OTk[\w+/-]{7}))/g, before: "AD", skip: 1 },
  { pattern: /(?=(5OTk5[\w+/-]{7}))/g, before: "AAA", skip: 2 },
];

/** Whether a test BSN is anywhere in the text: bare, in or against other text, with dots or spaces, escaped, or encoded. */
export function holdsBsn(text: string): boolean {
  if (!MAYBE.test(text)) return false;
  const plain = text
    .replace(/\\+x([0-9a-f]{2,})/gi, (_, hex: string) => ` ${Buffer.from(hex, "hex").toString("latin1")} `)
    .replace(RANDOM, " ")
    .replace(/%(3\d|2e|20)/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\+u003(\d)/g, "$1");
  for (const [, found] of plain.matchAll(DIGITS)) if (isTestBsn(found!.replace(/[. ]/g, ""))) return true;
  for (const [, hex] of plain.matchAll(/(?=(39393939(?:3\d){5}))/g))
    if (isTestBsn(Buffer.from(hex!, "hex").toString())) return true;
  return BASE64.some(({ pattern, before, skip }) =>
    [...plain.matchAll(pattern)].some(([, part]) =>
      isTestBsn(
        Buffer.from(before + part!, "base64")
          .toString("latin1")
          .slice(skip, skip + 9),
      ),
    ),
  );
}
