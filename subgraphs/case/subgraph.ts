// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { SignInzagebewijs } from "../../platform/auth/inzagebewijs";
import { buildFederatedSchema, type FederatedSchema } from "../../platform/graphql/federation";
import type { Pseudonymise } from "../../platform/identity/pseudonym";
import type { Logger } from "../../platform/logging/logger";
import type { Subgraph } from "../../platform/subgraph/run";
import { type Clock, datumIn } from "../../platform/time/datum";
import type { CaseBronnen } from "./config";
import type { CaseContext } from "./context";
import { createLoaders } from "./loaders";
import { GezinQuery } from "./resolvers/gezin.query";
import { JeugdigeFields } from "./resolvers/jeugdige";
import { JeugdigeQuery } from "./resolvers/jeugdige.query";
import { MijnGezinnenQuery } from "./resolvers/mijn-gezinnen.query";
import { readGezin } from "./resolvers/read-gezin";
import { ZoekJeugdigeQuery } from "./resolvers/zoek-jeugdige.query";
import { createZgwBron } from "./sources/zgw/zgw-bron";
import { createVerversing, type Verversing } from "./verversing";

/** The federated schema of the case subgraph. */
export function buildSchema(): FederatedSchema {
  return buildFederatedSchema<CaseContext>({
    resolvers: [GezinQuery, MijnGezinnenQuery, JeugdigeQuery, ZoekJeugdigeQuery, JeugdigeFields],
    references: {
      Gezin: ({ id }: { id: string }, context) => readGezin(context, id, { fresh: false }),
      Jeugdige: ({ id }: { id: string }) => ({ id }),
      Gemeente: ({ code }: { code: string }, { gemeentenamen }) => ({ code, naam: gemeentenamen.get(code) ?? code }),
    },
  });
}

export interface CaseDeps {
  dataSource: DataSource;
  bronnen: CaseBronnen;
  pseudonymise: Pseudonymise;
  sign: SignInzagebewijs;
  clock: Clock;
  log: Logger;
  /** how long a view waits for sources, in ms */
  deadlineMs: number;
}

/** The case subgraph with its sources; `verversing` lets tests and commands read a source at will. */
export function createSubgraph(
  deps: CaseDeps,
): Subgraph<CaseContext> & { verversing: Verversing; bronnen: CaseContext["bronnen"] } {
  const { dataSource, clock, log, sign } = deps;
  const bronnen = deps.bronnen.bronnen.map((bron) => createZgwBron(bron, { ...deps, folder: deps.bronnen.folder }));
  const verversing = createVerversing({ dataSource, bronnen, clock, log, deadlineMs: deps.deadlineMs });
  const gemeentenamen = new Map(deps.bronnen.regio.gemeenten.map(({ code, naam }) => [code, naam]));
  return {
    schema: buildSchema().schema,
    verversing,
    bronnen,
    createContext(aanvrager) {
      const nu = clock();
      const vandaag = datumIn(nu);
      const loaders = createLoaders({ dataSource, verversing, sign, aanvrager, vandaag });
      return {
        aanvrager,
        vandaag,
        nu,
        dataSource,
        loaders,
        verversing,
        bronnen,
        pseudonymise: deps.pseudonymise,
        log,
        gemeentenamen,
      };
    },
    start: () => verversing.start(),
    stop: () => verversing.stop(),
  };
}
