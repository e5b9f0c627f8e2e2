// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { z } from "zod";
import { readYamlFile } from "./yaml-file";

const DOMEINEN = ["case", "provider", "outcome", "education"] as const;

/** What every source has, whatever its kind. */
export const bronSchema = z.object({
  naam: z.string().regex(/^[a-z0-9-]+$/, "alleen kleine letters, cijfers en streepjes"),
  domein: z.enum(DOMEINEN),
  soort: z.string(),
  bronhouder: z.string().min(1),
});

/** The sources of one subgraph, with the folder that their relative paths start from. */
export interface Bronnen<R, B> {
  folder: string;
  regio: R;
  bronnen: B[];
}

/**
 * Reads bronnen.yaml for one subgraph: the shared frame is checked whole, the sources of this subgraph by their own schema.
 * @param regio the part of the region's configuration this subgraph needs
 * @param bron schema of this subgraph's sources (extend bronSchema)
 * @throws ConfigurationError with all faults at once
 */
export function readBronnen<R extends z.ZodType, B extends z.ZodType>(
  file: string,
  domein: (typeof DOMEINEN)[number],
  schemas: { regio: R; bron: B },
): Bronnen<z.output<R>, z.output<B>> {
  const anyBron = bronSchema.loose().transform((value, context): unknown => {
    if (value.domein !== domein) return undefined;
    const result = schemas.bron.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      context.addIssue({ code: "custom", path: issue.path, message: issue.message });
    return z.NEVER;
  });
  const unique = (rows: { naam: string }[]) => new Set(rows.map((row) => row.naam)).size === rows.length;
  const frame = z.object({
    versie: z.literal(1),
    regio: schemas.regio,
    bronnen: z
      .array(z.unknown())
      .refine((rows) => unique(rows as { naam: string }[]), "elke naam mag maar een keer voorkomen")
      .pipe(z.array(anyBron)),
  });
  const { regio, bronnen } = readYamlFile(file, frame) as { regio: z.output<R>; bronnen: unknown[] };
  return {
    folder: path.dirname(path.resolve(file)),
    regio,
    bronnen: bronnen.filter((bron) => bron !== undefined) as z.output<B>[],
  };
}
