// SPDX-License-Identifier: EUPL-1.2
import { createDataSource } from "../../platform/database/connection";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { outcomeStore } from "../../subgraphs/outcome/store/definition";
import { createDatabase, createTestDataSource, databaseUrl } from "../support/database";
import { contentsOf } from "./support/contents";
import { delivery, mean, share } from "./support/delivery";
import { createBron, startOutcome } from "./support/outcome";

const BSN = "999900006";
const PSEUDONYM = createPseudonymiser(Buffer.alloc(32, 1))("bsn", BSN);

test("migrations from empty make exactly the tables of the entities", async () => {
  const database = await createDatabase();
  await (await createTestDataSource(outcomeStore, database)).destroy();
  const owner = await createDataSource(outcomeStore, { url: databaseUrl(database) }).initialize();
  const { upQueries } = await owner.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  for (const _ of outcomeStore.migrations) await owner.undoLastMigration();
  const tables: object[] = await owner.query("SELECT tablename FROM pg_tables WHERE schemaname = 'hub_outcome'");
  expect(tables).toEqual([{ tablename: "migraties" }]);
  await owner.destroy();
});

test("the store has no place for a person, and refuses what must never be in it", async () => {
  const dataSource = await createTestDataSource(outcomeStore);
  const columns: { column_name: string }[] = await dataSource.query(
    "SELECT column_name FROM information_schema.columns WHERE table_schema = 'hub_outcome'",
  );
  const names = columns.map(({ column_name }) => column_name);
  expect(names).toContain("agb_code");
  expect(names.filter((name) => /bsn|pseudoniem|persoon|jeugdige|naam|geboorte/.test(name))).toEqual([]);
  await dataSource.query("INSERT INTO periodelevering VALUES ('b', '2026', 'x', '2026-07-01', now(), now(), '', 0)");
  const insert = (agb: string, intensiteit: string, n: number) =>
    dataSource.query(
      `INSERT INTO meting (agb_code, bron, periode, profiel, intensiteit, indicator, meetmoment, instrument, subgroep, hoger_is_beter, n,
        uitgenodigd, waarde) VALUES ($1, 'b', '2026', 5, $2, 'x', 'EINDE', '', '', true, $3, 50, 0.2)`,
      [agb, intensiteit, n],
    );
  await expect(insert(BSN, "INTENSIEF", 20)).rejects.toThrow("ck_meting_agb");
  await expect(insert("98000001", "ACUUT", 20)).rejects.toThrow("ck_meting_gemeten");
  await expect(insert("98000001", "INTENSIEF", 51)).rejects.toThrow("ck_meting_aantallen");
  await insert("98000001", "INTENSIEF", 50);
  await dataSource.destroy();
});

test("a BSN or pseudonym in a delivery reaches no table and no log line", async () => {
  const bron = createBron();
  const outcome = await startOutcome([bron]);
  const rows = [share(), share({ agb: BSN }), mean({ instrument: `van ${BSN}` }), mean({ instrument: PSEUDONYM })];
  await outcome.deliver(bron, {
    "deels.csv": delivery(rows),
    "heel.csv": delivery([share()], { leverancier: PSEUDONYM }),
    "niets.csv": delivery([share({ opmerking: BSN })], {}, [...Object.keys(share()), "opmerking"]),
  });
  const tables = await contentsOf(outcome.dataSource, ["meting", "periodelevering", "aanlevering", "quarantaine"]);
  expect(tables.meting).toHaveLength(1);
  expect(tables.quarantaine).toHaveLength(5);
  expect(outcome.log.length).toBeGreaterThan(0);
  const everything = JSON.stringify(tables) + outcome.log.join("");
  expect(everything).not.toContain(BSN);
  expect(everything).not.toContain(PSEUDONYM);
  await outcome.stop();
});
