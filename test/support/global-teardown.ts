// SPDX-License-Identifier: EUPL-1.2
import { rmSync } from "node:fs";
import { searchRun } from "./kanarie/na-afloop";

/**
 * Searches what this run left for what should be nowhere, stops its PostgreSQL and removes everything that it and the tests left on disk.
 * @throws Error after a find: jest then ends with a failure
 */
export default async function teardown(): Promise<void> {
  try {
    await searchRun();
  } finally {
    await globalThis.testPostgres?.stop();
    rmSync(process.env.TEST_FOLDER!, { recursive: true, force: true, maxRetries: 5 });
  }
}
