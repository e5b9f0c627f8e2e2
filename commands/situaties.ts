// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { HubFolder } from "./hub-folder";

const situatieSchema = z.object({
  naam: z.string(),
  gemeente: z.string(),
  zaaknummer: z.string(),
  medewerkernummer: z.string().nullable(),
  brin: z.string().optional(),
  agb: z.string().optional(),
});

/** One named family situation of the example region. */
export type Situatie = z.output<typeof situatieSchema>;

/** The named situations that the generator wrote; undefined when there is no example region. */
export function readSituaties(folder: HubFolder): Situatie[] | undefined {
  try {
    return z.array(situatieSchema).parse(JSON.parse(readFileSync(path.join(folder.example, "situaties.json"), "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
