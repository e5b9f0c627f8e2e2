// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { Client } from "pg";
import { z } from "zod";
import { readEnvironment } from "../../platform/config/environment";
import type { LogDatabase } from "../../platform/logboek/hoofd";
import { readRing, ringFile } from "../../platform/logboek/key-ring";
import { createLogsleutels, type Logsleutels } from "../../platform/logboek/keys";
import { LOG_ENTITIES } from "../../platform/logboek/tables";
import { hubFolder } from "../hub-folder";
import { openLocalDatabase } from "../start/running-database";
import { SUBGRAPHS } from "../subgraphs";

/** The log of one subgraph, as the owner of the database sees it. */
export interface OpenLog {
  subgraph: string;
  schema: string;
  database: LogDatabase;
}

const ring = z.object({ LOGBOEK_KEY_FILE: ringFile });
const own = z.object({ DATABASE_URL: z.string().min(1) });
const probe = z.object({ LOGBOEK_KEY_FILE: z.string().optional() });

/** The subgraphs that have a log. */
export const LOGGING = SUBGRAPHS.filter(({ store }) => store.entities.includes(LOG_ENTITIES[0]!));

/**
 * Gives `use` the log of each subgraph in turn, each in its own connection of the owner: with `LOGBOEK_KEY_FILE` from `DATABASE_URL`, without
 * from the hub on this machine.
 */
export async function withLogs(use: (log: OpenLog, sleutels: Logsleutels) => Promise<void>): Promise<void> {
  const sleutels = readSleutels();
  const { url, close } = await openOwner();
  try {
    for (const { name, store } of LOGGING) {
      const client = new Client({ connectionString: url, options: `-c search_path=${store.schema}` } as never);
      await client.connect();
      const log = { subgraph: name, schema: store.schema, database: client as LogDatabase };
      await use(log, sleutels).finally(() => client.end());
    }
  } finally {
    await close();
  }
}

/** The keys of the log: of `LOGBOEK_KEY_FILE`, or of the hub on this machine. */
export function readSleutels(): Logsleutels {
  if (readEnvironment(probe).LOGBOEK_KEY_FILE) return readEnvironment(ring).LOGBOEK_KEY_FILE;
  return createLogsleutels(readRing(readFileSync(hubFolder().key("logboek.key"), "utf8")));
}

async function openOwner(): Promise<{ url: string; close: () => Promise<void> }> {
  if (readEnvironment(probe).LOGBOEK_KEY_FILE) {
    const { DATABASE_URL: url } = readEnvironment(own);
    return { url, close: async () => {} };
  }
  const { databaseUrl, ...folder } = hubFolder();
  const { urlOf, close } = await openLocalDatabase(folder, databaseUrl);
  return { url: databaseUrl ?? urlOf("postgres"), close };
}
