// SPDX-License-Identifier: EUPL-1.2
import { createDataSource } from "../../platform/database/connection";
import { provisionStore } from "../../platform/database/provision";
import { educationStore } from "../../subgraphs/education/store/definition";
import { createDatabase, createTestDataSource, databaseUrl } from "../support/database";

test("the migrations make exactly the tables of the entities, from empty and again", async () => {
  const database = await createDatabase();
  const role = await createTestDataSource(educationStore, database);
  await role.destroy();
  await provisionStore(databaseUrl(database), educationStore);
  const owner = await createDataSource(educationStore, { url: databaseUrl(database) }).initialize();
  const { upQueries } = await owner.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  for (let i = 0; i < educationStore.migrations.length; i++) await owner.undoLastMigration();
  const left = await owner.query("SELECT tablename FROM pg_tables WHERE schemaname = 'hub_education'");
  expect(left).toEqual([{ tablename: "migraties" }]);
  await owner.destroy();
});

test("the role of the subgraph cannot change its tables", async () => {
  const role = await createTestDataSource(educationStore);
  await expect(role.query("DROP TABLE leerling")).rejects.toThrow("must be owner");
  await expect(role.query("CREATE TABLE x (y int)")).rejects.toThrow("permission denied");
  await role.destroy();
});
