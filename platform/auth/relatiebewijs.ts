// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { JWK, JWTVerifyGetKey } from "jose";
import {
  bezwaar,
  type Bewijssoort,
  createCapabilitySigner,
  gebondenAan,
  type Inzagevraag,
  TYP,
  verifyCapability,
  type Weigering,
} from "./capability";

/** A relation that another part of the hub can prove: enrolled at this school now, in help of this aanbieder now. */
export type Relatiebron = "education" | "provider";

const soortOf = (bron: Relatiebron): Bewijssoort => ({
  typ: TYP.relatiebewijs,
  issuer: `gezinshub:${bron}`,
  audience: ["gezinshub:case"],
});

/** Signs that the caller of one request has a relation with some persons now; the mirror of the inzagebewijs. */
export type SignRelatiebewijs = (vraag: Inzagevraag, personen: string[]) => Promise<string>;

/** @param privateJwk Ed25519 key of the part of the hub that knows the relation, with `kid` */
export async function createRelatiebewijsSigner(bron: Relatiebron, privateJwk: JWK): Promise<SignRelatiebewijs> {
  const sign = await createCapabilitySigner(soortOf(bron), privateJwk);
  return ({ sub, doel, traceId }, personen) => sign(sub, { doel, trace: traceId, personen });
}

/**
 * Whether a relation is proven; `refused` is told of every proof that was offered and not accepted.
 * @returns false when the proof is missing, forged, expired, or of another caller, purpose, request or person
 */
export type HasRelatie = (
  vraag: Inzagevraag,
  bewijs: unknown,
  persoon: string,
  refused?: (weigering: Weigering) => void,
) => Promise<boolean>;

/** A check with the public keys of the part of the hub that knows the relation. */
export function createRelatiebewijsReader(bron: Relatiebron, keys: JWTVerifyGetKey): HasRelatie {
  const soort = soortOf(bron);
  return async (vraag, bewijs, persoon, refused) => {
    if (typeof bewijs !== "string") return false;
    const proof = await verifyCapability(bewijs, keys, soort, gebondenAan);
    const weigering = typeof proof === "string" ? proof : bezwaar(proof, vraag, persoon);
    if (weigering) refused?.(weigering);
    return weigering === undefined;
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
