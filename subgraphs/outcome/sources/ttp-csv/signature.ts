// SPDX-License-Identifier: EUPL-1.2
import { createLocalJWKSet, flattenedVerify, type JSONWebKeySet } from "jose";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";

/** Checks the detached signature of a file. @throws UnusableDelivery when there is none, or it is not of this file and these keys */
export type CheckSignature = (inhoud: Buffer, handtekening: string | undefined) => Promise<void>;

const ALGORITHMS = ["EdDSA", "Ed25519", "ES256", "ES384", "PS256", "RS256"];
const COMPACT_DETACHED = /^([\w-]+)\.\.([\w-]+)$/;

/**
 * A check against the public keys of a TTP: compact JWS without its payload (RFC 7515, appendix F), the payload encoded or as it is
 * (`b64: false`, RFC 7797).
 */
export function createSignatureCheck(jwks: JSONWebKeySet): CheckSignature {
  const keys = createLocalJWKSet(jwks);
  return async (inhoud, handtekening) => {
    if (handtekening === undefined)
      throw new UnusableDelivery("De handtekening ontbreekt (bestandsnaam met .jws erachter).");
    const [, header, signature] = COMPACT_DETACHED.exec(handtekening.trim()) ?? [];
    try {
      const { b64 } = JSON.parse(Buffer.from(header!, "base64url").toString()) as { b64?: boolean };
      const payload = b64 === false ? inhoud : inhoud.toString("base64url");
      await flattenedVerify({ protected: header, payload, signature: signature! }, keys, { algorithms: ALGORITHMS });
    } catch {
      throw new UnusableDelivery(
        "De handtekening klopt niet: het bestand is veranderd, of niet door deze TTP ondertekend.",
      );
    }
  };
}
