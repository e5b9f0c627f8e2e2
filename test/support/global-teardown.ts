// SPDX-License-Identifier: EUPL-1.2
import { rmSync } from "node:fs";

/** Stops the PostgreSQL of this run and removes everything that it and the tests left on disk. */
export default async function teardown(): Promise<void> {
  await globalThis.testPostgres?.stop();
  rmSync(process.env.TEST_FOLDER!, { recursive: true, force: true, maxRetries: 5 });
}
