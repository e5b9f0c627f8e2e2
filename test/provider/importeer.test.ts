// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { importProgress } from "../../commands/bron/import-progress";
import { readFiles } from "../../subgraphs/provider/bulk/read-files";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { createDatabase, createTestDataSource, databaseUrl } from "../support/database";
import { BSN, start } from "./support/ijw";

const ROOT = path.join(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "importeer-"));
const at = (...parts: string[]) => path.join(folder, ...parts);
const inbox = at("inbox");
let url: string;
beforeAll(async () => {
  const database = await createDatabase();
  await (await createTestDataSource(providerStore, database)).destroy();
  url = databaseUrl(database, providerStore.role, "only-in-tests");
  mkdirSync(inbox);
  writeFileSync(at("pseudoniem.key"), Buffer.alloc(32, 7).toString("base64"));
  writeFileSync(
    at("bronnen.yaml"),
    `versie: 1\nregio: { gemeenten: [{ code: "9001", naam: Noorderveen }] }\nbronnen:\n  - { naam: ijw, domein: provider, soort: ijw-map, bronhouder: Proef, map: "${inbox}", gemeenten: ["9001"], versheid: P7D }\n`,
  );
});

/** A command with the environment of the provider process. */
async function run(file: string, args: string[], { databaseUrl = url }: { databaseUrl?: string } = {}) {
  const child = spawn(process.execPath, ["-r", "@swc-node/register", file, ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      BRONNEN: at("bronnen.yaml"),
      DATABASE_URL: databaseUrl,
      PSEUDONYM_KEY_FILE: at("pseudoniem.key"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(out + err).not.toMatch(new RegExp(`${BSN.join("|")}|    at `));
  return { code: await ended, out, err };
}
const importeer = (map: string, options?: Parameters<typeof run>[2]) =>
  run("commands/bron.ts", ["importeer", "ijw", map], options);

/** A folder with messages by name. */
function map(files: Record<string, string>): string {
  const made = mkdtempSync(at("map-"));
  for (const [name, inhoud] of Object.entries(files)) writeFileSync(path.join(made, name), inhoud);
  return made;
}
const bericht = (identificatie: string) =>
  start({ bsn: BSN[0], dagtekening: "2026-02-03", identificatie, nummer: 1, begin: "2026-02-01" });

test("what went to quarantine is told with the place, and the quarantine of these sources is listed", async () => {
  const { code, out } = await importeer(map({ "goed.xml": bericht("A1"), [`${BSN[0]}.xml`]: "<half" }));
  expect(code).toBe(0);
  expect(out).toContain("1 verwerkt, 0 al bekend, 1 in quarantaine, 0 mislukt");
  expect(out).toContain(`De quarantaine is ${inbox}/quarantaine; npm run quarantaine -- lijst toont de redenen.`);
  // as a version before this one named it
  writeFileSync(path.join(inbox, "quarantaine", `0123456789ab-oud-${BSN[0]}.xml`), "<");
  const lijst = await run("commands/quarantaine.ts", ["lijst"]);
  expect(lijst.out).toMatch(/[0-9a-f]{12}-\[bsn\]\.xml\n {2}geheel: .*afgebroken/);
  expect(lijst.out).toContain("0123456789ab-oud-[bsn].xml\n  de redenen staan niet (meer) naast het bestand");
  expect(lijst.out).toContain("2 bestand(en).");
  const opnieuw = await run("commands/quarantaine.ts", ["opnieuw", "oud-[bsn]"]);
  expect(opnieuw.out).toContain("1 bestand(en) teruggezet");
  expect(readdirSync(inbox)).toContain(`oud-${BSN[0]}.xml`);
});

test("the inbox of a source is refused, by another name too: the hub reads it by itself", async () => {
  symlinkSync(inbox, at("anders"));
  writeFileSync(path.join(inbox, "wacht.xml"), bericht("I1"));
  for (const name of [inbox, at("anders")])
    expect(await importeer(name)).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringMatching(/is de inbox van ijw/),
    });
  expect(readdirSync(inbox)).toContain("wacht.xml");
});

test.each([
  ["a folder without messages", () => map({ "lees.txt": "x" }), {}, /staan geen berichten \(\*\.xml\)/],
  ["no folder", () => at("bronnen.yaml"), {}, /is geen map/],
  ["nothing", () => at("weg"), {}, /bestaat niet/],
  [
    "no database",
    () => map({ "a.xml": bericht("D1") }),
    { databaseUrl: "postgresql://x:y@127.0.0.1:9/z" },
    /De import is gestopt: de database is niet bereikbaar/,
  ],
])("told in one line: %s", async (_, place, options, expected) => {
  const { code, err } = await importeer(place(), options);
  expect([code, err.trim().split("\n")]).toEqual([1, [expect.stringMatching(expected)]]);
});

/** Nothing is closed to root. */
const testAsUser = process.getuid?.() === 0 ? test.skip : test;
testAsUser("a file that cannot be read is counted and named, without a BSN, and the rest is imported", async () => {
  const made = map({ "a.xml": bericht("N1"), [`dicht-${BSN[0]}.xml`]: bericht("N2"), "z.xml": bericht("N3") });
  chmodSync(path.join(made, `dicht-${BSN[0]}.xml`), 0);
  const { code, out, err } = await importeer(made);
  expect(out).toContain("2 verwerkt, 0 al bekend, 0 in quarantaine, 1 mislukt");
  expect(out).toContain("  dicht-[bsn].xml: het bestand is niet te lezen voor deze gebruiker\n");
  expect([code, err]).toEqual([1, "Start de import opnieuw voor de mislukte berichten.\n"]);
});

test("files taken away while the folder is read are told one by one", async () => {
  const made = map(Object.fromEntries([0, 1, 2, 3].map((i) => [`${i}.xml`, " ".repeat(17 * 2 ** 20)])));
  const gone: string[] = [];
  const read: string[] = [];
  for await (const batch of readFiles(made, 0, 1, (bestand, code) => gone.push(`${bestand} ${code}`))) {
    for (const { bestand } of batch) read.push(bestand);
    for (const name of readdirSync(made)) rmSync(path.join(made, name));
  }
  expect(read).toHaveLength(2);
  expect(gone).toHaveLength(2);
  expect(gone.every((each) => each.endsWith(" ENOENT"))).toBe(true);
});

test("without a terminal there is a line now and then, for both phases, until it stops", async () => {
  const lines: string[] = [];
  const progress = importProgress(100, { write: (line) => lines.push(line) }, 20);
  progress.stored(40);
  await sleep(50);
  progress.derived(0.5);
  await sleep(50);
  progress.stop();
  const told = lines.join("");
  await sleep(50);
  expect(lines.join("")).toBe(told);
  expect(told).toMatch(/^40 van 100 berichten, \d+ per seconde, nog \d+ s\n/);
  expect(told).toMatch(/trajecten bijwerken: 50%\n$/);
});
