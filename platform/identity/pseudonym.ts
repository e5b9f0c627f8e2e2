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

/** Most numbers of one kind remembered at once. */
const REMEMBERED = 50_000;

/** The same pseudonyms, worked out once: for a thread that reads very many messages about the same persons, and ends with them. */
export function remember(pseudonymise: Pseudonymise): Pseudonymise {
  const known = new Map<string, Map<string, string>>();
  return (soort, identificatie) => {
    let ofSoort = known.get(soort);
    if (!ofSoort) known.set(soort, (ofSoort = new Map()));
    let pseudonym = ofSoort.get(identificatie);
    if (pseudonym === undefined) {
      pseudonym = pseudonymise(soort, identificatie);
      if (ofSoort.size >= REMEMBERED) ofSoort.clear();
      ofSoort.set(identificatie, pseudonym);
    }
    return pseudonym;
  };
}

/** Whether a text has the shape of a pseudonym of the hub. */
export function isPseudonym(text: string): boolean {
  return /^v\d+-[\w-]{43}$/.test(text);
}
