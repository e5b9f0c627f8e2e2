// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { importJWK, type JWK, jwtVerify, type JWTVerifyGetKey, SignJWT } from "jose";
import { TYP } from "../auth/capability";

const LIFETIME_S = 60;
const CLOCK_SKEW_S = 30;

const hashOf = (body: string): string => createHash("sha256").update(body).digest("base64url");

/** Signs a question to another part of the hub; the token is for this place and this body alone. */
export type SignDienstvraag = (pad: string, body: string) => Promise<string>;

/**
 * Signs a question as the service that asks it: bound to its place and its body, so that a stolen token can ask nothing else.
 * @param dienst name of the service, such as `dienst:education`
 */
export async function createDienstSigner(privateJwk: JWK, dienst: string): Promise<SignDienstvraag> {
  const key = await importJWK(privateJwk, "EdDSA");
  return (pad, body) =>
    new SignJWT({ inhoud: hashOf(body) })
      .setProtectedHeader({ alg: "EdDSA", typ: TYP.dienstvraag, kid: privateJwk.kid })
      .setIssuer(dienst)
      .setSubject(dienst)
      .setAudience(pad)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_S}s`)
      .sign(key);
}

/** Whether a question comes from the service, for this place, with this body; tokens of people are of another key and never do. */
export function createDienstVerifier(keys: JWTVerifyGetKey, dienst: string) {
  return async (authorization: string | undefined, pad: string, body: string): Promise<boolean> => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
    if (!token) return false;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ["EdDSA"],
        typ: TYP.dienstvraag,
        issuer: dienst,
        subject: dienst,
        audience: pad,
        clockTolerance: CLOCK_SKEW_S,
        maxTokenAge: `${LIFETIME_S}s`,
        requiredClaims: ["exp"],
      });
      return payload.inhoud === hashOf(body);
    } catch {
      return false;
    }
  };
}
