// SPDX-License-Identifier: EUPL-1.2
import { parse } from "pg-connection-string";
import { DataSource, type EntityTarget, type MigrationInterface, type ObjectLiteral } from "typeorm";
import { StatementLog } from "./statement-log";
import type { Logger } from "../logging/logger";

type Migration = new () => MigrationInterface;

/** What a subgraph's store consists of: its PostgreSQL schema, role, tables and the steps that made them. */
export interface StoreDefinition {
  schema: string;
  role: string;
  entities: EntityTarget<ObjectLiteral>[];
  migrations: Migration[];
  /** table -> what the role may do with it, where that is less than reading and writing rows */
  rights?: Readonly<Record<string, string>>;
}

/** How to reach the database. */
export interface DatabaseSettings {
  /** `postgresql://user:password@host/db`, or `postgresql://user:password@/db?host=/folder/of/socket` */
  url: string;
  log?: Logger;
  poolSize?: number;
  /** longest a statement may take in ms, 0 = no limit; 5 seconds unless told, so that one bad plan cannot hold a pool */
  statementTimeoutMs?: number;
}

/**
 * A TypeORM data source for one subgraph, not yet connected. Its `logger` counts statements (see StatementLog).
 */
export function createDataSource(
  store: StoreDefinition,
  { url, log, poolSize = 10, statementTimeoutMs = 5000 }: DatabaseSettings,
): DataSource {
  const { host, port, user, password, database } = parse(url);
  return new DataSource({
    type: "postgres",
    host: host ?? undefined,
    port: port ? Number(port) : undefined,
    username: user,
    password,
    database: database ?? undefined,
    schema: store.schema,
    entities: store.entities as never,
    migrations: store.migrations,
    migrationsTableName: "migraties",
    synchronize: false,
    uuidExtension: "pgcrypto",
    installExtensions: false,
    poolSize,
    logger: new StatementLog(log),
    logging: ["query", "error"],
    maxQueryExecutionTime: 1000,
    extra: {
      options: `-c search_path=${store.schema} -c statement_timeout=${statementTimeoutMs}`,
      application_name: store.role,
    },
  });
}

/** The statements run so far on a data source made here. */
export function statementCount(dataSource: DataSource): number {
  return (dataSource.logger as StatementLog).count;
}
