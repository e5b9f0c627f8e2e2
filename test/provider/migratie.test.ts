// SPDX-License-Identifier: EUPL-1.2
import { createDataSource } from "../../platform/database/connection";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { createDatabase, createTestDataSource, databaseUrl } from "../support/database";

test("from empty, the migrations make exactly what the entities say", async () => {
  const name = await createDatabase();
  const limited = await createTestDataSource(providerStore, name);
  await expect(limited.query("CREATE TABLE stiekem (id int)")).rejects.toThrow();
  await limited.destroy();
  const owner = await createDataSource(providerStore, { url: databaseUrl(name) }).initialize();
  try {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    for (const _ of providerStore.migrations) await owner.undoLastMigration();
    expect(await owner.query("SELECT tablename FROM pg_tables WHERE schemaname = 'hub_provider'")).toEqual([
      { tablename: "migraties" },
    ]);
    await owner.runMigrations();
  } finally {
    await owner.destroy();
  }
});
