// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../platform/database/embedded-postgres";
import { provisionStore } from "../../platform/database/provision";
import { databasePasswords, type HubFolder } from "../hub-folder";
import { SUBGRAPHS } from "../subgraphs";

/** A migrated database: a connection string for each subgraph, as its own role. */
export interface HubDatabase {
  urlOf: (role: string) => string;
  stop: () => Promise<void>;
}

/** Starts the embedded PostgreSQL, or uses the one of `ownerUrl`; makes schemas, roles and tables. */
export async function openDatabase(folder: HubFolder, ownerUrl?: string): Promise<HubDatabase> {
  const passwords = databasePasswords(folder);
  let embedded: EmbeddedPostgres | undefined;
  let urlFor: (role: string) => string;
  if (ownerUrl) {
    urlFor = (role) => withUser(ownerUrl, role, passwords[role]!);
  } else {
    embedded = await startEmbeddedPostgres(path.join(folder.root, "pg"), passwords.postgres!);
    const { host } = embedded;
    urlFor = (role) => `postgresql://${role}:${passwords[role]}@/postgres?host=${encodeURIComponent(host)}`;
  }
  const owner = ownerUrl ?? urlFor("postgres");
  for (const { store } of SUBGRAPHS) await provisionStore(owner, store, passwords[store.role]);
  return { urlOf: urlFor, stop: async () => embedded?.stop() };
}

function withUser(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.toString();
}
