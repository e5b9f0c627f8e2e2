// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { z } from "zod";
import { bronSchema, readBronnen } from "../../platform/config/bronnen";
import { duration } from "../../platform/config/duration";
import { readYamlFile } from "../../platform/config/yaml-file";

const instrumentSchema = z
  .strictObject({
    naam: z.string().min(1).max(60),
    hogerIsBeter: z.boolean(),
    laagste: z.number(),
    hoogste: z.number(),
    betrouwbaarheid: z.number().min(0).lt(1).optional(),
    spreiding: z.number().positive().optional(),
  })
  .refine(({ laagste, hoogste }) => laagste < hoogste, "laagste is niet lager dan hoogste")
  .refine(
    ({ betrouwbaarheid, spreiding }) => (betrouwbaarheid === undefined) === (spreiding === undefined),
    "betrouwbaarheid en spreiding horen bij elkaar",
  );

const jwksSchema = z.object({
  keys: z
    .array(
      z
        .looseObject({ kty: z.string() })
        .refine((key) => !("d" in key) && !("k" in key), "hier hoort alleen een publieke sleutel"),
    )
    .min(1),
});

const ttpSchema = bronSchema.extend({
  soort: z.literal("ttp-csv", "dit domein kent alleen ttp-csv"),
  map: z.string().min(1),
  versheid: duration,
  /** how often the folder is read */
  cadans: duration.prefault("PT15S"),
  /** what the TTP signs with; then a file without a good signature is not used */
  handtekening: z.strictObject({ jwks: z.string().min(1) }).optional(),
  /** questionnaires; when given, others are refused */
  instrumenten: z.array(instrumentSchema).default([]),
});

/** A TTP that delivers files; `map` is an absolute folder, durations are in ms, `jwks` the public keys it signs with. */
export type TtpBron = Omit<z.output<typeof ttpSchema>, "handtekening"> & { jwks?: z.output<typeof jwksSchema> };

/**
 * The sources of this subgraph in bronnen.yaml.
 * @throws ConfigurationError with all faults at once
 */
export function readConfig(file: string): TtpBron[] {
  const { folder, bronnen } = readBronnen(file, "outcome", { regio: z.looseObject({}), bron: ttpSchema });
  return bronnen.map(({ handtekening, ...bron }) => ({
    ...bron,
    map: path.resolve(folder, bron.map),
    ...(handtekening && { jwks: readYamlFile(path.resolve(folder, handtekening.jwks), jwksSchema) }),
  }));
}
