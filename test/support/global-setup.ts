// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../platform/database/embedded-postgres";

declare global {
  var testPostgres: EmbeddedPostgres | undefined;
}

/** One temporary folder for the whole run, and one real PostgreSQL in it; each test file gets a database of its own in it (see database.ts). */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "hub-test-"));
  chmodSync(folder, 0o755); // PostgreSQL does not run as root and must be able to enter
  // What tests, and the processes they start, put in the temporary folder of the system is in there too, and goes with it.
  process.env.TMPDIR = folder;
  const password = randomBytes(16).toString("hex");
  const postgres = await startEmbeddedPostgres(path.join(folder, "pg"), password, {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
  });
  globalThis.testPostgres = postgres;
  process.env.TEST_POSTGRES_HOST = postgres.host;
  process.env.TEST_POSTGRES_PASSWORD = password;
  process.env.TEST_FOLDER = folder;
}
