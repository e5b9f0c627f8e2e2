// SPDX-License-Identifier: EUPL-1.2
import { errors, importJWK, type JWK, type JWTPayload, jwtVerify, type JWTVerifyGetKey, SignJWT } from "jose";
import { z } from "zod";

const LIFETIME_S = 60;
/** Subgraphs may run on machines whose clocks differ a little, as for access tokens. */
const CLOCK_SKEW_S = 30;

/** The kinds of tokens the hub makes itself, as `typ`: keys may sign more than one, and none may ever pass for another (RFC 8725, 3.11). */
export const TYP = {
  inzagebewijs: "inzagebewijs+jwt",
  relatiebewijs: "relatiebewijs+jwt",
  dienstvraag: "dienstvraag+jwt",
} as const;

/** A kind of capability: what it is, which part of the hub says it, and to which parts. */
export interface Bewijssoort {
  typ: (typeof TYP)[keyof typeof TYP];
  issuer: string;
  audience: string[];
}

/** The request a capability is used in: it must be the one it was made for. */
export interface Inzagevraag {
  sub: string;
  /** URI of the processing activity */
  doel: string;
  traceId: string;
}

/** What every capability is bound to. */
export const gebondenAan = z.object({
  sub: z.string(),
  doel: z.string(),
  trace: z.string(),
  personen: z.array(z.string()),
});

/** Why a capability was refused; for the log, never for the caller. */
export type Weigering = "VERVALST" | "VERLOPEN" | "ANDERE_VRAGER" | "ANDER_DOEL" | "ANDERE_VRAAG" | "ANDERE_PERSOON";

/** Signs claims about one caller as a short-lived capability (Ed25519 JWS). */
export type SignCapability = (sub: string, claims: JWTPayload) => Promise<string>;

/** @param privateJwk Ed25519 key of the part of the hub that knows what it says, with `kid` */
export async function createCapabilitySigner(
  { typ, issuer, audience }: Bewijssoort,
  privateJwk: JWK,
): Promise<SignCapability> {
  const key = await importJWK(privateJwk, "EdDSA");
  return (sub, claims) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "EdDSA", typ, kid: privateJwk.kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_S}s`)
      .sign(key);
}

/** What a capability of this kind says; why not, when it is forged, expired, or of another kind or issuer. */
export async function verifyCapability<P extends z.ZodType>(
  bewijs: string,
  keys: JWTVerifyGetKey,
  { typ, issuer, audience }: Bewijssoort,
  schema: P,
): Promise<z.output<P> | "VERVALST" | "VERLOPEN"> {
  try {
    const { payload } = await jwtVerify(bewijs, keys, {
      algorithms: ["EdDSA"],
      ...{ typ, issuer, audience },
      maxTokenAge: "5m",
      clockTolerance: CLOCK_SKEW_S,
      requiredClaims: ["exp", "sub"],
    });
    return schema.parse(payload);
  } catch (error) {
    return error instanceof errors.JWTExpired ? "VERLOPEN" : "VERVALST";
  }
}

/** Why what a capability says does not count in this request about this person; undefined when it does. */
export function bezwaar(
  bewijs: z.output<typeof gebondenAan>,
  { sub, doel, traceId }: Inzagevraag,
  persoon: string,
): Weigering | undefined {
  if (bewijs.sub !== sub) return "ANDERE_VRAGER";
  if (bewijs.doel !== doel) return "ANDER_DOEL";
  if (bewijs.trace !== traceId) return "ANDERE_VRAAG";
  return bewijs.personen.includes(persoon) ? undefined : "ANDERE_PERSOON";
}
