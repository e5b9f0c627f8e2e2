// SPDX-License-Identifier: EUPL-1.2
import { ConfigurationError } from "../../../../platform/config/environment";
import { readSecret } from "../../../../platform/config/secret";
import type { Logger } from "../../../../platform/logging/logger";
import { createConnector } from "../../../../platform/source/connector";
import type { SourceOutcome } from "../../../../platform/source/outcome";
import { type Clock, datumIn } from "../../../../platform/time/datum";
import type { FhirBron as FhirConfig } from "../../config";
import type { Epdbron, Epddossier } from "../../domain/epd/epd";
import { createFhirClient } from "./client";
import { explain } from "./explain";
import { mapDossier } from "./map-dossier";
import { readDossier } from "./read-dossier";
import { createSmartTokens } from "./smart";
import { privateJwk } from "./smart-payloads";

/** An EPD that can be asked about one jeugdige. */
export interface FhirBron extends Epdbron {
  /**
   * What the dossier system has; someone it does not know comes back as not `bekend`. Askings about one person at the same time share one.
   * @param bsn only for the length of the question
   */
  read(persoon: string, bsn: string): Promise<SourceOutcome<Epddossier>>;
  /** searches really made so far */
  calls(): number;
  close(): Promise<void>;
}

interface FhirDeps {
  clock: Clock;
  log: Logger;
  /** folder of bronnen.yaml, where file names of secrets start from */
  folder: string;
}

/** One FHIR server as bronnen.yaml describes it. @throws ConfigurationError when its key cannot be used */
export function createFhirBron(config: FhirConfig, { clock, log, folder }: FhirDeps): FhirBron {
  const { naam, bronhouder, url, auth, onderdelen, stelsels, versheid, bewaartermijn, tijdslimiet } = config;
  const tokens = createSmartTokens({
    ...{ url, tijdslimiet, clock, clientId: auth.clientId, tokenOrigin: auth.tokenOrigin },
    sleutel: readKey(naam, readSecret(auth.sleutel, folder)),
    scope: auth.scope ?? defaultScope(onderdelen, stelsels.verwijzer !== undefined),
  });
  const client = createFhirClient(url, tokens, clock);
  const connector = createConnector(naam, log, { timeoutMs: tijdslimiet });
  return {
    naam,
    bronhouder,
    versheidMs: versheid,
    bewaartermijnMs: bewaartermijn === "geen" ? undefined : bewaartermijn,
    async read(persoon, bsn) {
      const outcome = await connector.read(persoon, async (signal) => {
        const gelezen = await readDossier(config, client, bsn, datumIn(clock()), signal);
        return mapDossier(config, persoon, gelezen, clock());
      });
      if (outcome.ok) report(outcome.value, log);
      return explain(outcome);
    },
    calls: () => client.calls(),
    close: async () => void (await Promise.all([client.close(), tokens.close()])),
  };
}

function report({ bron, weggelaten }: Epddossier, log: Logger): void {
  if (weggelaten.andereJeugdige + weggelaten.onbruikbaar > 0)
    log.warn({ bron, ...weggelaten }, "parts of a dossier were left out");
}

function readKey(naam: string, text: string) {
  try {
    return privateJwk.parse(JSON.parse(text));
  } catch {
    throw new ConfigurationError("Geheim", [`de sleutel van ${naam} is geen privé-JWK met kid en alg ES384 of RS384`]);
  }
}

/** SMART v2 scopes: reading and searching, and nothing the hub does not ask. */
function defaultScope(onderdelen: readonly string[], verwijzingen: boolean): string {
  const always = ["Patient", "EpisodeOfCare", "Organization", "Practitioner", "PractitionerRole"];
  return [...always, ...onderdelen, ...(verwijzingen ? ["ServiceRequest"] : [])]
    .map((type) => `system/${type}.rs`)
    .join(" ");
}
