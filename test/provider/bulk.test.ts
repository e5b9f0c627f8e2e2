// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { writeBerichten } from "../../commands/bench/schrijf-berichten";
import { importFolder } from "../../subgraphs/provider/bulk/import-folder";
import { ImportStopped, toStop } from "../../subgraphs/provider/bulk/stopped";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { deriveNoted } from "../../subgraphs/provider/store/afleiden";
import { createDatabase, createTestDataSource, databaseUrl } from "../support/database";
import { BSN, start } from "./support/ijw";

const AANTAL = 6000;
const bronIn = (map: string) => ({
  ...{ naam: "proef", domein: "provider" as const, soort: "ijw-map" as const, bronhouder: "Proef" },
  ...{ map, gemeenten: ["9001"], versheid: 1 },
});
const fresh = () => mkdtempSync(path.join(tmpdir(), "bulk-"));
const berichten = fresh();
beforeAll(() => writeBerichten(berichten, AANTAL));

const opened: { destroy: () => Promise<void> }[] = [];
async function openStore(database?: string) {
  const dataSource = await createTestDataSource(providerStore, database);
  opened.push(dataSource);
  const importeer = (folder: string, map = fresh()) =>
    importFolder({
      bron: bronIn(map),
      folder,
      dataSource,
      keys: { pseudonym: Buffer.alloc(32, 7) },
      clock: () => new Date("2026-11-21T10:00:00Z"),
    });
  const contents = async () => {
    const dump = async (table: string, zonder: string) =>
      (
        (await dataSource.query(
          `SELECT md5(string_agg(rij, ',' ORDER BY rij)) AS som FROM (SELECT (to_jsonb(t) - '${zonder}')::text AS rij FROM ${table} t) AS rijen`,
        )) as [{ som: string }]
      )[0].som;
    const counts = await dataSource.query(
      "SELECT (SELECT count(*)::int FROM berichtregel) AS regels, (SELECT count(*)::int FROM traject) AS trajecten, (SELECT count(*)::int FROM aanlevering) AS bestanden, (SELECT count(*)::int FROM te_herleiden) AS rest",
    );
    return { counts, regels: await dump("berichtregel", "ontvangen_op"), trajecten: await dump("traject", "x") };
  };
  return { dataSource, importeer, contents };
}
afterAll(() => Promise.all(opened.map((dataSource) => dataSource.destroy())));

const COMPLETE = [{ regels: AANTAL, trajecten: AANTAL / 4, bestanden: AANTAL, rest: 0 }];

test("everything once, and again nothing; the files stay", async () => {
  const { importeer, contents } = await openStore();
  expect(await importeer(berichten)).toEqual({ verwerkt: AANTAL, bekend: 0, afgekeurd: 0, mislukt: 0 });
  const first = await contents();
  expect(first.counts).toEqual(COMPLETE);
  expect(await importeer(berichten)).toEqual({ verwerkt: 0, bekend: AANTAL, afgekeurd: 0, mislukt: 0 });
  expect(await contents()).toEqual(first);
  expect(readdirSync(berichten)).toHaveLength(AANTAL);
});

/** Imports in a process of its own; `kill -9` as soon as something is stored. */
const CHILD = `
require("reflect-metadata");
const { importFolder } = require("./subgraphs/provider/bulk/import-folder");
const { createDataSource } = require("./platform/database/connection");
const { providerStore } = require("./subgraphs/provider/store/definition");
const [url, folder, bron, hangs] = JSON.parse(process.argv[1]);
createDataSource(providerStore, { url }).initialize().then((dataSource) => importFolder({
  bron, folder, dataSource, keys: { pseudonym: Buffer.alloc(32, 7) }, clock: () => new Date("2026-11-21T10:00:00Z"),
  progress: ({ verwerkt }) => hangs || process.stdout.write(verwerkt + "\\n"),
  deriving: () => {
    process.stdout.write("half\\n");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
}));
`;

/** Ends the process as soon as it says something. */
async function importAndKill(job: [url: string, folder: string, bron: object, hangs?: boolean]): Promise<void> {
  const child = spawn(process.execPath, ["-r", "@swc-node/register", "-e", CHILD, JSON.stringify(job)], {
    cwd: path.join(__dirname, "../.."),
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
}

test("kill -9 halfway: nothing is lost and nothing is there twice", async () => {
  const database = await createDatabase();
  const { dataSource, importeer, contents } = await openStore(database);
  const url = databaseUrl(database, providerStore.role, "only-in-tests");
  await importAndKill([url, berichten, bronIn(fresh())]);
  await sleep(200);
  const [{ n }] = await dataSource.query("SELECT count(*)::int AS n FROM aanlevering");
  expect(n).toBeGreaterThan(0);
  expect(n).toBeLessThan(AANTAL);
  const result = await importeer(berichten);
  expect(result.verwerkt + result.bekend).toBe(AANTAL);
  const clean = await openStore();
  await clean.importeer(berichten);
  expect(await contents()).toEqual(await clean.contents());
});

test("kill -9 while trajecten are derived: the provider process makes all of them, and none twice", async () => {
  const database = await createDatabase();
  const { dataSource, importeer, contents } = await openStore(database);
  await importAndKill([databaseUrl(database, providerStore.role, "only-in-tests"), berichten, bronIn(fresh()), true]);
  await sleep(200);
  const [{ regels, trajecten, rest }] = (await contents()).counts;
  expect(regels).toBe(AANTAL);
  expect(trajecten).toBeLessThan(AANTAL / 4);
  expect(rest).toBeGreaterThan(0);
  await deriveNoted(dataSource);
  const clean = await openStore();
  await clean.importeer(berichten);
  expect(await contents()).toEqual(await clean.contents());
  expect(await importeer(berichten)).toMatchObject({ verwerkt: 0, bekend: AANTAL });
  expect(await contents()).toEqual(await clean.contents());
});

test("a bad file does not stop the rest: copied to quarantine with its reason, and tried again next time", async () => {
  const { dataSource, importeer } = await openStore();
  const [folder, map] = [fresh(), fresh()];
  const goed = start({ bsn: BSN[0], dagtekening: "2026-02-03", identificatie: "S1", nummer: 1, begin: "2026-02-01" });
  const files = {
    "a.xml": "<half",
    "b.xml": goed,
    "c.xml": goed,
    "d.xml": goed.replaceAll("9001", "9002"),
    "e.txt": "geen bericht",
    "f.xml": Buffer.alloc(25 * 1024 * 1024 + 1, 32),
  };
  for (const [name, inhoud] of Object.entries(files)) writeFileSync(path.join(folder, name), inhoud);
  mkdirSync(path.join(folder, "g.xml"));
  expect(await importeer(folder, map)).toEqual({ verwerkt: 1, bekend: 1, afgekeurd: 3, mislukt: 0 });
  const kept = readdirSync(path.join(map, "quarantaine")).filter((name) => name.endsWith(".reden.json"));
  const redenen = kept.map((name) => readFileSync(path.join(map, "quarantaine", name), "utf8")).join();
  for (const reden of ["is afgebroken", "gemeente die niet bij deze bron hoort", "groter dan 25 MB"])
    expect(redenen).toContain(reden);
  writeFileSync(path.join(folder, "a.xml"), goed.replace(">S1<", ">S2<"));
  expect(await importeer(folder, map)).toMatchObject({ verwerkt: 1, afgekeurd: 2 });
  expect(await dataSource.query("SELECT count(*)::int AS n FROM traject")).toEqual([{ n: 1 }]);
});

test("two imports of one folder at once: everything once, whoever was first", async () => {
  const database = await createDatabase();
  const [one, other] = [await openStore(database), await openStore(database)];
  const results = await Promise.all([one.importeer(berichten), other.importeer(berichten)]);
  for (const result of results) expect(result.verwerkt + result.bekend).toBe(AANTAL);
  expect(results[0]!.verwerkt + results[1]!.verwerkt).toBe(AANTAL);
  expect((await one.contents()).counts).toEqual(COMPLETE);
});

test("a message that says the same in another file, among many that are new: known, and the rest is stored", async () => {
  const { importeer, contents } = await openStore();
  const folder = fresh();
  const names = readdirSync(berichten).sort();
  const picked = [...names.slice(0, 40), ...names.slice(-40)];
  for (const name of picked) writeFileSync(path.join(folder, name), readFileSync(path.join(berichten, name)));
  expect(await importeer(folder)).toMatchObject({ verwerkt: 80, mislukt: 0 });
  const [again, first] = [fresh(), names[0]!];
  for (const name of names.slice(0, 100))
    writeFileSync(path.join(again, name), readFileSync(path.join(berichten, name)));
  writeFileSync(path.join(again, first), `${readFileSync(path.join(berichten, first), "utf8")}\n`);
  expect(await importeer(again)).toEqual({ verwerkt: 61, bekend: 39, afgekeurd: 0, mislukt: 0 });
  expect((await contents()).counts).toEqual([{ regels: 140, trajecten: 140, bestanden: 141, rest: 0 }]);
});

test("what was refused is tried again, many at once, and its reasons are forgotten", async () => {
  const { dataSource, importeer } = await openStore();
  const [folder, map] = [fresh(), fresh()];
  const files = [0, 1, 2, 3].map((i) =>
    start({ bsn: BSN[0], dagtekening: "2026-02-03", identificatie: `S${i}`, nummer: i + 1, begin: "2026-02-01" }),
  );
  files.forEach((text, i) => writeFileSync(path.join(folder, `${i}.xml`), text.replaceAll("9001", "9002")));
  expect(await importeer(folder, map)).toMatchObject({ verwerkt: 0, afgekeurd: 4 });
  await dataSource.query("UPDATE aanlevering SET ontvangen_op = '2020-01-01'");
  expect(await importeer(folder, map)).toMatchObject({ verwerkt: 0, afgekeurd: 4, mislukt: 0 });
  expect(
    await dataSource.query(
      "SELECT (SELECT count(*)::int FROM aanlevering WHERE ontvangen_op > '2026-01-01') AS nu, (SELECT count(*)::int FROM quarantaine) AS redenen",
    ),
  ).toEqual([{ nu: 4, redenen: 4 }]);
});

test("a quarantine that cannot be made stops the import with a clear reason", async () => {
  const { importeer } = await openStore();
  const file = path.join(fresh(), "geen-map");
  writeFileSync(file, "");
  const stopped = importeer(berichten, file);
  await expect(stopped).rejects.toThrow(ImportStopped);
  await expect(stopped).rejects.toThrow("Wat al is verwerkt, blijft staan");
});

test("a database without room stops the import with a clear reason, not as a fault of the files", async () => {
  const { dataSource, importeer } = await openStore();
  dataSource.transaction = () => Promise.reject(Object.assign(new Error("could not extend file"), { code: "53100" }));
  await expect(importeer(berichten)).rejects.toThrow("de database heeft geen ruimte meer");
});

test.each([
  ["53300", "te veel verbindingen"],
  ["53200", "geen geheugen meer"],
  ["42501", "geeft deze gebruiker geen rechten"],
  ["42P01", "draai eerst npm run migrate"],
  ["3D000", "de database bestaat niet"],
])("the reason to stop is told apart: %s", (code, reden) => {
  expect(toStop(Object.assign(new Error("x"), { code }))?.message).toContain(reden);
});

test("what stops the reading thread stops the import, with the reason", async () => {
  const { importeer } = await openStore();
  await expect(importeer(path.join(fresh(), "weg"))).rejects.toThrow("een map of bestand bestaat niet (meer)");
});

test("a database that stops while the reading thread asks what is known stops the import", async () => {
  const { dataSource, importeer } = await openStore();
  dataSource.query = () => Promise.reject(Object.assign(new Error("terminating connection"), { code: "57P01" }));
  await expect(importeer(berichten)).rejects.toThrow("de database is gestopt");
});
