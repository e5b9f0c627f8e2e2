// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from "node:async_hooks";
import type http from "node:http";
import type { DataSource } from "typeorm";
import type { StatementLog } from "../../platform/database/statement-log";

/** Counts the SQL statements that follow from requests, and not those of the background work that goes on meanwhile. */
export interface RequestStatements {
  /** everything that follows from a request to this server is counted */
  watch(server: http.Server): void;
  /** of a data source made by createDataSource */
  countOn(name: string, dataSource: DataSource): void;
  /** of one data source, or of all */
  count(name?: string): number;
}

export function createRequestStatements(): RequestStatements {
  const inRequest = new AsyncLocalStorage<true>();
  const counts = new Map<string, number>();
  return {
    watch: (server) => void server.prependListener("request", () => inRequest.enterWith(true)),
    countOn(name, dataSource) {
      const log = dataSource.logger as StatementLog;
      const logQuery = log.logQuery.bind(log);
      log.logQuery = () => {
        if (inRequest.getStore()) counts.set(name, (counts.get(name) ?? 0) + 1);
        logQuery();
      };
    },
    count: (name) =>
      name === undefined ? [...counts.values()].reduce((total, each) => total + each, 0) : (counts.get(name) ?? 0),
  };
}
