// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { HubError } from "../errors/hub-error";
import { isPseudonym } from "../identity/pseudonym";

/** The roles a token can carry (first step of access; relation and purpose decide within a role). */
export const ROLLEN = ["casusregisseur", "leerplicht", "school", "dashboard", "gezin", "jeugdige", "fg"] as const;
export type Rol = (typeof ROLLEN)[number];

const gemeenten = z.array(z.string().regex(/^\d{4}$/)).default([]);

/** The pseudonym of the one who asks, as the identity provider of the hub got it at sign-in; never a BSN. */
const persoonId = z.string().refine(isPseudonym);
const organisatieVanGezin = z.string().min(1).default("Gezin");

const perRol = z.discriminatedUnion("rol", [
  z.object({
    rol: z.literal("casusregisseur"),
    sub: z.string().min(1),
    organisatie: z.string().min(1),
    gemeenten: gemeenten.pipe(z.array(z.string()).min(1)),
    medewerkernummer: z.string().min(1),
  }),
  z.object({
    rol: z.literal("leerplicht"),
    sub: z.string().min(1),
    organisatie: z.string().min(1),
    gemeenten: gemeenten.pipe(z.array(z.string()).min(1)),
  }),
  z.object({
    rol: z.literal("school"),
    sub: z.string().min(1),
    organisatie: z.string().min(1),
    brin: z.string().regex(/^\d{2}[A-Z]{2}$/),
  }),
  z.object({ rol: z.literal("dashboard"), sub: z.string().min(1), organisatie: z.string().min(1) }),
  z.object({ rol: z.literal("gezin"), sub: z.string().min(1), persoonId, organisatie: organisatieVanGezin }),
  z.object({ rol: z.literal("jeugdige"), sub: z.string().min(1), persoonId, organisatie: organisatieVanGezin }),
  /** functionaris gegevensbescherming: the log of these gemeenten, and no content */
  z.object({
    rol: z.literal("fg"),
    sub: z.string().min(1),
    organisatie: z.string().min(1),
    gemeenten: gemeenten.pipe(z.array(z.string()).min(1)),
  }),
]);

/** The claims of an access token of the hub, per role what that role cannot do without; `azp` is the application that asks, for the audit log. */
export const claimsSchema = perRol.and(z.object({ azp: z.string().max(200).optional() }));

/** Who asks: the verified claims of the token. */
export type Aanvrager = z.output<typeof claimsSchema>;

/** Narrows to the roles that may do this. @throws HubError GEEN_TOEGANG */
export function requireRol<R extends Rol>(aanvrager: Aanvrager, ...rollen: R[]): Extract<Aanvrager, { rol: R }> {
  if ((rollen as Rol[]).includes(aanvrager.rol)) return aanvrager as Extract<Aanvrager, { rol: R }>;
  throw new HubError("GEEN_TOEGANG", "Uw rol heeft geen toegang tot deze vraag.");
}
