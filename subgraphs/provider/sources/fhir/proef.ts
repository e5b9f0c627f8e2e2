// SPDX-License-Identifier: EUPL-1.2
import { createLogger } from "../../../../platform/logging/logger";
import type { SourceOutcome } from "../../../../platform/source/outcome";
import type { FhirBron as FhirConfig } from "../../config";
import type { Epddossier } from "../../domain/epd/epd";
import { createFhirBron } from "./fhir-bron";

/** What the hub would read for one person. */
export interface FhirProef {
  dossier: Epddossier;
  /** searches made, next pages included */
  aanroepen: number;
}

/** Reads one person from a source as the hub would, and keeps nothing. @param folder folder of bronnen.yaml */
export async function proefFhir(config: FhirConfig, folder: string, bsn: string): Promise<SourceOutcome<FhirProef>> {
  const bron = createFhirBron(
    { ...config, tijdslimiet: Math.max(config.tijdslimiet, 60_000) },
    { clock: () => new Date(), log: createLogger("proef", "silent"), folder },
  );
  try {
    const outcome = await bron.read("proef", bsn);
    return outcome.ok ? { ok: true, value: { dossier: outcome.value, aanroepen: bron.calls() } } : outcome;
  } finally {
    await bron.close();
  }
}
