// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freeBasePort } from "../../commands/bench/free-base-port";
import { createClient } from "./client";
import { PEILDATUM } from "./written-region";

const wortel = join(__dirname, "..", "..");
const map = mkdtempSync(join(tmpdir(), "voorbeeld-"));
const uit = join(map, "regio");
const kinderen: ChildProcess[] = [];
afterAll(() => {
  for (const kind of kinderen) kind.kill("SIGKILL");
  rmSync(map, { recursive: true, force: true });
});

const cli = (...args: string[]) =>
  spawnSync(process.execPath, ["-r", "@swc-node/register", "example/cli.ts", ...args], {
    cwd: wortel,
    encoding: "utf8",
  });

test("de opdracht schrijft een regio en zegt op stderr wat er staat", async () => {
  const { status, stdout, stderr } = cli(
    "--uit",
    uit,
    "--gezinnen",
    "60",
    "--peildatum",
    PEILDATUM,
    "--poort",
    String(await freeBasePort()),
  );
  expect(stderr).toMatch(/Klaar: 60 gezinnen met \d+ jeugdigen/);
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
});

test.each([
  [[], "Zeg met --uit"],
  [["--uit", join(map, "x"), "--gezinnen", "veel"], "geheel getal"],
  [["--uit", join(map, "x"), "--gezinnen", "9000"], "hoogstens"],
  [["--uit", join(map, "x"), "--peildatum", "morgen"], "peildatum"],
  [["--uit", wortel], "niet leeg"],
  [["--uit", join(wortel, "package.json")], "Schrijven lukt niet"],
  [["--onbekend"], "Onbekende optie --onbekend"],
])("een fout in de opdracht %j is duidelijk en eindigt met 1", (args, tekst) => {
  const { status, stderr } = cli(...args);
  expect(stderr).toContain(`Fout: `);
  expect(stderr).toContain(tekst);
  expect(status).toBe(1);
});

test("het voorbeeld luistert op de poorten van bronnen.yaml, zegt dat in een JSON-regel en stopt binnen twee seconden", async () => {
  const kind = spawn(process.execPath, ["-r", "@swc-node/register", "example/main.ts"], {
    cwd: wortel,
    env: { EXAMPLE_DIR: uit },
    stdio: ["ignore", "pipe", "inherit"],
  });
  kinderen.push(kind);
  const [regel] = (await once(kind.stdout, "data")) as [Buffer];
  const { msg, bronnen } = JSON.parse(regel.toString()) as {
    msg: string;
    bronnen: { naam: string; adres: string }[];
  };
  expect(msg).toBe("listening");
  expect(bronnen.filter(({ naam }) => naam.startsWith("epd-"))).toHaveLength(2);
  for (const { naam, adres } of bronnen.filter((bron) => bron.naam.startsWith("zaken-"))) {
    const secret = readFileSync(join(uit, "geheimen", `${naam}.secret`), "utf8").trim();
    const client = createClient(adres, { clientId: "gezinshub", secret });
    expect((await client.zoek({ einddatum__isnull: true })).count).toBeGreaterThan(10);
    expect(
      (await createClient(adres, { clientId: "gezinshub", secret: `${secret}x` }).get("/zaken/api/v1/zaken")).status,
    ).toBe(403);
  }
  const begin = Date.now();
  kind.kill("SIGTERM");
  const [code] = (await once(kind, "exit")) as [number];
  expect(code).toBe(0);
  expect(Date.now() - begin).toBeLessThan(2_000);
});

test("zonder map stopt het voorbeeld met 1 en een duidelijke regel", () => {
  const { status, stderr } = spawnSync(process.execPath, ["-r", "@swc-node/register", "example/main.ts"], {
    cwd: wortel,
    env: {},
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("EXAMPLE_DIR: de map die npm run example heeft gemaakt");
});

test("een map zonder bronnen.yaml, en een poort die al in gebruik is, geven een duidelijke regel", async () => {
  const main = (dir: string) =>
    spawnSync(process.execPath, ["-r", "@swc-node/register", "example/main.ts"], {
      cwd: wortel,
      env: { EXAMPLE_DIR: dir },
      encoding: "utf8",
    });
  expect(main(map)).toMatchObject({ status: 1, stderr: expect.stringContaining("bronnen.yaml") });
  const poort = Number(/zaken: http:\/\/127\.0\.0\.1:(\d+)/.exec(readFileSync(join(uit, "bronnen.yaml"), "utf8"))?.[1]);
  const bezet = createServer().listen(poort, "127.0.0.1");
  await once(bezet, "listening");
  expect(main(uit)).toMatchObject({ status: 1, stderr: expect.stringContaining(String(poort)) });
  bezet.close();
});
