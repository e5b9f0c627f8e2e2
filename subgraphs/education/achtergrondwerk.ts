// SPDX-License-Identifier: EUPL-1.2
import type { Pseudonymise } from "../../platform/identity/pseudonym";
import { readInbox } from "../../platform/inbox/inbox";
import { type Poll, startPolling } from "../../platform/process/poll";
import type { SubgraphDeps } from "../../platform/subgraph/run";
import { datumIn } from "../../platform/time/datum";
import type { EducationConfig } from "./config";
import { HUIDIGE_REGEL } from "./domain/regels/regels";
import { createImporter } from "./sources/leerplicht-csv/importer";
import { bewaarAanlevering } from "./store/bewaar-aanlevering";
import { herbereken, herberekenZoNodig } from "./store/projectie";

/** What the work needs. */
export interface Achtergronddeps extends SubgraphDeps {
  config: EducationConfig;
  pseudonymise: Pseudonymise;
  pollMs?: number;
}

/**
 * Work that goes on beside answering: importing deliveries, and judging every pupil anew when a new day begins.
 * `round` does all of it once.
 */
export function createAchtergrondwerk(deps: Achtergronddeps) {
  const { config, pseudonymise, dataSource, clock, log, pollMs = 5000 } = deps;
  const berekening = () => ({ regel: HUIDIGE_REGEL, vandaag: datumIn(clock()) });
  const sources = config.bronnen.map((bron) => ({
    bron,
    importDelivery: createImporter(bron, pseudonymise, async (manager, of, aanlevering) => {
      if (await bewaarAanlevering(manager, of, aanlevering)) await herbereken(manager, of, berekening());
    }),
  }));
  const round = async () => {
    for (const { bron, importDelivery } of sources) {
      try {
        const inbox = { bron: bron.naam, folder: bron.map, extension: ".csv" };
        await readInbox({ ...inbox, dataSource, importDelivery, clock, log });
        await herberekenZoNodig(dataSource, bron, berekening());
      } catch (err) {
        log.error({ err, bron: bron.naam }, "source failed"); // the other sources go on
      }
    }
  };
  let poll: Poll | undefined;
  return {
    round,
    start: () => void (poll ??= startPolling("education", pollMs, round, log)),
    stop: async () => poll?.stop(),
  };
}
