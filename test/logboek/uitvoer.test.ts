// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { logboekEnvironment, logboekSettings } from "../../platform/logboek/environment";
import { databaseUrl } from "../support/database";
import { startCollector, type TestCollector } from "./support/collector";
import { createProefLog, KEY, PERSONEN, type ProefLog } from "./support/log-store";

let collector: TestCollector;
let proef: ProefLog;
beforeEach(async () => {
  collector = await startCollector();
  proef = await createProefLog({ collector: { url: collector.url, token: "geheim" } });
});
afterEach(async () => {
  await proef.close();
  await collector.close();
});

const waiting = async () => Number((await proef.owner("SELECT count(*) AS n FROM logboek_uitvoer"))[0].n);
const due = () => proef.owner("UPDATE logboek_uitvoer SET volgende_poging_op = now()");
const subjects = () => collector.spans.map(({ spanId }) => spanId);

it("sends each record once, as OTLP in JSON with the attributes of the standard", async () => {
  await proef.look();
  expect(await waiting()).toBe(3);
  expect(await proef.logboek.export()).toBe(true);
  expect(await waiting()).toBe(0);
  expect(collector.headers[0]).toMatchObject({ "content-type": "application/json", authorization: "Bearer geheim" });
  const [{ resourceSpans }] = collector.bodies;
  expect(resourceSpans[0].resource.attributes).toEqual([
    { key: "service.name", value: { stringValue: "gezinshub-proef" } },
  ]);
  const [action, person] = collector.spans;
  const [stored] = await proef.owner("SELECT * FROM logboek WHERE nummer = 2");
  expect(action.attributes.map(({ key }: any) => key)).toEqual(["dpl.core.processing_activity_id"]);
  expect(person).toMatchObject({
    traceId: stored.trace_id,
    spanId: stored.span_id,
    parentSpanId: action.spanId,
    name: "inzage casus",
    status: { code: 0 },
    startTimeUnixNano: `${stored.start_time.getTime()}000000`,
  });
  expect(Object.fromEntries(person.attributes.map(({ key, value }: any) => [key, value.stringValue]))).toEqual({
    "dpl.core.processing_activity_id": stored.activiteit,
    "dpl.core.data_subject_id": stored.betrokkene,
    "dpl.core.data_subject_id_type": "urn:gezinshub:logboek-pseudoniem:1",
  });
  const all = JSON.stringify(collector.bodies);
  for (const word of ["regisseur-1", "Wijkteam", ...PERSONEN]) expect(all).not.toContain(word);
  expect(await proef.logboek.export()).toBe(true);
  expect(collector.bodies).toHaveLength(1);
});

it.each([
  ["refuses", () => ({ status: 503 })],
  ["refuses a part", () => ({ status: 200, body: '{"partialSuccess":{"rejectedSpans":"1","errorMessage":"x"}}' })],
  ["breaks off", () => "cut" as const],
])("a collector that %s: nothing is lost, and it is tried again later with the same span ids", async (_, answer) => {
  await proef.look();
  collector.behave(answer);
  expect(await proef.logboek.export()).toBe(false);
  expect(await waiting()).toBe(3);
  expect(await proef.logboek.export()).toBe(true); // not its turn yet
  collector.spans.length = 0;
  collector.behave(() => ({ status: 200 }));
  await due();
  expect(await proef.logboek.export()).toBe(true);
  const stored = await proef.owner("SELECT span_id FROM logboek ORDER BY nummer");
  expect(subjects()).toEqual(stored.map(({ span_id }) => span_id));
  expect(await waiting()).toBe(0);
  expect(proef.lines.join("")).toContain("the collector did not take the records");
});

it("waits longer after each attempt, and as long as the collector asks", async () => {
  await proef.look();
  const wait = async () =>
    Number(
      (await proef.owner("SELECT max(extract(epoch FROM volgende_poging_op - now())) AS s FROM logboek_uitvoer"))[0].s,
    );
  collector.behave(() => ({ status: 500 }));
  const waits: number[] = [];
  for (let i = 0; i < 4; i++) {
    await due();
    await proef.logboek.export();
    waits.push(Math.ceil(await wait()));
  }
  expect(waits).toEqual([1, 2, 4, 8]);
  collector.behave(() => ({ status: 429, headers: { "retry-after": "900" } }));
  await due();
  await proef.logboek.export();
  expect(Math.ceil(await wait())).toBe(900);
});

it("an answer never waits for the collector, and one that is not there costs no record", async () => {
  await collector.close();
  await proef.look();
  expect(await proef.logboek.export()).toBe(false);
  expect(await waiting()).toBe(3);
  collector = await startCollector();
});

it("two processes share the work: every record goes once", async () => {
  for (let i = 0; i < 30; i++)
    await proef.look(Array.from({ length: 40 }, (_, n) => `v1-${String(n).padStart(43, "q")}`));
  const other = proef.other();
  await Promise.all([proef.logboek.export(), other.export()]);
  const total = 30 * 41;
  expect(collector.spans).toHaveLength(total);
  expect(new Set(subjects()).size).toBe(total);
  expect(collector.bodies.length).toBeGreaterThan(2);
});

it("survives SIGKILL in the middle of sending: all arrives, the chain is whole", async () => {
  const script = path.join(__dirname, "support/log-process.ts");
  const children: ChildProcess[] = [];
  const start = () => {
    const child = spawn(process.execPath, ["-r", "@swc-node/register", script], {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl(proef.database, "hub_proef", "only-in-tests"),
        LOGBOEK_KEY: KEY.toString("base64"),
        COLLECTOR: collector.url,
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    return new Promise<void>((resolve) => child.stdout!.once("data", () => resolve()));
  };
  let seen = 0;
  collector.behave(() => (++seen % 3 === 0 ? "hang" : { status: 200 }));
  for (let round = 0; round < 3; round++) {
    await start();
    await sleep(700);
    const child = children.at(-1)!;
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await exited;
  }
  collector.behave(() => ({ status: 200 }));
  const written = await proef.owner("SELECT span_id FROM logboek ORDER BY nummer");
  expect(written.length).toBeGreaterThan(50);
  await due(); // the lease of who died
  while (!(await proef.logboek.export()));
  const got = new Set(subjects());
  expect(written.every(({ span_id }) => got.has(span_id))).toBe(true);
  expect(await waiting()).toBe(0);
  const numbers = await proef.owner("SELECT nummer FROM logboek ORDER BY nummer");
  expect(numbers.map(({ nummer }) => Number(nummer))).toEqual(numbers.map((_, i) => i + 1));
}, 60_000);

describe("the settings", () => {
  const file = `/tmp/logboek-key-${process.pid}`;
  writeFileSync(file, KEY.toString("base64"));
  const read = (environment: object) =>
    z.object(logboekEnvironment).safeParse({ LOGBOEK_KEY_FILE: file, ...environment });

  it("want TLS to a collector elsewhere, and need none", () => {
    expect(read({ LOGBOEK_COLLECTOR: "http://collector.voorbeeld.example/v1/traces" }).success).toBe(false);
    expect(read({ LOGBOEK_COLLECTOR: "http://localhost.kwaad.example/v1/traces" }).success).toBe(false);
    expect(read({ LOGBOEK_COLLECTOR: "https://collector.voorbeeld.example/v1/traces" }).success).toBe(true);
    const settings = logboekSettings(read({ LOGBOEK_COLLECTOR: "http://127.0.0.1:4318/v1/traces" }).data!);
    expect(settings.collector).toEqual({ url: "http://127.0.0.1:4318/v1/traces", token: undefined });
    expect(logboekSettings(read({}).data!)).not.toHaveProperty("collector");
  });
});
