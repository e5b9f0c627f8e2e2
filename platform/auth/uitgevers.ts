// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { z } from "zod";
import { ConfigurationError } from "../config/environment";
import { safeUrl } from "../config/safe-url";
import { readYamlFile } from "../config/yaml-file";
import { ROLLEN } from "./aanvrager";
import { claimsMappingSchema } from "./claims-mapping";

/** One issuer of tokens: where its keys are, and what it may say about people. */
const uitgeverSchema = z.strictObject({
  issuer: safeUrl,
  audience: z.string().min(1),
  jwks: z.string().min(1).optional(),
  /** the roles this issuer may give: the sign-in of a school makes nobody casusregisseur */
  rollen: z.array(z.enum(ROLLEN)).min(1).optional(),
  /** the gemeenten this issuer may speak for */
  gemeenten: z
    .array(z.string().regex(/^\d{4}$/, "geen gemeentecode"))
    .min(1)
    .optional(),
  /** put before every `sub`, so that two issuers never give the same person */
  voorvoegsel: z
    .string()
    .regex(/^[a-z0-9-]+$/, "alleen kleine letters, cijfers en streepjes")
    .optional(),
  claims: claimsMappingSchema.default({}),
});

/** An issuer as the verifier knows it. */
export type Uitgever = z.input<typeof uitgeverSchema>;

const fileSchema = z.strictObject({
  uitgevers: z
    .array(uitgeverSchema)
    .min(1)
    .refine(
      (all) => new Set(all.map(({ issuer }) => issuer)).size === all.length,
      "elke issuer mag maar een keer voorkomen",
    )
    .refine(
      (all) => all.length === 1 || new Set(all.map(({ voorvoegsel }) => voorvoegsel ?? "")).size === all.length,
      "geef elke uitgever een eigen voorvoegsel",
    )
    .refine(
      (all) => all.length === 1 || all.every(({ voorvoegsel, rollen }) => voorvoegsel && rollen),
      "met meer dan een uitgever heeft elke uitgever een voorvoegsel en rollen",
    ),
});

/**
 * Reads who may issue tokens for this hub.
 * @param file path of uitgevers.yaml; paths in it are relative to its folder
 * @throws ConfigurationError with every fault at once
 */
export function readUitgevers(file: string): Uitgever[] {
  const folder = path.dirname(path.resolve(file));
  return readYamlFile(file, fileSchema).uitgevers.map((uitgever) => {
    const { jwks } = uitgever;
    return jwks === undefined || /^https?:/.test(jwks) ? uitgever : { ...uitgever, jwks: path.resolve(folder, jwks) };
  });
}

/** The variable `UITGEVERS` of every process. @returns zod type whose output are the issuers */
export const uitgeversFile = z.string().transform((file, context): Uitgever[] => {
  try {
    return readUitgevers(file);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    for (const message of error.faults) context.addIssue({ code: "custom", message });
    return z.NEVER;
  }
});
