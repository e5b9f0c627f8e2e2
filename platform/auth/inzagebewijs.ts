// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { JWK, JWTVerifyGetKey } from "jose";
import { z } from "zod";
import type { Casusfeiten } from "../herkomst/casusfeiten";
import { INZAGENIVEAUS, type Inzageniveau } from "../herkomst/records";
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
import { casusfeitenSchema } from "./casusfeiten";
import { INZAGEREDENEN, type Inzagereden } from "./inzagereden";

/** The domains a capability speaks of. */
export type Inzagedomein = "hulp" | "onderwijs";

const SOORT: Bewijssoort = {
  typ: TYP.inzagebewijs,
  issuer: "gezinshub:case",
  audience: ["gezinshub:provider", "gezinshub:education"],
};

const inzage = z.object({ niveau: z.enum(INZAGENIVEAUS), reden: z.enum(INZAGEREDENEN).optional() });
const payloadSchema = gebondenAan.extend({
  domeinen: z.object({ hulp: inzage, onderwijs: inzage }),
  grond: z.string(),
  /** what the log of who opens it must know, and only the deciding subgraph does */
  log: z
    .object({
      gezin: z.string().optional(),
      gemeente: z.string().optional(),
      /** ISO 8601; until then the family does not see the look */
      verborgenTot: z.iso.datetime().optional(),
    })
    .optional(),
  /** numbers of these persons, sealed for the part of the hub that has to ask sources with them; nobody else can open it */
  nummers: z.string().optional(),
  /** only when the help of these persons may be seen in full, and what it is about too */
  casus: casusfeitenSchema.optional(),
});

/** How much of one domain may be seen, and why not more. */
export interface Inzage {
  niveau: Inzageniveau;
  /** only when the caller may know that there is more */
  reden?: Inzagereden;
  /** on which ground it was decided; absent when there was no decision */
  grond?: string;
  log?: Inzagebesluit["log"];
  /** sealed numbers that came along, only for help and only when something may be seen; never to be logged */
  nummers?: string;
  /** what was wrong with a capability that was offered; for the log, never for the caller */
  weigering?: Weigering;
  /** facts of the casus that came along, only for help that may be seen in full */
  casus?: Casusfeiten;
}

/** A decision about what one caller may see of some persons, for one purpose, in one request. */
export type Inzagebesluit = z.output<typeof payloadSchema>;

/** Signs decisions as short-lived capabilities (Ed25519 JWS). */
export type SignInzagebewijs = (besluit: Inzagebesluit) => Promise<string>;

/** @param privateJwk Ed25519 key of the deciding subgraph, with `kid` */
export async function createInzagebewijsSigner(privateJwk: JWK): Promise<SignInzagebewijs> {
  const sign = await createCapabilitySigner(SOORT, privateJwk);
  return ({ sub, ...claims }) => sign(sub, claims);
}

/**
 * Reads what a capability gives.
 * @returns level GEEN without reason when it is missing, forged, expired, or made for another caller, purpose, request or person
 */
export type ReadInzagebewijs = (
  bewijs: unknown,
  persoon: string,
  domein: Inzagedomein,
  /** whether others were offered for the same person: then it is no wonder that one is about someone else */
  isOneOfMany?: boolean,
) => Promise<Inzage>;

/** Makes the reader of one request; `refused` is told of every capability that was offered and not accepted. */
export type CreateInzagebewijsReader = (
  vraag: Inzagevraag,
  refused?: (weigering: Weigering) => void,
) => ReadInzagebewijs;

const GEEN: Inzage = { niveau: "GEEN" };

/** A reader with the public keys of the deciding subgraph (several while keys rotate). Verification of one capability is done once per reader. */
export function createInzagebewijsReader(keys: JWTVerifyGetKey): CreateInzagebewijsReader {
  return (vraag, refused) => {
    const verified = new Map<string, Promise<Inzagebesluit | Weigering>>();
    const judge = async (bewijs: string, persoon: string): Promise<Inzagebesluit | Weigering> => {
      let result = verified.get(bewijs);
      if (!result) verified.set(bewijs, (result = verifyCapability(bewijs, keys, SOORT, payloadSchema)));
      const besluit = await result;
      return typeof besluit === "string" ? besluit : (bezwaar(besluit, vraag, persoon) ?? besluit);
    };
    const inzageOf = async ({ bewijs, persoon, domein, isOneOfMany }: Gevraagd): Promise<Inzage> => {
      if (typeof bewijs !== "string") return GEEN;
      const besluit = await judge(bewijs, persoon);
      if (typeof besluit !== "string") {
        const { nummers, domeinen, grond, log } = besluit;
        const inzage = { ...domeinen[domein], grond, log };
        if (domein !== "hulp" || inzage.niveau === "GEEN") return inzage;
        return {
          ...inzage,
          nummers,
          casus: inzage.niveau === "VOLLEDIG" ? casusfeitenOver(besluit, persoon) : undefined,
        };
      }
      if (isOneOfMany && besluit === "ANDERE_PERSOON") return GEEN;
      refused?.(besluit);
      return { ...GEEN, weigering: besluit };
    };
    // Answers of one moment come together, so that what follows for each person still goes in one statement.
    const together = new DataLoader<Gevraagd, Inzage>((all) => Promise.all(all.map(inzageOf)), { cache: false });
    return (bewijs, persoon, domein, isOneOfMany) => together.load({ bewijs, persoon, domein, isOneOfMany });
  };
}

function casusfeitenOver({ casus }: Inzagebesluit, persoon: string): Casusfeiten | undefined {
  return casus && { plannen: casus.plannen, achttien: casus.achttien[persoon] ?? [] };
}

interface Gevraagd {
  bewijs: unknown;
  persoon: string;
  domein: Inzagedomein;
  isOneOfMany?: boolean;
}
