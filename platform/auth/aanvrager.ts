// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { HubError } from "../errors/hub-error";
import { isPseudonym } from "../identity/pseudonym";

/** The roles a token can carry (first step of access; relation, purpose and consent decide within a role). */
export const ROLLEN = [
  "casusregisseur",
  "teamleider",
  "leerplicht",
  "school",
  "aanbieder",
  "gezin",
  "jeugdige",
  "fg",
  "dashboard",
  "handhavingspunt",
] as const;
export type Rol = (typeof ROLLEN)[number];

const tekst = z.string().min(1);
/** Parts of the hub itself have names of their own; nobody may have one of those. */
const sub = tekst.refine((naam) => !naam.startsWith("dienst:"));
const wie = { sub, organisatie: tekst };
const gemeenten = z
  .array(z.string().regex(/^\d{4}$/))
  .default([])
  .pipe(z.array(z.string()).min(1));
/** The pseudonym of the one who asks, as the identity provider of the hub got it at sign-in; never a BSN. */
const persoonId = z.string().refine(isPseudonym);

const perRol = z.discriminatedUnion("rol", [
  z.object({ rol: z.literal("casusregisseur"), ...wie, gemeenten, medewerkernummer: tekst }),
  z.object({ rol: z.literal("teamleider"), ...wie, gemeenten }),
  z.object({ rol: z.literal("leerplicht"), ...wie, gemeenten }),
  z.object({ rol: z.literal("school"), ...wie, brin: z.string().regex(/^\d{2}[A-Z]{2}$/) }),
  z.object({ rol: z.literal("aanbieder"), ...wie, agbCode: z.string().regex(/^\d{8}$/) }),
  z.object({ rol: z.literal("gezin"), sub, persoonId, organisatie: tekst.default("Gezin") }),
  z.object({ rol: z.literal("jeugdige"), sub, persoonId, organisatie: tekst.default("Gezin") }),
  /** functionaris gegevensbescherming: the log of these gemeenten, and no content */
  z.object({ rol: z.literal("fg"), ...wie, gemeenten }),
  z.object({ rol: z.literal("dashboard"), ...wie }),
  /** a program that keeps data itself and asks the hub for decisions (AuthZEN); it has no purpose of its own, so it can ask nothing else */
  z.object({ rol: z.literal("handhavingspunt"), ...wie, gemeenten }),
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
