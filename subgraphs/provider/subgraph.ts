// SPDX-License-Identifier: EUPL-1.2
import type { ReadInzagebewijs } from "../../platform/auth/inzagebewijs";
import { buildFederatedSchema, type FederatedSchema } from "../../platform/graphql/federation";
import type { Pseudonymise } from "../../platform/identity/pseudonym";
import { createLogboek, type LogboekSettings } from "../../platform/logboek/logboek";
import { readInbox } from "../../platform/inbox/inbox";
import { type Poll, startPolling } from "../../platform/process/poll";
import type { Subgraph, SubgraphDeps } from "../../platform/subgraph/run";
import type { ProviderBron, ProviderBronnen } from "./config";
import { type Context, createContextFactory } from "./context";
import { AanbiederQuery } from "./resolvers/aanbieder";
import { AanbiederFields } from "./resolvers/aanbieder-fields";
import { resolveAanbieder } from "./resolvers/aanbieder-reference";
import { AanbiedersQuery } from "./resolvers/aanbieders";
import { GezinHulpResolver } from "./resolvers/gezin-hulp";
import { resolveGezin } from "./resolvers/gezin-reference";
import { HeeftLopendeHulpResolver } from "./resolvers/heeft-lopende-hulp";
import { HulpResolver } from "./resolvers/hulp";
import { resolveJeugdige } from "./resolvers/jeugdige-reference";
import { MAX_BYTES } from "./sources/ijw/read-xml";
import { createIjwImporter } from "./sources/ijw/importer";
import { createReceiver, removeHalfReceived } from "./sources/ijw/receive";
import { deriveNoted, storeFeiten } from "./store/feiten";
import { createHulpopslag } from "./store/hulpopslag";
import { Gezin } from "./types/gezin";
import { Jeugdige } from "./types/jeugdige";

const POLL_MS = 2000;

/** What the provider subgraph is made of. */
export interface ProviderDeps extends SubgraphDeps {
  bronnen: ProviderBronnen;
  pseudonymise: Pseudonymise;
  /** makes the reader of capabilities of one request */
  createReader: () => ReadInzagebewijs;
  logboek: LogboekSettings;
}

/** The federated schema, without anything behind it. */
export function buildSchema(): FederatedSchema {
  return buildFederatedSchema<Context>({
    resolvers: [
      AanbiederQuery,
      AanbiedersQuery,
      AanbiederFields,
      HulpResolver,
      HeeftLopendeHulpResolver,
      GezinHulpResolver,
    ],
    orphanedTypes: [Jeugdige, Gezin],
    references: { Gezin: resolveGezin, Jeugdige: resolveJeugdige, Aanbieder: resolveAanbieder },
  });
}

/** The provider subgraph: trajecten, waiting and aanbieders, from iJw messages. */
export async function createSubgraph(deps: ProviderDeps): Promise<Subgraph<Context>> {
  const polls: Poll[] = [];
  return {
    schema: buildSchema().schema,
    logboek: createLogboek({ ...deps, ...deps.logboek, subgraph: "provider" }),
    createContext: createContextFactory({
      ...deps,
      opslag: createHulpopslag(deps.dataSource, deps.bronnen.regio.producten),
    }),
    handleOther: createReceiver(
      deps.bronnen.bronnen.flatMap(({ naam, map, aanleverToken }) =>
        aanleverToken ? [{ naam, map, aanleverToken }] : [],
      ),
      deps.log,
    ),
    start() {
      for (const bron of deps.bronnen.bronnen) {
        void removeHalfReceived(bron.map);
        const round = async () => {
          await readBron(deps, bron);
          // What a bulk import left that was cut off.
          await deriveNoted(deps.dataSource);
        };
        polls.push(startPolling(`inbox ${bron.naam}`, POLL_MS, round, deps.log));
      }
    },
    async stop() {
      await Promise.all(polls.map((poll) => poll.stop()));
    },
  };
}

/** Imports everything that waits in the folder of one source. */
export function readBron({ dataSource, clock, log, pseudonymise }: ProviderDeps, bron: ProviderBron) {
  return readInbox({
    bron: bron.naam,
    folder: bron.map,
    extension: ".xml",
    maxBytes: MAX_BYTES,
    dataSource,
    importDelivery: createIjwImporter(bron, pseudonymise, storeFeiten),
    clock,
    log,
  });
}
