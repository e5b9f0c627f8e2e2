// SPDX-License-Identifier: EUPL-1.2
import { CompactEncrypt, compactDecrypt, importJWK, type JWK } from "jose";
import { z } from "zod";
import { isBsn } from "./bsn";
import type { Pseudonymise } from "./pseudonym";

// Elliptic-curve key of the receiver, and a fresh one of the sender per text: who holds only the public half can seal and not open.
const ALG = "ECDH-ES";
const ENC = "A256GCM";

/** pseudonym -> number, sealed so that one other part of the hub alone can open it (JWE). */
export type SealNumbers = (nummers: ReadonlyMap<string, string>) => Promise<string>;

/** pseudonym -> number. @throws Error when the text was changed or sealed for another key */
export type OpenNumbers = (sealed: string) => Promise<Map<string, string>>;

const ec = { kty: z.literal("EC"), crv: z.literal("P-256"), x: z.string(), y: z.string() };
const half = <S extends z.ZodRawShape>(own: S, fout: string) =>
  z.custom<JWK>((jwk) => z.looseObject({ ...ec, ...own }).safeParse(jwk).success, fout);

/** The public half of the key of who may open: whoever seals must not be able to open. */
export const sealingKey = half(
  { kid: z.string().min(1), d: z.undefined().optional() },
  "dit is geen openbare JWK (EC, P-256) met kid",
);
/** The private half. */
export const openingKey = half({ d: z.string().min(1) }, "dit is geen privé-JWK (EC, P-256)");

/** @param jwk as `sealingKey` checks it */
export async function createNumberSealer(jwk: JWK): Promise<SealNumbers> {
  const { kid } = jwk;
  const key = await importJWK(jwk, ALG);
  return (nummers) =>
    new CompactEncrypt(new TextEncoder().encode(JSON.stringify([...nummers])))
      .setProtectedHeader({ alg: ALG, enc: ENC, kid })
      .encrypt(key);
}

/**
 * A number that is not of the person it stands by is left out: nobody can have another person asked about.
 * @param jwk as `openingKey` checks it
 */
export async function createNumberOpener(jwk: JWK, pseudonymise: Pseudonymise): Promise<OpenNumbers> {
  const key = await importJWK(jwk, ALG);
  const content = z.array(z.tuple([z.string(), z.string()]));
  return async (sealed) => {
    const { plaintext } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: [ALG],
      contentEncryptionAlgorithms: [ENC],
    });
    const nummers = content.parse(JSON.parse(new TextDecoder().decode(plaintext)));
    return new Map(nummers.filter(([persoon, bsn]) => isBsn(bsn) && pseudonymise("bsn", bsn) === persoon));
  };
}
