// SPDX-License-Identifier: EUPL-1.2
import type { Pseudonymise } from "../../platform/identity/pseudonym";
import { readInbox } from "../../platform/inbox/inbox";
import { type Poll, startPolling } from "../../platform/process/poll";
import type { SubgraphDeps } from "../../platform/subgraph/run";
import { datumIn } from "../../platform/time/datum";
import type { EducationConfig } from "./config";
import { REGELS } from "./domain/regels/regels";
import { createBijhouder } from "./oneroster";
import { createImporter } from "./sources/leerplicht-csv/importer";
import { toInschrijvingen } from "./sources/oneroster/inschrijvingen";
import { createZipImporter } from "./sources/oneroster-csv/importer";
import type { Spiegelobject } from "./sources/oneroster/spiegel";
import type { StandenClient } from "./sources/standen/client";
import { createStandenbijhouder } from "./standen";
import { bewaarAanlevering } from "./store/bewaar-aanlevering";
import { herbereken, herberekenZoNodig } from "./store/projectie";
import { bewaarRoosterlevering } from "./store/roosterlevering";

const MAX_ZIP_BYTES = 64 * 2 ** 20;

/** What the work needs. */
export interface Achtergronddeps extends SubgraphDeps {
  config: EducationConfig;
  pseudonymise: Pseudonymise;
  /** asks other subgraphs what leerplicht may know of who is in the list; without it that is unknown */
  standen?: StandenClient;
  pollMs?: number;
}

/**
 * Work that goes on beside answering: importing deliveries, and judging every pupil anew when a new day begins.
 * `round` does all of it once.
 */
export function createAchtergrondwerk(deps: Achtergronddeps) {
  const { config, pseudonymise, dataSource, clock, log, pollMs = 5000 } = deps;
  const berekening = () => ({ regels: REGELS, vandaag: datumIn(clock()) });
  const sources = config.bronnen.map((bron) => ({
    bron,
    importDelivery: createImporter(bron, pseudonymise, async (manager, of, aanlevering) => {
      if (await bewaarAanlevering(manager, of, aanlevering)) await herbereken(manager, of, berekening());
    }),
  }));
  const zips = config.roosterzips.map((bron) => ({
    bron,
    importDelivery: createZipImporter(bron, pseudonymise, (manager, levering) =>
      bewaarRoosterlevering(manager, bron.naam, levering, (all) => toInschrijvingen(all as Spiegelobject[])),
    ),
  }));
  const bijhouders = config.roosters.map((bron) => createBijhouder({ dataSource, clock, log }, bron, pseudonymise));
  const gemeenten = config.bronnen.map(({ gemeente }) => gemeente);
  const askStanden = deps.standen && createStandenbijhouder({ dataSource, clock, log }, gemeenten, deps.standen);
  const round = async () => {
    await Promise.all([
      deliveries(),
      ...config.roosters.map((bron, i) => attempt(bron.naam, () => bijhouders[i]!.round())),
    ]);
    // After the deliveries: they say who is in the list.
    if (askStanden) await attempt("standen", askStanden);
  };
  const attempt = (bron: string, run: () => Promise<void>) =>
    run().catch((err: unknown) => log.error({ err, bron }, "source failed")); // the other sources go on
  const deliveries = async () => {
    for (const { bron, importDelivery } of sources) {
      await attempt(bron.naam, async () => {
        const inbox = { bron: bron.naam, folder: bron.map, extension: ".csv" };
        await readInbox({ ...inbox, dataSource, importDelivery, clock, log });
        await herberekenZoNodig(dataSource, bron, berekening());
      });
    }
    for (const { bron, importDelivery } of zips) {
      const inbox = { bron: bron.naam, folder: bron.map, extension: ".zip", maxBytes: MAX_ZIP_BYTES };
      await attempt(
        bron.naam,
        async () => void (await readInbox({ ...inbox, dataSource, importDelivery, clock, log })),
      );
    }
  };
  let poll: Poll | undefined;
  return {
    round,
    start: () => void (poll ??= startPolling("education", pollMs, round, log)),
    async stop() {
      await poll?.stop();
      await Promise.all([...bijhouders.map((bijhouder) => bijhouder.close()), deps.standen?.close()]);
    },
  };
}
