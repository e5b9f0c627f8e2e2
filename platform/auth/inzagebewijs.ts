// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import { createLocalJWKSet, importJWK, type JSONWebKeySet, type JWK, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { INZAGENIVEAUS, type Inzageniveau } from "../herkomst/records";

/** The domains a capability speaks of. */
export type Inzagedomein = "hulp" | "onderwijs";

const ISSUER = "gezinshub:case";
const LIFETIME_S = 60;
/** Subgraphs may run on machines whose clocks differ a little, as for access tokens. */
const CLOCK_SKEW_S = 30;

const niveau = z.enum(INZAGENIVEAUS);
const payloadSchema = z.object({
  sub: z.string(),
  personen: z.array(z.string()),
  niveaus: z.object({ hulp: niveau, onderwijs: niveau }),
  grond: z.string(),
});

/** A decision about what one caller may see of some persons. */
export type Inzagebesluit = z.output<typeof payloadSchema>;

/** Signs decisions as short-lived capabilities (Ed25519 JWS). */
export type SignInzagebewijs = (besluit: Inzagebesluit) => Promise<string>;

/** @param privateJwk Ed25519 key of the deciding subgraph, with `kid` */
export async function createInzagebewijsSigner(privateJwk: JWK): Promise<SignInzagebewijs> {
  const key = await importJWK(privateJwk, "EdDSA");
  return ({ sub, ...claims }) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "EdDSA", kid: privateJwk.kid })
      .setIssuer(ISSUER)
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_S}s`)
      .sign(key);
}

/**
 * Reads which level a capability gives.
 * @returns the level; GEEN when it is missing, forged, expired, of another caller or of other persons
 */
export type ReadInzagebewijs = (
  bewijs: unknown,
  sub: string,
  persoon: string,
  domein: Inzagedomein,
) => Promise<Inzageniveau>;

interface Vraag {
  bewijs: unknown;
  sub: string;
  persoon: string;
  domein: Inzagedomein;
}

/** A reader with the public keys of the deciding subgraph. Verification of one capability is done once per reader: make one per request. */
export function createInzagebewijsReader(jwks: JSONWebKeySet): () => ReadInzagebewijs {
  const keys = createLocalJWKSet(jwks);
  return () => {
    const verified = new Map<string, Promise<Inzagebesluit | undefined>>();
    const verify = async (bewijs: string): Promise<Inzagebesluit | undefined> => {
      try {
        const { payload } = await jwtVerify(bewijs, keys, {
          algorithms: ["EdDSA"],
          issuer: ISSUER,
          maxTokenAge: "5m",
          clockTolerance: CLOCK_SKEW_S,
          requiredClaims: ["exp", "sub"],
        });
        return payloadSchema.parse(payload);
      } catch {
        return undefined;
      }
    };
    const niveauOf = async ({ bewijs, sub, persoon, domein }: Vraag): Promise<Inzageniveau> => {
      if (typeof bewijs !== "string") return "GEEN";
      let result = verified.get(bewijs);
      if (!result) verified.set(bewijs, (result = verify(bewijs)));
      const besluit = await result;
      return besluit?.sub === sub && besluit.personen.includes(persoon) ? besluit.niveaus[domein] : "GEEN";
    };
    // Answers of one moment come together, so that what follows for each person still goes in one statement.
    const together = new DataLoader<Vraag, Inzageniveau>((vragen) => Promise.all(vragen.map(niveauOf)), {
      cache: false,
    });
    return (bewijs, sub, persoon, domein) => together.load({ bewijs, sub, persoon, domein });
  };
}
