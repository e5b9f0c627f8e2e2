// SPDX-License-Identifier: EUPL-1.2
import { type FederatedSchema, buildFederatedSchema } from "../../platform/graphql/federation";
import type { InboxOptions } from "../../platform/inbox/delivery";
import { type Poll, startPolling } from "../../platform/process/poll";
import type { Subgraph, SubgraphDeps } from "../../platform/subgraph/run";
import type { TtpBron } from "./config";
import { type Context, createContextFactory } from "./context";
import { createPublicaties } from "./domain/publicaties";
import { resolveAanbieder } from "./resolvers/aanbieder";
import { AanbodResultatenResolver } from "./resolvers/aanbod-resultaten";
import { ResultatenResolver } from "./resolvers/resultaten";
import { ResultatenvergelijkingResolver } from "./resolvers/resultatenvergelijking";
import { VergelekenAanbiederResolver } from "./resolvers/vergeleken-aanbieder";
import { createTtpImporter } from "./sources/ttp-csv/importer";
import { readSignature, readTtpInbox } from "./sources/ttp-csv/inbox";
import { createSignatureCheck } from "./sources/ttp-csv/signature";
import { replacePeriode } from "./store/replace-periode";
import { createResultatenRepository } from "./store/resultaten-repository";
import { Aanbieder } from "./types/aanbieder";
import { Aanbod } from "./types/aanbod";

/** What this subgraph is made of. It gets no pseudonym key: it must not be able to recognise a person. */
export interface OutcomeDeps extends SubgraphDeps {
  bronnen: readonly TtpBron[];
}

/** The schema alone, for composition and for serving. */
export function buildSchema(): FederatedSchema {
  return buildFederatedSchema<Context>({
    resolvers: [
      ResultatenResolver,
      AanbodResultatenResolver,
      ResultatenvergelijkingResolver,
      VergelekenAanbiederResolver,
    ],
    orphanedTypes: [Aanbieder, Aanbod],
    references: { Aanbieder: resolveAanbieder, Aanbod: (aanbod: Aanbod) => aanbod },
  });
}

/** The inbox of one TTP. */
export function createInbox(bron: TtpBron, { dataSource, clock, log }: SubgraphDeps): InboxOptions {
  const { naam, map, instrumenten, jwks } = bron;
  const importDelivery = createTtpImporter({
    bron: naam,
    instrumenten,
    replacePeriode,
    checkSignature: jwks && createSignatureCheck(jwks),
    readSignature: (bestand) => readSignature(map, bestand),
  });
  return { bron: naam, folder: map, extension: ".csv", dataSource, importDelivery, clock, log };
}

/** The outcome subgraph: results per aanbieder, from deliveries of the TTP. */
export async function createSubgraph(deps: OutcomeDeps): Promise<Subgraph<Context>> {
  const { dataSource, bronnen, clock, log } = deps;
  let polls: Poll[] = [];
  const repository = createResultatenRepository(dataSource);
  const publicaties = createPublicaties(repository, bronnen);
  return {
    schema: buildSchema().schema,
    createContext: createContextFactory({ repository, publicaties, bronnen, clock }),
    start() {
      polls = bronnen.map((bron) => {
        const inbox = createInbox(bron, deps);
        return startPolling(bron.naam, bron.cadans, async () => void (await readTtpInbox(inbox)), log);
      });
    },
    async stop() {
      await Promise.all(polls.map((poll) => poll.stop()));
    },
  };
}
