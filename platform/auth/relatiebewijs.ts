// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import { importJWK, type JWK, jwtVerify, type JWTVerifyGetKey, SignJWT } from "jose";
import { z } from "zod";
import type { Inzagevraag } from "./inzagebewijs";

/** A relation that another part of the hub can prove: enrolled at this school now, in help of this aanbieder now. */
export type Relatiebron = "education" | "provider";

const LIFETIME_S = 60;
const CLOCK_SKEW_S = 30;
const payloadSchema = z.object({
  sub: z.string(),
  doel: z.string(),
  trace: z.string(),
  personen: z.array(z.string()),
});

const issuerOf = (bron: Relatiebron) => `gezinshub:${bron}`;

/** Signs that the caller of one request has a relation with some persons now; the mirror of the inzagebewijs. */
export type SignRelatiebewijs = (vraag: Inzagevraag, personen: string[]) => Promise<string>;

/** @param privateJwk Ed25519 key of the part of the hub that knows the relation, with `kid` */
export async function createRelatiebewijsSigner(bron: Relatiebron, privateJwk: JWK): Promise<SignRelatiebewijs> {
  const key = await importJWK(privateJwk, "EdDSA");
  return ({ sub, doel, traceId }, personen) =>
    new SignJWT({ doel, trace: traceId, personen })
      .setProtectedHeader({ alg: "EdDSA", kid: privateJwk.kid })
      .setIssuer(issuerOf(bron))
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_S}s`)
      .sign(key);
}

/** Whether a relation is proven. @returns false when the proof is missing, forged, expired, or of another caller, purpose, request or person */
export type HasRelatie = (vraag: Inzagevraag, bewijs: unknown, persoon: string) => Promise<boolean>;

/** A check with the public keys of the part of the hub that knows the relation. */
export function createRelatiebewijsReader(bron: Relatiebron, keys: JWTVerifyGetKey): HasRelatie {
  return async ({ sub, doel, traceId }, bewijs, persoon) => {
    if (typeof bewijs !== "string") return false;
    try {
      const { payload } = await jwtVerify(bewijs, keys, {
        algorithms: ["EdDSA"],
        issuer: issuerOf(bron),
        maxTokenAge: "5m",
        clockTolerance: CLOCK_SKEW_S,
        requiredClaims: ["exp", "sub"],
      });
      const proof = payloadSchema.parse(payload);
      return proof.sub === sub && proof.doel === doel && proof.trace === traceId && proof.personen.includes(persoon);
    } catch {
      return false;
    }
  };
}

/** Proofs of one request: one signature for all persons of whom the relation holds. */
export function createRelatiebewijzen(
  sign: SignRelatiebewijs | undefined,
  vraag: Inzagevraag,
  holds: (persoon: string) => Promise<boolean>,
): DataLoader<string, string | null> {
  return new DataLoader(async (ids) => {
    if (!sign) return ids.map(() => null);
    const known = await Promise.all(ids.map(holds));
    const personen = ids.filter((_id, i) => known[i]);
    if (personen.length === 0) return ids.map(() => null);
    const bewijs = await sign(vraag, personen);
    return ids.map((_id, i) => (known[i] ? bewijs : null));
  });
}
