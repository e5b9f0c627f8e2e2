// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { DataSource } from "typeorm";
import { statementCount } from "../../platform/database/connection";
import { copyRows } from "../../platform/database/copy";
import { queryTextRows } from "../../platform/database/text-rows";
import { createTestDataSource } from "../support/database";
import { createToyStore } from "./support/toy-store";

let dataSource: DataSource;
beforeAll(async () => {
  dataSource = await createTestDataSource(createToyStore("copy"));
});
afterAll(() => dataSource.destroy());

const TABLE =
  "CREATE TEMP TABLE proef (tekst text, lijst text[], inhoud jsonb, getal int, waar boolean, op timestamptz) ON COMMIT DROP";
const COLUMNS = ["tekst", "lijst", "inhoud", "getal", "waar", "op"];
// PostgreSQL keeps no NUL, and a lone surrogate is no UTF-8; both cannot come out of an XML message either.
const text = fc.string({ unit: "binary" }).map((each) => Buffer.from(each).toString().replaceAll("\0", ""));

test("what goes in comes out, whatever characters it holds", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.option(text), fc.array(text), fc.integer({ min: -1000 }), fc.boolean()), { minLength: 1 }),
      async (facts) => {
        const op = new Date("2026-11-21T10:00:00.123Z");
        const rows = facts.map(([a, b, n, w]) => [a, b, { tekst: a, lijst: b }, n, w, op]);
        const [typed, plain] = await dataSource.transaction(async (manager) => {
          await manager.query(TABLE);
          await copyRows(manager, "proef", COLUMNS, rows);
          return [
            await manager.query("SELECT * FROM proef"),
            await queryTextRows(manager, "SELECT tekst, getal, waar FROM proef", []),
          ];
        });
        expect((typed as Record<string, unknown>[]).map((row) => COLUMNS.map((column) => row[column]))).toEqual(rows);
        expect(plain).toEqual(facts.map(([a, , n, w]) => [a, String(n), w ? "t" : "f"]));
      },
    ),
    { numRuns: 30, examples: [[[["\\N", ['a"b\\c', "NULL", "{}", ""], 1, true]]], [[["\t\r\n\\.", [], 0, false]]]] },
  );
});

test("a row that does not fit fails the transaction with its code, and the connection goes on", async () => {
  const before = statementCount(dataSource);
  const broken = dataSource.transaction(async (manager) => {
    await manager.query(TABLE);
    await copyRows(manager, "proef", ["getal"], [["geen getal"]]);
  });
  await expect(broken).rejects.toMatchObject({ code: "22P02" });
  expect(await dataSource.query("SELECT 1 AS een")).toEqual([{ een: 1 }]);
  expect(statementCount(dataSource)).toBeGreaterThan(before + 2);
});

test("outside a transaction it refuses", async () => {
  await expect(copyRows(dataSource.manager, "proef", ["getal"], [[1]])).rejects.toThrow("transaction");
});
