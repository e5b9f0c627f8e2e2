// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { LOGGING } from "../../commands/logboek/open-logs";
import { readRing } from "../../platform/logboek/key-ring";
import { createLogsleutels } from "../../platform/logboek/keys";
import { createLogboek } from "../../platform/logboek/logboek";
import { createLogger } from "../../platform/logging/logger";
import { startTrace } from "../../platform/trace/trace";
import { createDatabase, createTestDataSource, databaseUrl } from "../support/database";
import { KEY, SLEUTELS, PERSONEN, REGISSEUR, CASUSREGIE } from "./support/log-store";

const folder = mkdtempSync(path.join(tmpdir(), "logboek-"));
const file = (name: string) => path.join(folder, name);
let database: string;

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["-r", "@swc-node/register", path.join(__dirname, "../../commands/logboek.ts"), ...args],
    {
      encoding: "utf8",
      env: { ...process.env, DATABASE_URL: databaseUrl(database), LOGBOEK_KEY_FILE: file("logboek.key") },
    },
  );
  return { status, text: stdout + stderr };
};
const owner = async (statement: string): Promise<any[]> => {
  const client = new Client({ connectionString: databaseUrl(database) });
  await client.connect();
  return (await client.query(statement).finally(() => client.end())).rows;
};

beforeAll(async () => {
  database = await createDatabase();
  const ring = `1 ${KEY.toString("base64")}\n2 ${Buffer.alloc(32, 7).toString("base64")}\n`;
  writeFileSync(file("logboek.key"), ring);
  for (const { name, store } of LOGGING) {
    const dataSource = await createTestDataSource(store, database);
    const lines: string[] = [];
    const log = createLogger(name, "info", { write: (line: string) => lines.push(line) > 0 } as never);
    const deps = { dataSource, clock: () => new Date(), log, sleutels: SLEUTELS };
    const before = createLogboek({ ...deps, subgraph: name });
    const logboek = createLogboek({ ...deps, subgraph: name, sleutels: createLogsleutels(readRing(ring)) });
    for (const persoon of PERSONEN) {
      const vraag = (persoon === PERSONEN[0] ? before : logboek).open(REGISSEUR, startTrace(undefined), CASUSREGIE);
      vraag.log({ uitkomst: "TOEGESTAAN", domein: "x", niveau: "DAT", grond: "g", betrokkenen: [persoon] });
      await vraag.end("Unset");
    }
    await logboek.stop();
    writeFileSync(file(`${name}.log`), lines.join(""));
    await dataSource.destroy();
  }
});

it("has a log in each subgraph that knows persons, and none in outcome", () => {
  expect(LOGGING.map(({ name }) => name)).toEqual(["case", "provider", "education"]);
});

it("proves the chains of all subgraphs, with the anchors in their logs", () => {
  const { status, text } = run("verifieer", "--ankers", file("case.log"), file("provider.log"));
  expect(text.split("\n").slice(0, 3)).toEqual([
    "hub_case: heel (logboek 6, auditlog 3, ankers 1)",
    "hub_provider: heel (logboek 6, auditlog 3, ankers 1)",
    "hub_education: heel (logboek 6, auditlog 3, ankers 0)",
  ]);
  expect(status).toBe(0);
});

it("names the first broken link of each schema and ends with 1", async () => {
  await owner("UPDATE hub_provider.auditlog SET organisatie = 'x' WHERE nummer = 2");
  await owner("DELETE FROM hub_education.logboek WHERE nummer > 4");
  const { status, text } = run("verifieer");
  expect(status).toBe(1);
  expect(text).toContain("hub_case: heel");
  expect(text).toContain("hub_provider.auditlog: schakel 2 klopt niet");
  expect(text).toContain("hub_education.logboek: schakel 5 tot en met 6 ontbreken aan het einde");
  expect(text).toContain("NIET heel: 2 plekken");
});

it("removes nothing that is young, refuses a short term, and explains itself", () => {
  expect(run("opruimen").text).toContain("hub_case: verwijderd uit logboek 0, uit auditlog 0");
  expect(run("opruimen", "--audit-jaren", "4")).toMatchObject({
    status: 1,
    text: expect.stringContaining("5 of meer"),
  });
  const help = run("--help");
  expect(help.status).toBe(0);
  expect(help.text).toContain("verifieer");
});

it("tells the pseudonyms of a person under each key, and of nothing else", async () => {
  const { status, text } = run("pseudoniem", PERSONEN[0]!);
  expect(status).toBe(0);
  const told = text.trim().split("\n");
  expect(told.map((each) => each.slice(0, 4))).toEqual(["lb1-", "lb2-"]);
  const [{ betrokkene }] = await owner(
    "SELECT betrokkene FROM hub_case.logboek WHERE betrokkene IS NOT NULL ORDER BY nummer LIMIT 1",
  );
  expect(told[0]).toBe(betrokkene);
  expect(run("pseudoniem", "999900006").status).toBe(1);
});
