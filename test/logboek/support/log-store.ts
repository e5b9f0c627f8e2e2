// SPDX-License-Identifier: EUPL-1.2
import type { QueryRunner } from "typeorm";
import { Client } from "pg";
import type { DataSource } from "typeorm";
import type { Aanvrager } from "../../../platform/auth/aanvrager";
import type { StoreDefinition } from "../../../platform/database/connection";
import { createLogsleutels } from "../../../platform/logboek/keys";
import { createLogboek, type Logboek } from "../../../platform/logboek/logboek";
import {
  addReadersOfLog,
  createLogTables,
  dropLogTables,
  dropReadersOfLog,
  LOG_ENTITIES,
  LOG_RIGHTS,
} from "../../../platform/logboek/tables";
import { startTrace } from "../../../platform/trace/trace";
import { createDatabase, createTestDataSource, databaseUrl } from "../../support/database";
import { createTestLog } from "../../support/kanarie/sporen";

class Logboek1795500000000 {
  name = "Logboek1795500000000";
  up = (runner: QueryRunner) => createLogTables(runner);
  down = (runner: QueryRunner) => dropLogTables(runner);
}

class Loglezers1795600000000 {
  name = "Loglezers1795600000000";
  up = (runner: QueryRunner) => addReadersOfLog(runner);
  down = (runner: QueryRunner) => dropReadersOfLog(runner);
}

/** A store that holds nothing but a log. */
export const logStore: StoreDefinition = {
  schema: "hub_proef",
  role: "hub_proef",
  entities: LOG_ENTITIES,
  migrations: [Logboek1795500000000, Loglezers1795600000000],
  rights: LOG_RIGHTS,
};

export const KEY = Buffer.alloc(32, 9);
export const SLEUTELS = createLogsleutels([{ id: 1, key: KEY }]);
/** A processing activity in a register. */
export const CASUSREGIE = "https://register.voorbeeld.example/verwerkingen/casusregie";
export const REGISSEUR: Aanvrager = {
  rol: "casusregisseur",
  sub: "regisseur-1",
  organisatie: "Wijkteam Noord",
  gemeenten: ["9001"],
  medewerkernummer: "100",
};
export const PERSONEN = ["a", "b", "c"].map((letter) => `v1-${letter.repeat(43)}`);

/** A log on a database of its own, as the role of a subgraph; and that database as its owner. */
export interface ProefLog {
  database: string;
  dataSource: DataSource;
  logboek: Logboek;
  lines: string[];
  /** another process on the same schema */
  other: () => Logboek;
  /** one request that shows these persons */
  look: (personen?: readonly string[], logboek?: Logboek) => Promise<void>;
  owner: <T = any>(statement: string, values?: unknown[]) => Promise<T[]>;
  close: () => Promise<void>;
}

export async function createProefLog(settings: Partial<Parameters<typeof createLogboek>[0]> = {}): Promise<ProefLog> {
  const database = await createDatabase();
  const dataSource = await createTestDataSource(logStore, database);
  const owner = new Client({ connectionString: databaseUrl(database), options: "-c search_path=hub_proef" } as never);
  await owner.connect();
  const lines: string[] = [];
  const log = createTestLog("proef", "info", lines);
  const create = () =>
    createLogboek({
      subgraph: "proef",
      dataSource,
      clock: () => new Date(),
      log,
      sleutels: SLEUTELS,
      ...settings,
    });
  const logboek = create();
  return {
    database,
    dataSource,
    logboek,
    lines,
    other: create,
    async look(personen = PERSONEN.slice(0, 2), through = logboek) {
      const vraag = through.open(REGISSEUR, startTrace(undefined), CASUSREGIE);
      vraag.log({
        uitkomst: "TOEGESTAAN",
        domein: "casus",
        niveau: "VOLLEDIG",
        grond: "REGIE_NU",
        betrokkenen: personen,
      });
      await vraag.end("Unset");
    },
    owner: async (statement, values) => (await owner.query(statement, values)).rows as never,
    async close() {
      await owner.end();
      await dataSource.destroy();
    },
  };
}
