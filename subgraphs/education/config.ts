// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { z } from "zod";
import { bronSchema, readBronnen } from "../../platform/config/bronnen";
import { duration } from "../../platform/config/duration";

const gemeentecode = z.string().regex(/^\d{4}$/, "een CBS-code van vier cijfers");

const regioSchema = z.object({ gemeenten: z.array(z.object({ code: gemeentecode, naam: z.string().min(1) })) });

const leerplichtCsv = bronSchema.extend({
  soort: z.literal("leerplicht-csv", "onbekende soort bron"),
  map: z.string().min(1),
  gemeente: gemeentecode,
  versheid: duration,
});

/** The sources and gemeenten of this subgraph; `map` is an absolute folder. */
export interface EducationConfig {
  gemeenten: z.output<typeof regioSchema>["gemeenten"];
  bronnen: z.output<typeof leerplichtCsv>[];
}

/** Reads this subgraph's part of bronnen.yaml. @throws ConfigurationError with all faults at once */
export function readEducationConfig(file: string): EducationConfig {
  const { folder, regio, bronnen } = readBronnen(file, "education", { regio: regioSchema, bron: leerplichtCsv });
  return {
    gemeenten: regio.gemeenten,
    bronnen: bronnen.map((bron) => ({ ...bron, map: path.resolve(folder, bron.map) })),
  };
}
