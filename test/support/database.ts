// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { DataSource } from "typeorm";
import { createDataSource, type StoreDefinition } from "../../platform/database/connection";
import { provisionStore } from "../../platform/database/provision";

/** A connection string on the PostgreSQL of this test run. */
export function databaseUrl(
  database: string,
  user = "postgres",
  password = process.env.TEST_POSTGRES_PASSWORD!,
): string {
  return `postgresql://${user}:${password}@/${database}?host=${encodeURIComponent(process.env.TEST_POSTGRES_HOST!)}`;
}

/** Runs one statement as superuser. */
export async function asSuperuser(statement: string, database = "postgres"): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(database) });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** A fresh empty database; its name. */
export async function createDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asSuperuser(`CREATE DATABASE ${name}`);
  return name;
}

// Roles belong to the whole server and test files run side by side: one password for the run, set under a lock.
const ROLE_PASSWORD = "only-in-tests";

/**
 * A connected data source of one subgraph on a migrated database of its own, as the least-privileged role of that subgraph:
 * what passes here works there.
 */
export async function createTestDataSource(store: StoreDefinition, database?: string): Promise<DataSource> {
  const name = database ?? (await createDatabase());
  const lock = new Client({ connectionString: databaseUrl("postgres") });
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock(1)");
    await provisionStore(databaseUrl(name), store, ROLE_PASSWORD);
  } finally {
    await lock.end();
  }
  return createDataSource(store, { url: databaseUrl(name, store.role, ROLE_PASSWORD) }).initialize();
}
