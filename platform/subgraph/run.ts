// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import type http from "node:http";
import type { GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import type { z } from "zod";
import type { Aanvrager } from "../auth/aanvrager";
import { createDoelbinding, readRegister } from "../auth/doelbinding";
import { createTokenVerifier } from "../auth/token";
import { readEnvironment } from "../config/environment";
import { createDataSource, type StoreDefinition } from "../database/connection";
import type { Logboek } from "../logboek/logboek";
import { createLogger, type Logger } from "../logging/logger";
import { listen } from "../process/listen";
import { runMain, stopOnSignal } from "../process/lifecycle";
import type { Clock } from "../time/datum";
import type { subgraphEnvironment } from "./environment";
import { createSubgraphServer } from "./server";
import type { Ontvangst, Verzoek } from "./verzoek";

/** What a subgraph gets from its process. */
export interface SubgraphDeps {
  dataSource: DataSource;
  clock: Clock;
  log: Logger;
}

/** A subgraph that can be served. */
export interface Subgraph<Context extends object> {
  schema: GraphQLSchema;
  createContext: (aanvrager: Aanvrager, verzoek: Verzoek) => Context;
  /** who saw whom; absent in a subgraph that knows no persons */
  logboek?: Logboek;
  /** begins background work: inboxes, polling */
  start?: () => void;
  stop?: () => Promise<void>;
  /** what else /readyz tells of how it goes, without it being less ready */
  toestand?: () => Record<string, string>;
  handleOther?: (request: http.IncomingMessage, response: http.ServerResponse, ontvangst: Ontvangst) => boolean;
}

/** What a subgraph process is made of. */
export interface SubgraphProcess<E extends typeof subgraphEnvironment, Context extends object> {
  name: string;
  store: StoreDefinition;
  environment: E;
  create: (environment: z.output<E>, deps: SubgraphDeps) => Promise<Subgraph<Context>>;
}

/** The main function of a subgraph process: environment, store, server, signals. */
export function runSubgraph<E extends typeof subgraphEnvironment, Context extends object>(
  definition: SubgraphProcess<E, Context>,
): void {
  runMain(async () => {
    const environment = readEnvironment(definition.environment);
    const log = createLogger(definition.name, environment.LOG_LEVEL);
    const dataSource = createDataSource(definition.store, { url: environment.DATABASE_URL, log });
    await dataSource.initialize();
    const subgraph = await definition.create(environment, { dataSource, clock: () => new Date(), log });
    const { server, stop } = await createSubgraphServer({
      ...subgraph,
      name: definition.name,
      verifyToken: createTokenVerifier(...environment.UITGEVERS),
      bepaalDoel: createDoelbinding(readRegister(environment.VERWERKINGSACTIVITEITEN)),
      isReady: () =>
        dataSource.query("SELECT 1").then(
          () => true,
          () => false,
        ),
      log,
    });
    stopOnSignal(log, async () => {
      await stop();
      await subgraph.stop?.();
      await dataSource.destroy();
    });
    const address = await listen(server, environment.PORT, environment.HOST);
    log.info({ port: address }, "listening");
    subgraph.start?.();
    subgraph.logboek?.start();
  });
}
