// SPDX-License-Identifier: EUPL-1.2
import { createPublicKey } from "node:crypto";
import type { JWK } from "jose";

/** The public half of a private JWK, as a source gets it from the hub. */
export function publicHalf(privateJwk: JWK): JWK {
  const { kid, alg } = privateJwk;
  const key = createPublicKey({ key: privateJwk as import("node:crypto").JsonWebKey, format: "jwk" });
  return { ...(key.export({ format: "jwk" }) as JWK), kid, alg };
}
