// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../platform/database/embedded-postgres";

const ROOT = path.join(__dirname, "../..");
const PASSWORD = "only-in-tests";
jest.setTimeout(120_000);

const folders: string[] = [];
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await Promise.all(running.map((postgres) => postgres.stop()));
  for (const folder of folders) {
    await gone(path.join(folder, "pg"));
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The place of a data folder that another account (PostgreSQL does not run as root) may enter. */
function freshPlace(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "pg-test-"));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return path.join(folder, "pg");
}

async function start(folder: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(folder, PASSWORD);
  running.push(postgres);
  return postgres;
}

async function query(host: string, ...statements: string[]): Promise<any[]> {
  const client = new Client({ host, user: "postgres", password: PASSWORD, database: "postgres" });
  await client.connect();
  try {
    let rows: any[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** The processes that work in a data folder, as the system tells. */
function serversIn(folder: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function gone(folder: string): Promise<void> {
  for (let i = 0; i < 200 && serversIn(folder).length > 0; i++) await sleep(50);
}

/** A process of its own that starts the server; its host comes when it is ready. */
async function launch(folder: string): Promise<{ child: ChildProcess; host: string }> {
  const script = `require("./platform/database/embedded-postgres").startEmbeddedPostgres(${JSON.stringify(folder)}, "${PASSWORD}")
    .then(({ host }) => { console.log("host=" + host); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ["-r", "@swc-node/register", "-e", script], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const host = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout!.setEncoding("utf8").on("data", (part: string) => {
      const found = /host=(.*)\n/.exec((text += part));
      if (found) resolve(found[1]!);
    });
    child.once("exit", (code) => reject(new Error(`the launcher ended with ${code}`)));
  });
  return { child, host };
}

const onLinux = process.platform === "linux" ? describe : describe.skip;

onLinux("a server of a process that dies by SIGKILL", () => {
  test("ends with it, and the next finds every committed row", async () => {
    const folder = freshPlace();
    const { child, host } = await launch(folder);
    await query(host, "CREATE TABLE t (n int)", "INSERT INTO t SELECT generate_series(1, 1000)");
    const busy = new Client({ host, user: "postgres", password: PASSWORD, database: "postgres" });
    busy.on("error", () => {});
    await busy.connect();
    await busy.query("BEGIN");
    await busy.query("INSERT INTO t VALUES (0)"); // never committed
    expect(serversIn(folder).length).toBeGreaterThan(0);

    child.kill("SIGKILL");
    const again = await start(folder); // at once: it must wait for the old one itself
    expect(await query(again.host, "SELECT count(*)::int, min(n) FROM t")).toEqual([{ count: 1000, min: 1 }]);
    await again.stop();
    await gone(folder);
    expect(serversIn(folder)).toEqual([]);
  });

  test("leaves no server behind when nobody starts again", async () => {
    const folder = freshPlace();
    const { child } = await launch(folder);
    child.kill("SIGKILL");
    await gone(folder);
    expect(serversIn(folder)).toEqual([]);
  });
});

onLinux("one launcher for each folder", () => {
  test("a second is refused while the first runs, by any name of the folder, and harms nothing", async () => {
    const folder = freshPlace();
    const first = await start(folder);
    await query(first.host, "CREATE TABLE t (n int)", "INSERT INTO t VALUES (1)");
    const link = `${path.dirname(folder)}-link`;
    symlinkSync(path.dirname(folder), link);
    folders.push(link);
    const outcomes = await Promise.all(
      [folder, path.join(link, "pg")].map((name) =>
        start(name).then(
          () => "started",
          (error: Error) => error.message,
        ),
      ),
    );
    for (const outcome of outcomes) expect(outcome).toContain("another server still uses");
    expect(existsSync(path.join(folder, "postmaster.pid"))).toBe(true);
    expect(await query(first.host, "SELECT n FROM t")).toEqual([{ n: 1 }]);
    await first.stop();
  });
});

test("of two launchers at the same moment one has the server, and knows it", async () => {
  const folder = freshPlace();
  await (await start(folder)).stop();
  const results = await Promise.allSettled([start(folder), start(folder), start(folder)]);
  const started = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  expect(started).toHaveLength(1);
  expect(await query(started[0]!.host, "SELECT 1 AS een")).toEqual([{ een: 1 }]);
  await started[0]!.stop();
  await expect(query(started[0]!.host, "SELECT 1")).rejects.toThrow();
});

describe("a server", () => {
  test("is really gone after stop, lets nobody in by name alone, and has no port", async () => {
    const folder = freshPlace();
    const postgres = await start(folder);
    await expect(new Client({ host: postgres.host, user: "postgres", password: "fout" }).connect()).rejects.toThrow(
      "password authentication failed",
    );
    expect(await query(postgres.host, "SHOW listen_addresses")).toEqual([{ listen_addresses: "" }]);
    expect(await query(postgres.host, "SHOW fsync")).toEqual([{ fsync: "on" }]);
    const pid = Number(readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
    await postgres.stop();
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    expect(existsSync(path.join(folder, "postmaster.pid"))).toBe(false);
    await expect(query(postgres.host, "SELECT 1")).rejects.toThrow();
    await postgres.stop(); // twice is no fault
  });

  test("that cannot start tells why, and a run that died while making the folder leaves no half one", async () => {
    const folder = freshPlace();
    await expect(startEmbeddedPostgres(folder, PASSWORD, { max_connections: "veel" })).rejects.toThrow(
      /PostgreSQL did not start.*max_connections/s,
    );
    const postgres = await start(folder);
    expect(existsSync(`${folder}.new`)).toBe(false);
    expect(existsSync(`${folder}.pw`)).toBe(false);
    await postgres.stop();
  });

  test("starts in a folder with a long name, which a socket cannot have", async () => {
    const folder = path.join(path.dirname(freshPlace()), "een-lange-naam-".repeat(6), "pg");
    const postgres = await start(folder);
    expect(postgres.host.length).toBeLessThan(85);
    expect(await query(postgres.host, "SELECT 1 AS een")).toEqual([{ een: 1 }]);
    await postgres.stop();
    expect(existsSync(postgres.host)).toBe(false);
  });
});
