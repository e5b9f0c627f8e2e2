// SPDX-License-Identifier: EUPL-1.2
import { createDataSource } from "../../platform/database/connection";
import { Casusinhoud1795310400000 } from "../../subgraphs/case/store/migrations/1795310400000-casusinhoud";
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

test("plans of before get the state of each action and the trust of the start, and nothing else changes", async () => {
  const name = await createDatabase();
  await (await createTestDataSource(caseStore, name)).destroy();
  const owner = await createDataSource(caseStore, { url: databaseUrl(name) }).initialize();
  try {
    const last = caseStore.migrations.length - caseStore.migrations.indexOf(Casusinhoud1795310400000);
    for (let i = 0; i < last; i++) await owner.undoLastMigration();
    const before = {
      perspectief: 'Ze zei: "gedaan": true',
      wensOuders: { vertrouwenInRoute: false },
      leefgebieden: [{ doelen: [{ status: "OPEN", acties: [{ gedaan: true }, { gedaan: false }] }] }],
    };
    await owner.query(
      "INSERT INTO perspectiefplan (gezin_id, versie, geldig_van, inhoud) VALUES ('g', 1, '2026-01-01', $1)",
      [before],
    );
    await owner.runMigrations();
    const [{ inhoud }] = await owner.query("SELECT inhoud FROM perspectiefplan");
    expect(inhoud).toEqual({
      perspectief: before.perspectief,
      wensOuders: { vertrouwenBijStart: false },
      leefgebieden: [{ doelen: [{ status: "OPEN", acties: [{ status: "GEDAAN" }, { status: "OPEN" }] }] }],
    });
  } finally {
    await owner.destroy();
  }
});
