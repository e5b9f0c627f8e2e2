// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from "node:crypto";

/** Turns an identifying number into a pseudonym; the same number always gives the same one under the same key. */
export type Pseudonymise = (soort: string, identificatie: string) => string;

/**
 * Pseudonyms by HMAC-SHA-256 (base64url), prefixed with the version of the key for rotation: `v1-…`.
 * @param key at least 32 bytes; the same in every subgraph
 * @throws RangeError when the key is too short
 */
export function createPseudonymiser(key: Buffer, version = 1): Pseudonymise {
  if (key.length < 32) throw new RangeError("the pseudonym key must hold at least 32 bytes");
  return (soort, identificatie) =>
    `v${version}-${createHmac("sha256", key).update(`${soort}:${identificatie}`).digest("base64url")}`;
}

/** Whether a text has the shape of a pseudonym of the hub. */
export function isPseudonym(text: string): boolean {
  return /^v\d+-[\w-]{43}$/.test(text);
}
