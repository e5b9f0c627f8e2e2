// SPDX-License-Identifier: EUPL-1.2
import { decodeJwt, type JWTPayload, jwtVerify } from "jose";
import { HubError } from "../errors/hub-error";
import { type Aanvrager, claimsSchema } from "./aanvrager";
import { mapClaims } from "./claims-mapping";
import { createKeySet } from "./key-set";
import type { Uitgever } from "./uitgevers";

/** Verifies an Authorization header. @throws HubError GEEN_TOKEN or TOKEN_ONGELDIG */
export type VerifyToken = (authorization: string | undefined) => Promise<Aanvrager>;

const ALGORITHMS = ["EdDSA", "ES256", "ES384", "PS256", "RS256"];

const invalid = () => new HubError("TOKEN_ONGELDIG", "Uw token is niet geldig of verlopen. Log opnieuw in.");
const incomplete = () => new HubError("TOKEN_ONGELDIG", "Uw token mist gegevens die bij uw rol horen.");

/**
 * Verification by signature, algorithm allow-list, `iss`, `aud`, `exp`, `nbf` (30 s of clock skew) and the claims a role needs.
 * The issuer of the token chooses the keys, and what it may say of people: its roles, its gemeenten.
 * @param uitgevers every issuer whose tokens count
 */
export function createTokenVerifier(...uitgevers: Uitgever[]): VerifyToken {
  const verifiers = new Map(uitgevers.map((uitgever) => [uitgever.issuer, createIssuerVerifier(uitgever)]));
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? "")?.[1];
    if (!token) throw new HubError("GEEN_TOKEN", "Er is geen geldig token meegestuurd. Log opnieuw in.");
    const verifier = verifiers.get(issuerOf(token) ?? "");
    if (!verifier) throw invalid();
    return verifier(token);
  };
}

/** Who the token says that issued it; believed only after its signature is checked with the keys of that issuer. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

function createIssuerVerifier(uitgever: Uitgever): (token: string) => Promise<Aanvrager> {
  const { issuer, audience, claims: mapping = {}, rollen, gemeenten, voorvoegsel } = uitgever;
  const keys = createKeySet(uitgever);
  const verified = async (token: string): Promise<JWTPayload> => {
    try {
      const options = { algorithms: ALGORITHMS, issuer, audience, clockTolerance: 30, requiredClaims: ["sub", "exp"] };
      return (await jwtVerify(token, keys, options)).payload;
    } catch {
      throw invalid();
    }
  };
  return async (token) => {
    const result = claimsSchema.safeParse(mapClaims(await verified(token), mapping));
    if (!result.success) throw incomplete();
    const aanvrager = result.data;
    if (rollen && !rollen.includes(aanvrager.rol)) throw incomplete();
    const named = "gemeenten" in aanvrager ? aanvrager.gemeenten : [];
    if (gemeenten && !named.every((code) => gemeenten.includes(code))) throw incomplete();
    return voorvoegsel ? { ...aanvrager, sub: `${voorvoegsel}:${aanvrager.sub}` } : aanvrager;
  };
}
