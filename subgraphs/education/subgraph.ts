// SPDX-License-Identifier: EUPL-1.2
import type { JWTVerifyGetKey } from "jose";
import type { CreateInzagebewijsReader } from "../../platform/auth/inzagebewijs";
import type { SignRelatiebewijs } from "../../platform/auth/relatiebewijs";
import { buildFederatedSchema, type FederatedSchema } from "../../platform/graphql/federation";
import { createInzagelogReceiver } from "../../platform/logboek/dienst";
import { createLogboek, type LogboekSettings } from "../../platform/logboek/logboek";
import type { Pseudonymise } from "../../platform/identity/pseudonym";
import type { Subgraph, SubgraphDeps } from "../../platform/subgraph/run";
import { createAchtergrondwerk } from "./achtergrondwerk";
import type { EducationConfig } from "./config";
import { createContextFactory, type EducationContext } from "./context";
import { JeugdigeOnderwijsResolver } from "./resolvers/jeugdige-onderwijs";
import { JeugdigeSchoolrelatieResolver } from "./resolvers/jeugdige-schoolrelatie";
import { JeugdigeThuiszitterZonderHulpResolver } from "./resolvers/jeugdige-thuiszitter-zonder-hulp";
import { SamenwerkingsverbandenResolver } from "./resolvers/query-samenwerkingsverbanden";
import { SchoolQueryResolver } from "./resolvers/query-school";
import { ThuiszittersResolver } from "./resolvers/query-thuiszitters";
import { resolveGemeente } from "./resolvers/reference-gemeente";
import { resolveJeugdige } from "./resolvers/reference-jeugdige";
import { resolveSchool } from "./resolvers/reference-school";
import { SchoolGemeenteResolver } from "./resolvers/school-gemeente";
import { SchoolLeerlingenMetVerzuimResolver } from "./resolvers/school-leerlingen-met-verzuim";
import { ThuiszitterSchoolResolver } from "./resolvers/thuiszitter-school";
import type { StandenClient } from "./sources/standen/client";
import { createOpslag } from "./store/opslag";

/** What the education subgraph needs besides a store, a clock and a log. */
export interface EducationDeps extends SubgraphDeps {
  config: EducationConfig;
  pseudonymise: Pseudonymise;
  /** makes the reader of capabilities of one request */
  createReader: CreateInzagebewijsReader;
  /** signs that a pupil is at the school of the caller now; without it, nothing is proven */
  signRelatie?: SignRelatiebewijs;
  logboek: LogboekSettings;
  /** public keys of the deciding subgraph, that may ask for the log; without them nobody may */
  beslissleutels?: JWTVerifyGetKey;
  /** asks other subgraphs whether help runs and who directs; without it that is unknown in the list */
  standen?: StandenClient;
  /** pause between two looks in the folders, in milliseconds */
  pollMs?: number;
}

let built: FederatedSchema | undefined;

/** The federated schema; needs nothing that runs. */
export function buildSchema(): FederatedSchema {
  built ??= buildFederatedSchema<EducationContext>({
    resolvers: [
      ThuiszittersResolver,
      SchoolQueryResolver,
      JeugdigeOnderwijsResolver,
      JeugdigeThuiszitterZonderHulpResolver,
      JeugdigeSchoolrelatieResolver,
      SchoolGemeenteResolver,
      SchoolLeerlingenMetVerzuimResolver,
      SamenwerkingsverbandenResolver,
      ThuiszitterSchoolResolver,
    ],
    references: { Jeugdige: resolveJeugdige, School: resolveSchool, Gemeente: resolveGemeente },
  });
  return built;
}

/** The education subgraph: school, absence, exemption, and who sits at home. */
export async function createSubgraph(deps: EducationDeps): Promise<Subgraph<EducationContext>> {
  const { dataSource, clock, config, createReader, signRelatie, log } = deps;
  const work = createAchtergrondwerk(deps);
  const roosterbronnen = [...config.roosters, ...config.roosterzips];
  return {
    schema: buildSchema().schema,
    logboek: createLogboek({ ...deps, ...deps.logboek, subgraph: "education" }),
    createContext: createContextFactory({
      opslag: createOpslag(dataSource, config.bronnen, roosterbronnen),
      bronnen: config.bronnen,
      roosterbronnen,
      gemeenten: new Map(config.gemeenten.map(({ code, naam }) => [code, naam])),
      regel: config.regel,
      metStanden: deps.standen !== undefined,
      clock,
      createReader,
      signRelatie,
      log,
    }),
    handleOther: createInzagelogReceiver(deps),
    start: work.start,
    stop: work.stop,
  };
}
