// SPDX-License-Identifier: EUPL-1.2
import { createDataSource } from "../../platform/database/connection";
import { caseStore } from "../../subgraphs/case/store/definition";
import { createDatabase, createTestDataSource, databaseUrl } from "../support/database";

test("from empty, the migrations of the case subgraph make exactly what its entities say, and can be undone", async () => {
  const name = await createDatabase();
  await (await createTestDataSource(caseStore, name)).destroy();
  const owner = await createDataSource(caseStore, { url: databaseUrl(name) }).initialize();
  try {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    // Partial, descending and expression indexes cannot be told to TypeORM: only differences in tables and columns count.
    expect(upQueries.map(({ query }) => query).filter((query) => !/INDEX/.test(query))).toEqual([]);
    for (const _ of caseStore.migrations) await owner.undoLastMigration();
    expect(await owner.query("SELECT tablename FROM pg_tables WHERE schemaname = 'hub_case'")).toEqual([
      { tablename: "migraties" },
    ]);
  } finally {
    await owner.destroy();
  }
});
