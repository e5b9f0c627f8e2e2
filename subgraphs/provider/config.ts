// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { z } from "zod";
import { type Bronnen, bronSchema, readBronnen } from "../../platform/config/bronnen";
import { duration } from "../../platform/config/duration";
import { ConfigurationError } from "../../platform/config/environment";
import { readSecret, secretReference } from "../../platform/config/secret";
import { HULPVORMEN, INTENSITEITEN, type Hulpvormcode } from "./domain/product";

const gemeente = z.string().regex(/^\d{4}$/, "vier cijfers (CBS-code)");
const agb = z.string().regex(/^\d{8}$/, "acht cijfers (AGB-code)");

function isUnique<T>(rows: T[], keyOf: (row: T) => string): boolean {
  return new Set(rows.map(keyOf)).size === rows.length;
}

const product = z.object({
  categorie: z.string().regex(/^\d{2}$/, "twee cijfers (JZ020)"),
  code: z.string().min(1).max(5),
  hulpvorm: z
    .enum(Object.keys(HULPVORMEN) as [Hulpvormcode, ...Hulpvormcode[]], "een CBS-code: 01-04 of 11-14")
    .transform((code) => HULPVORMEN[code]),
  profiel: z.int().min(1).max(10),
  intensiteit: z.enum(INTENSITEITEN),
  naam: z.string().min(1),
});

/** Who to call at an aanbieder in general; used when no dossier names a person. */
const contact = z
  .strictObject({
    naam: z.string().min(1).default("Algemeen contact"),
    telefoon: z.string().min(1).optional(),
    email: z.email().optional(),
  })
  .refine(({ telefoon, email }) => telefoon ?? email, "een telefoonnummer of een e-mailadres");

const regioSchema = z.object({
  gemeenten: z.array(z.object({ code: gemeente, naam: z.string().min(1) })).min(1),
  // Treeknorm: ten weeks.
  wachttijdnormDagen: z.int().positive().default(70),
  /** running help without contact for longer than this is a signal */
  contactnormDagen: z.int().positive().default(42),
  aanbieders: z
    .array(z.object({ agb, naam: z.string().min(1), contact: contact.optional() }))
    .default([])
    .refine((rows) => isUnique(rows, (row) => row.agb), "elke AGB-code mag maar een keer voorkomen"),
  producten: z
    .array(product)
    .default([])
    .refine(
      (rows) => isUnique(rows, (row) => `${row.categorie}/${row.code}`),
      "elke productcode mag maar een keer voorkomen",
    ),
});

const ijwSchema = bronSchema.extend({
  soort: z.literal("ijw-map"),
  map: z.string().min(1),
  gemeenten: z.array(gemeente).min(1),
  versheid: duration,
  /** who may deliver over HTTP (POST /berichten); without it this source takes files only */
  aanleverToken: secretReference.optional(),
});

/** The parts of a dossier a source may be without: what is not listed is not asked, and no rule is built on its absence. */
export const ONDERDELEN = ["CarePlan", "Goal", "CareTeam", "Encounter", "Appointment"] as const;

const stelsel = z.string().regex(/^(https?:|urn:)\S+$/, "een URI");

const fhirSchema = bronSchema.extend({
  soort: z.literal("fhir"),
  url: z.url().transform((url) => url.replace(/\/$/, "")),
  auth: z.strictObject({
    clientId: z.string().min(1),
    /** private JWK with `kid` and `alg` ES384 or RS384 */
    sleutel: secretReference,
    scope: z.string().min(1).optional(),
    /** origin of the token endpoint, when it is not that of `url` */
    tokenOrigin: z.url().optional(),
  }),
  /** AGB of the aanbieder, for episodes whose organisation has none */
  agb: agb.optional(),
  /** identifier and code systems for what no standard names */
  stelsels: z
    .strictObject({
      toewijzing: stelsel.optional(),
      product: stelsel.optional(),
      verwijzer: stelsel.optional(),
      skj: stelsel.optional(),
    })
    .default({}),
  onderdelen: z.array(z.enum(ONDERDELEN)).default([...ONDERDELEN]),
  versheid: duration,
  bewaartermijn: z.union([z.literal("geen"), duration]),
  tijdslimiet: duration,
});

/** Shortest token that cannot be guessed. */
const MIN_TOKEN = 32;

export type ProviderBron = Omit<z.output<typeof ijwSchema>, "aanleverToken"> & { aanleverToken?: string };
/** An EPD that is asked. */
export type FhirBron = z.output<typeof fhirSchema>;
export type ProviderBronnen = Bronnen<z.output<typeof regioSchema>, ProviderBron> & { epds: FhirBron[] };

/** The sources of help in bronnen.yaml, with the region's products and aanbieders. @throws ConfigurationError with all faults at once */
export function readProviderBronnen(file: string): ProviderBronnen {
  const bron = z.discriminatedUnion("soort", [ijwSchema, fhirSchema]);
  const { folder, regio, bronnen } = readBronnen(file, "provider", { regio: regioSchema, bron });
  const messages = bronnen.filter((each) => each.soort === "ijw-map");
  const read = messages.map(({ aanleverToken, ...bron }) => ({
    ...bron,
    map: path.resolve(folder, bron.map),
    aanleverToken: aanleverToken && readSecret(aanleverToken, folder),
  }));
  const tokens = read.flatMap(({ aanleverToken }) => aanleverToken ?? []);
  const faults = [
    ...(tokens.some((token) => token.length < MIN_TOKEN) ? [`aanleverToken: korter dan ${MIN_TOKEN} tekens`] : []),
    ...(new Set(tokens).size < tokens.length ? ["aanleverToken: elke bron heeft een eigen token nodig"] : []),
  ];
  if (faults.length > 0) throw new ConfigurationError(file, faults);
  return { folder, regio, bronnen: read, epds: bronnen.filter((each) => each.soort === "fhir") };
}
