// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey, jwtVerify } from "jose";
import { HubError } from "../errors/hub-error";
import { type Aanvrager, claimsSchema } from "./aanvrager";

/** Which tokens are accepted. */
export interface TokenSettings {
  /** http(s) URL of a JWKS, or the path of a JWKS file */
  jwks: string;
  issuer: string;
  audience: string;
}

/** Verifies an Authorization header. @throws HubError GEEN_TOKEN or TOKEN_ONGELDIG */
export type VerifyToken = (authorization: string | undefined) => Promise<Aanvrager>;

const ALGORITHMS = ["EdDSA", "ES256", "ES384", "PS256", "RS256"];

/** The key set of the issuer, remote (cached and refetched by jose on an unknown key id) or from a file. */
export function loadJwks(place: string): JWTVerifyGetKey {
  if (/^https?:/.test(place)) return createRemoteJWKSet(new URL(place), { timeoutDuration: 2000 });
  return createLocalJWKSet(JSON.parse(readFileSync(place, "utf8")) as JSONWebKeySet);
}

/** Verification by signature, algorithm allow-list, `iss`, `aud`, `exp`, `nbf` (30 s of clock skew) and the claims a role needs. */
export function createTokenVerifier({ jwks, issuer, audience }: TokenSettings): VerifyToken {
  const keys = loadJwks(jwks);
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? "")?.[1];
    if (!token) throw new HubError("GEEN_TOKEN", "Er is geen geldig token meegestuurd. Log opnieuw in.");
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      issuer,
      audience,
      clockTolerance: 30,
      requiredClaims: ["sub", "exp"],
    }).catch(() => {
      throw new HubError("TOKEN_ONGELDIG", "Uw token is niet geldig of verlopen. Log opnieuw in.");
    });
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) throw new HubError("TOKEN_ONGELDIG", "Uw token mist gegevens die bij uw rol horen.");
    return claims.data;
  };
}
