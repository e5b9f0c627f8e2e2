// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stringify } from "yaml";
import { createDataSource } from "../../platform/database/connection";
import { readCaseBronnen } from "../../subgraphs/case/config";
import { caseStore } from "../../subgraphs/case/store/definition";
import { createDatabase, createTestDataSource, databaseUrl } from "../support/database";

const BRP = {
  naam: "brp",
  domein: "case",
  soort: "brp",
  bronhouder: "RvIG",
  url: "https://brp.example/haalcentraal/api/brp",
  auth: { header: "x-api-key", secret: { env: "BRP_SLEUTEL" } },
  versheid: "PT12H",
  bewaartermijn: "P30D",
  tijdslimiet: "PT1.5S",
};

function read(...bronnen: object[]) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "bronnen-")), "bronnen.yaml");
  const regio = { gemeenten: [{ code: "9001", naam: "Noorderveen" }] };
  writeFileSync(file, stringify({ versie: 1, regio, bronnen }));
  return readCaseBronnen(file);
}

test("a BRP is read beside the case systems", () => {
  expect(read(BRP)).toMatchObject({
    bronnen: [],
    brp: { versheid: 43_200_000, bewaartermijn: 2_592_000_000, tijdslimiet: 1500 },
  });
  expect(read({ ...BRP, bewaartermijn: "geen", auth: { secret: { file: "brp.token" } } }).brp).toMatchObject({
    bewaartermijn: "geen",
  });
  expect(read().brp).toBeUndefined();
});

test.each([
  ["two of them", [BRP, { ...BRP, naam: "brp-2" }], /maar één bron van soort brp/],
  ["a secret in the file itself", [{ ...BRP, auth: { secret: "geheim" } }], /auth\.secret/],
  ["no bewaartermijn", [{ ...BRP, bewaartermijn: undefined }], /bewaartermijn/],
  ["a header that is none", [{ ...BRP, auth: { ...BRP.auth, header: "x y" } }], /auth\.header/],
  ["a kind that does not exist", [{ ...BRP, soort: "gba" }], /soort/],
])("%s is refused with the place", (_name, bronnen, message) => {
  expect(() => read(...bronnen)).toThrow(message);
  expect(() => read(...bronnen)).not.toThrow(/geheim$/);
});

test("the migrations make exactly the tables of the entities", async () => {
  const database = await createDatabase();
  await (await createTestDataSource(caseStore, database)).destroy();
  const owner = await createDataSource(caseStore, { url: databaseUrl(database) }).initialize();
  const { upQueries } = await owner.driver.createSchemaBuilder().log();
  const mine = upQueries.map(({ query }) => query).filter((query) => query.includes("persoons"));
  expect(mine).toEqual([]);
  await owner.destroy();
});
