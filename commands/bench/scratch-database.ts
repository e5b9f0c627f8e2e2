// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { StoreDefinition } from "../../platform/database/connection";
import { startEmbeddedPostgres } from "../../platform/database/embedded-postgres";
import { provisionStore } from "../../platform/database/provision";

/** A PostgreSQL of its own for a benchmark, gone afterwards. */
export interface ScratchDatabase {
  /** a new migrated database; its connection string, as owner */
  create: () => Promise<string>;
  close: () => Promise<void>;
}

/** @param durable whether a commit waits for the disk, as it does in earnest: for measuring what writing costs */
export async function openScratchDatabase(store: StoreDefinition, durable = false): Promise<ScratchDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), "hub-bench-"));
  chmodSync(folder, 0o755);
  const password = randomBytes(16).toString("hex");
  const postgres = await startEmbeddedPostgres(path.join(folder, "pg"), password, {
    fsync: durable ? "on" : "off",
    shared_buffers: "512MB",
    max_wal_size: "4GB",
  });
  const urlOf = (database: string) =>
    `postgresql://postgres:${password}@/${database}?host=${encodeURIComponent(postgres.host)}`;
  return {
    async create() {
      const name = `bench_${randomBytes(4).toString("hex")}`;
      const client = new Client({ connectionString: urlOf("postgres") });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
      await provisionStore(urlOf(name), store, password);
      return urlOf(name);
    },
    async close() {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
