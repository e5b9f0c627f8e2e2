// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { bronSchema, type Bronnen, readBronnen } from "../../platform/config/bronnen";
import { duration } from "../../platform/config/duration";
import { ConfigurationError } from "../../platform/config/environment";
import { secretReference } from "../../platform/config/secret";
import { mappingSchema } from "./config-mapping";
import { DREMPELS } from "./domain/drempels";
import { LEEFGEBIEDEN } from "./domain/perspectiefplan";

const gemeenteCode = z.string().regex(/^\d{4}$/, "vier cijfers (CBS-code)");
const dagen = z.number().int().positive();
const drempelsSchema = z
  .strictObject({
    evaluatieDringendDagen: dagen.default(DREMPELS.evaluatieDringendDagen),
    plan18Maanden: dagen.default(DREMPELS.plan18Maanden),
    toestemmingDagen: dagen.default(DREMPELS.toestemmingDagen),
    geenContactDagen: dagen.default(DREMPELS.geenContactDagen),
    acuteHulpDagen: dagen.default(DREMPELS.acuteHulpDagen),
  })
  .prefault({});

const zgwSchema = bronSchema
  .extend({
    soort: z.literal("zgw"),
    gemeente: gemeenteCode,
    zaken: z.url(),
    catalogi: z.url(),
    objecten: z.url().optional(),
    auth: z.strictObject({ clientId: z.string(), secret: secretReference }),
    objectenToken: secretReference.optional(),
    versheid: duration,
    cadans: duration,
    bewaartermijn: z.union([z.literal("geen"), z.literal("zolang actief"), duration]).optional(),
    tijdslimiet: duration,
    /** where the source sends notifications with, and where a subscription is asked */
    notificaties: z.strictObject({ secret: secretReference, api: z.url().optional() }).optional(),
    /** from when something asks for attention */
    drempels: drempelsSchema,
    mapping: mappingSchema,
  })
  .refine((bron) => !("object" in bron.mapping.plan) || (bron.objecten && bron.objectenToken), {
    path: ["objecten"],
    message: "nodig (met objectenToken) omdat het plan een object is",
  });

/** The register of persons (BRP Personen 2.7.0). There is one in the country, so there can be one here. */
const brpSchema = bronSchema.extend({
  soort: z.literal("brp"),
  url: z.url(),
  /** with `header`: an API key in that header; without: a bearer token */
  auth: z.strictObject({
    header: z
      .string()
      .regex(/^[\w-]+$/, "naam van een HTTP-header")
      .optional(),
    secret: secretReference,
  }),
  versheid: duration,
  bewaartermijn: z.union([z.literal("geen"), duration]),
  tijdslimiet: duration,
});

const regioSchema = z.object({
  gemeenten: z.array(z.object({ code: gemeenteCode, naam: z.string() })).min(1),
  /** the parts of life of a plan, code -> name */
  leefgebieden: z.record(z.string(), z.string()).default(LEEFGEBIEDEN),
});

export type ZgwBron = z.output<typeof zgwSchema>;
/** What in this case system means what. */
export type Mapping = ZgwBron["mapping"];
export type BrpBron = z.output<typeof brpSchema>;
export type CaseBronnen = Bronnen<z.output<typeof regioSchema>, ZgwBron> & { brp?: BrpBron };

/** The case systems of bronnen.yaml, and the BRP when there is one. @throws ConfigurationError with all faults at once */
export function readCaseBronnen(file: string): CaseBronnen {
  const bron = z.discriminatedUnion("soort", [zgwSchema, brpSchema]);
  const { bronnen, ...rest } = readBronnen(file, "case", { regio: regioSchema, bron });
  const brp = bronnen.filter((each) => each.soort === "brp");
  if (brp.length > 1) throw new ConfigurationError(file, ["bronnen: er kan maar één bron van soort brp zijn"]);
  return { ...rest, bronnen: bronnen.filter((each) => each.soort === "zgw"), brp: brp[0] };
}
