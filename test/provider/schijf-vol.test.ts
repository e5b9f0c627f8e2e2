// SPDX-License-Identifier: EUPL-1.2
import { createServer } from "node:http";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import request from "supertest";
import type { DataSource } from "typeorm";
import { writeBerichten } from "../../commands/bench/schrijf-berichten";
import { createDataSource } from "../../platform/database/connection";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../platform/database/embedded-postgres";
import { provisionStore } from "../../platform/database/provision";
import { createLogger } from "../../platform/logging/logger";
import { importFolder } from "../../subgraphs/provider/bulk/import-folder";
import { ImportStopped } from "../../subgraphs/provider/bulk/stopped";
import { createReceiver } from "../../subgraphs/provider/sources/ijw/receive";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { createTestDataSource } from "../support/database";
import { BSN, start } from "./support/ijw";
import { type KleineSchijf, kleineSchijf } from "./support/kleine-schijf";

/*
 * A full disk for real: a file system of a few MB. Mounting one needs root; where that is not allowed this file says so and runs nothing.
 * The reasons themselves are also tested without (bulk.test.ts, aanleveren.test.ts).
 */
const proef = kleineSchijf(1);
proef?.weg();
const metSchijf = proef ? test : test.skip;
if (!proef)
  process.stderr.write(
    "schijf-vol.test.ts is NOT run: this machine does not allow a small disk to be mounted (needs root).\n",
  );

const AANTAL = 4000;
const berichten = mkdtempSync(path.join(tmpdir(), "vol-"));
const open: KleineSchijf[] = [];
const schijf = (megabytes: number) => {
  const made = kleineSchijf(megabytes)!;
  open.push(made);
  return made;
};
afterAll(() => {
  for (const each of open) each.weg();
  rmSync(berichten, { recursive: true });
});

const importeer = (dataSource: DataSource, folder: string, map: string) =>
  importFolder({
    bron: {
      naam: "proef",
      domein: "provider",
      soort: "ijw-map",
      bronhouder: "P",
      map,
      gemeenten: ["9001"],
      versheid: 1,
    },
    folder,
    dataSource,
    keys: { pseudonym: Buffer.alloc(32, 7) },
    clock: () => new Date("2026-11-21T10:00:00Z"),
  });

metSchijf("POST: 507 while the disk of the inbox is full, nothing half in it; 202 once there is room", async () => {
  const klein = schijf(8);
  const map = path.join(klein.map, "inbox");
  mkdirSync(map);
  const punten = [{ naam: "p", map, aanleverToken: "t".repeat(40) }];
  const receive = createReceiver(punten, async () => undefined, createLogger("test", "silent"));
  const server = createServer((req, res) => void receive(req, res));
  const bericht = start({ bsn: BSN[0], dagtekening: "2026-02-03", nummer: 1, begin: "2026-02-01" });
  const groot = bericht.replace("</Bericht>", `<!--${" ".repeat(2 * 2 ** 20)}--></Bericht>`);
  const bied = () =>
    request(server)
      .post("/berichten")
      .set("authorization", `Bearer ${"t".repeat(40)}`)
      .set("content-type", "application/xml")
      .send(groot);
  klein.vul(1024 * 1024);
  expect((await bied()).status).toBe(507);
  expect(readdirSync(map)).toEqual([]);
  klein.maakRuimte();
  expect((await bied()).status).toBe(202);
  expect(readdirSync(map)).toHaveLength(1);
});

metSchijf("bulk: a quarantine on a full disk stops the import; with room again the rest follows", async () => {
  const klein = schijf(8);
  const folder = mkdtempSync(path.join(tmpdir(), "vol-"));
  writeFileSync(path.join(folder, "fout.xml"), `<half${" ".repeat(2 ** 20)}`);
  const map = path.join(klein.map, "inbox");
  mkdirSync(map);
  const dataSource = await createTestDataSource(providerStore);
  klein.vul(1024);
  const stopped = importeer(dataSource, folder, map);
  await expect(stopped).rejects.toThrow(ImportStopped);
  await expect(stopped).rejects.toThrow("de schijf is vol");
  klein.maakRuimte();
  expect(await importeer(dataSource, folder, map)).toEqual({ verwerkt: 0, bekend: 0, afgekeurd: 1, mislukt: 0 });
  await dataSource.destroy();
  rmSync(folder, { recursive: true });
});

metSchijf(
  "a database on a full disk stops the import cleanly; with room again nothing is lost or there twice",
  async () => {
    writeBerichten(berichten, AANTAL);
    const klein = schijf(160);
    const map = mkdtempSync(path.join(tmpdir(), "vol-"));
    const data = path.join(klein.map, "pg");
    const settings = { max_wal_size: "32MB", min_wal_size: "32MB", shared_buffers: "16MB" };
    let postgres: EmbeddedPostgres = await startEmbeddedPostgres(data, "geheim", settings);
    const url = () => `postgresql://postgres:geheim@/postgres?host=${encodeURIComponent(postgres.host)}`;
    await provisionStore(url(), providerStore, "geheim");
    const connect = () => createDataSource(providerStore, { url: url() }).initialize();
    let dataSource = await connect();
    klein.vul(512 * 1024);
    await expect(importeer(dataSource, berichten, map)).rejects.toThrow(ImportStopped);
    klein.maakRuimte();
    // A server that could not write its journal stops itself; an administrator starts it again.
    await dataSource.destroy().catch(() => {});
    await postgres.stop();
    postgres = await startEmbeddedPostgres(data, "geheim", settings);
    dataSource = await connect();
    const result = await importeer(dataSource, berichten, map);
    expect(result).toMatchObject({ afgekeurd: 0, mislukt: 0 });
    expect(result.verwerkt + result.bekend).toBe(AANTAL);
    expect(
      await dataSource.query(
        "SELECT (SELECT count(*)::int FROM berichtregel) AS regels, (SELECT count(*)::int FROM traject) AS trajecten, (SELECT count(*)::int FROM aanlevering) AS bestanden, (SELECT count(*)::int FROM te_herleiden) AS rest",
      ),
    ).toEqual([{ regels: AANTAL, trajecten: AANTAL / 4, bestanden: AANTAL, rest: 0 }]);
    await dataSource.destroy();
    await postgres.stop();
  },
);
