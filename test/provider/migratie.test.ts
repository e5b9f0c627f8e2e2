// SPDX-License-Identifier: EUPL-1.2
import { createDataSource } from "../../platform/database/connection";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { RegelsAlsDocument1796000000000 } from "../../subgraphs/provider/store/migrations/1796000000000-regels-als-document";
import { deriveAgain } from "../../subgraphs/provider/store/afleiden";
import { createDatabase, createTestDataSource, databaseUrl } from "../support/database";
import { createProefhub } from "./support/hub";
import { contents, VERHAAL } from "./support/verhaal";

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

test("lines become documents and columns again without losing a word", async () => {
  const hub = await createProefhub();
  for (const bericht of VERHAAL) await hub.lever(bericht);
  const before = await contents(hub.dataSource);
  const [{ database }] = await hub.dataSource.query("SELECT current_database() AS database");
  const owner = await createDataSource(providerStore, { url: databaseUrl(database) }).initialize();
  try {
    const from = providerStore.migrations.indexOf(RegelsAlsDocument1796000000000);
    for (const _ of providerStore.migrations.slice(from)) await owner.undoLastMigration();
    const oude = await owner.query(
      `SELECT count(*)::int AS regels, count(van)::int AS van, count(bericht)::int AS bericht, count(status)::int AS status,
         count(verwijzer)::int AS verwijzer, count(toegewezen_op)::int AS toegewezen FROM berichtregel`,
    );
    const telt = (soorten: string[]) =>
      before.regels.filter(({ rij }: { rij: { soort: string } }) => soorten.includes(rij.soort)).length;
    const alle = before.regels.length;
    expect(oude).toEqual([
      {
        regels: alle,
        van: alle,
        bericht: alle,
        status: telt(["305", "307"]),
        verwijzer: telt(["315"]),
        toegewezen: telt(["301"]),
      },
    ]);
    expect(telt(["323"])).toBeGreaterThan(0);
    const [{ n: dossiers }] = await owner.query("SELECT count(*)::int AS n FROM te_herleiden");
    expect(dossiers).toBeGreaterThan(1);
    await owner.runMigrations();
    expect(await contents(hub.dataSource)).toEqual(before);
    const [{ n }] = await owner.query("SELECT sum(json_array_length(dossiers))::int AS n FROM te_herleiden");
    expect(n).toBe(dossiers);
    const all = await owner.query("SELECT DISTINCT persoon, agb, gemeente FROM berichtregel");
    await owner.transaction((manager) => deriveAgain(manager, all));
    expect(await contents(hub.dataSource)).toEqual(before);
  } finally {
    await owner.destroy();
    await hub.stop();
  }
});
