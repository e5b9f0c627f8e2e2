// SPDX-License-Identifier: EUPL-1.2
import { MAX_PERSONEN } from "../../platform/standen/protocol";
import type { SubgraphDeps } from "../../platform/subgraph/run";
import { STANDEN_CADANS_MS } from "./domain/standen";
import type { StandenClient } from "./sources/standen/client";
import { bewaarStanden, findZonderStand, verwijderStanden } from "./store/standen";

/**
 * Asks the standen of everyone in the list of thuiszitters whose copy is older than the cadans, per gemeente and in batches. Who does not
 * answer is tried again next time; meanwhile copies grow old and say ONBEKEND.
 */
export function createStandenbijhouder(
  { dataSource, clock, log }: SubgraphDeps,
  gemeenten: readonly string[],
  client: StandenClient,
) {
  return async (): Promise<void> => {
    const nu = clock();
    const voor = new Date(nu.getTime() - STANDEN_CADANS_MS);
    await verwijderStanden(dataSource);
    for (const gemeente of new Set(gemeenten)) {
      for (let more = true; more;) {
        const personen = await findZonderStand(dataSource, gemeente, voor, MAX_PERSONEN);
        more = personen.length === MAX_PERSONEN;
        if (personen.length === 0) break;
        const answer = await client.ask(gemeente, personen);
        if (!answer.ok) return log.warn({ gemeente, soort: answer.failure.soort }, "standen not asked");
        await bewaarStanden(dataSource, gemeente, answer.value, nu);
      }
    }
  };
}
