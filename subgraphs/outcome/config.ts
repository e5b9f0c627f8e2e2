// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { z } from "zod";
import { bronSchema, readBronnen } from "../../platform/config/bronnen";
import { duration } from "../../platform/config/duration";

const ttpSchema = bronSchema.extend({
  soort: z.literal("ttp-csv", "dit domein kent alleen ttp-csv"),
  map: z.string().min(1),
  versheid: duration,
  /** how often the folder is read */
  cadans: duration.prefault("PT15S"),
});

/** A TTP that delivers files; `map` is an absolute folder, durations are in ms. */
export type TtpBron = z.output<typeof ttpSchema>;

/**
 * The sources of this subgraph in bronnen.yaml.
 * @throws ConfigurationError with all faults at once
 */
export function readConfig(file: string): TtpBron[] {
  const { folder, bronnen } = readBronnen(file, "outcome", { regio: z.looseObject({}), bron: ttpSchema });
  return bronnen.map((bron) => ({ ...bron, map: path.resolve(folder, bron.map) }));
}
