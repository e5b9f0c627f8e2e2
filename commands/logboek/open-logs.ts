// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { Client } from "pg";
import { z } from "zod";
import { readEnvironment } from "../../platform/config/environment";
import type { LogDatabase } from "../../platform/logboek/hoofd";
import { createLogsleutels, type Logsleutels } from "../../platform/logboek/keys";
import { LOG_ENTITIES } from "../../platform/logboek/tables";
import { keyFile } from "../../platform/subgraph/environment";
import { hubFolder } from "../hub-folder";
import { openLocalDatabase } from "../start/running-database";
import { SUBGRAPHS } from "../subgraphs";

/** The log of one subgraph, as the owner of the database sees it. */
export interface OpenLog {
  subgraph: string;
  schema: string;
  database: LogDatabase;
}

const own = z.object({ DATABASE_URL: z.string().min(1), LOGBOEK_KEY_FILE: keyFile(32) });
const probe = z.object({ LOGBOEK_KEY_FILE: z.string().optional() });

/** The subgraphs that have a log. */
export const LOGGING = SUBGRAPHS.filter(({ store }) => store.entities.includes(LOG_ENTITIES[0]!));

/**
 * Gives `use` the log of each subgraph in turn, each in its own connection of the owner: with `LOGBOEK_KEY_FILE` from `DATABASE_URL`, without
 * from the hub on this machine.
 */
export async function withLogs(use: (log: OpenLog, sleutels: Logsleutels) => Promise<void>): Promise<void> {
  const { url, key, close } = await openOwner();
  try {
    for (const { name, store } of LOGGING) {
      const client = new Client({ connectionString: url, options: `-c search_path=${store.schema}` } as never);
      await client.connect();
      const log = { subgraph: name, schema: store.schema, database: client as LogDatabase };
      await use(log, createLogsleutels(key)).finally(() => client.end());
    }
  } finally {
    await close();
  }
}

async function openOwner(): Promise<{ url: string; key: Buffer; close: () => Promise<void> }> {
  if (readEnvironment(probe).LOGBOEK_KEY_FILE) {
    const { DATABASE_URL: url, LOGBOEK_KEY_FILE: key } = readEnvironment(own);
    return { url, key, close: async () => {} };
  }
  const { databaseUrl, ...folder } = hubFolder();
  const key = Buffer.from(readFileSync(folder.key("logboek.key"), "utf8"), "base64");
  const { urlOf, close } = await openLocalDatabase(folder, databaseUrl);
  return { url: databaseUrl ?? urlOf("postgres"), key, close };
}
