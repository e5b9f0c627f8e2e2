// SPDX-License-Identifier: EUPL-1.2
import { importJWK, type JWK, type JWTPayload, jwtVerify, type JWTVerifyGetKey, SignJWT } from "jose";

const LIFETIME_S = 60;
/** Subgraphs may run on machines whose clocks differ a little, as for access tokens. */
const CLOCK_SKEW_S = 30;

/** Signs claims about one caller as a short-lived capability (Ed25519 JWS). */
export type SignCapability = (sub: string, claims: JWTPayload) => Promise<string>;

/** @param issuer the part of the hub that knows what it says @param privateJwk its Ed25519 key, with `kid` */
export async function createCapabilitySigner(issuer: string, privateJwk: JWK): Promise<SignCapability> {
  const key = await importJWK(privateJwk, "EdDSA");
  return (sub, claims) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "EdDSA", kid: privateJwk.kid })
      .setIssuer(issuer)
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_S}s`)
      .sign(key);
}

/** What a capability of this issuer says. @throws JOSEError when it is forged, expired, or of another issuer */
export async function verifyCapability(bewijs: string, keys: JWTVerifyGetKey, issuer: string): Promise<JWTPayload> {
  const { payload } = await jwtVerify(bewijs, keys, {
    algorithms: ["EdDSA"],
    issuer,
    maxTokenAge: "5m",
    clockTolerance: CLOCK_SKEW_S,
    requiredClaims: ["exp", "sub"],
  });
  return payload;
}
