// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import path from "node:path";
import { childEnvironment } from "../config/environment";

const ROOT = path.join(__dirname, "../..");
const IMPORTS = `
const { stopOnSignal, runMain } = require("./platform/process/lifecycle");
const { createLogger } = require("./platform/logging/logger");
const { ConfigurationError } = require("./platform/config/environment");
const log = createLogger("test");
setInterval(() => {}, 1000);
`;

/** A process that runs this text; what it wrote and how it ended. */
function run(script: string, stdio: "pipe" | "ipc" = "pipe") {
  const child = spawn(process.execPath, ["-r", "@swc-node/register", "-e", IMPORTS + script], {
    cwd: ROOT,
    env: childEnvironment({}),
    stdio: ["ignore", "pipe", "pipe", ...(stdio === "ipc" ? (["ipc"] as const) : [])],
  });
  const text = { out: "", err: "" };
  child.stdout!.setEncoding("utf8").on("data", (part: string) => (text.out += part));
  child.stderr!.setEncoding("utf8").on("data", (part: string) => (text.err += part));
  // "close" comes when all output is in; after disconnect() it never does
  const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once(stdio === "ipc" ? "exit" : "close", (code, signal) => resolve([code, signal])),
  );
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout!.on("data", () => void (text.out.includes("ready") && resolve()));
    void ended.then(() => reject(new Error(`ended before it was ready: ${text.err}`)));
  });
  ready.catch(() => {});
  return { child, text, ended, ready };
}

test.each(["SIGTERM", "SIGINT"] as const)("%s: finishes its work, then ends with 0", async (signal) => {
  const { child, text, ended, ready } = run(`
    stopOnSignal(log, () => new Promise((resolve) => setTimeout(() => { console.log("finished"); resolve(); }, 50)));
    console.log("ready");
  `);
  await ready;
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
  expect(text.out).toContain("finished");
  expect(text.out).toContain(`"signal":"${signal}"`);
});

test("stops once, however often it is told", async () => {
  const { child, text, ended, ready } = run(`
    stopOnSignal(log, () => new Promise((resolve) => { console.log("begun"); setTimeout(resolve, 200); }));
    console.log("ready");
  `);
  await ready;
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGINT"), 50);
  expect(await ended).toEqual([0, null]);
  expect(text.out.match(/begun/g)).toHaveLength(1);
});

test("work that cannot be finished is cut off, with 1", async () => {
  const { child, ended, ready } = run(`stopOnSignal(log, () => new Promise(() => {}), 100); console.log("ready");`);
  await ready;
  child.kill("SIGTERM");
  expect(await ended).toEqual([1, null]);
});

test("stopping that fails is told, with 1", async () => {
  const { child, text, ended, ready } = run(`
    stopOnSignal(log, async () => { throw new Error("geen verbinding"); });
    console.log("ready");
  `);
  await ready;
  child.kill("SIGTERM");
  expect(await ended).toEqual([1, null]);
  expect(text.out).toContain("geen verbinding");
});

test("a child of which the parent goes away stops by itself", async () => {
  const { child, ended, ready } = run(`stopOnSignal(log, async () => {}); console.log("ready");`, "ipc");
  await ready;
  child.disconnect();
  expect(await ended).toEqual([0, null]);
});

test("a configuration that cannot be used: every fault in plain words, no stack, and 1", async () => {
  const { text, ended } = run(`
    runMain(async () => { throw new ConfigurationError("De omgeving", ["PORT: ontbreekt", "BRONNEN: ontbreekt"]); });
  `);
  expect(await ended).toEqual([1, null]);
  expect(text.err).toBe("De omgeving is niet bruikbaar:\n  - PORT: ontbreekt\n  - BRONNEN: ontbreekt\n");
});

test.each([
  ["an error, with where it arose", 'throw new TypeError("stuk")', /TypeError: stuk\n {4}at /],
  ["something that is no error", "throw undefined", /^undefined\n$/],
])("a fault at start ends with 1: %s", async (_name, fault, expected) => {
  const { text, ended } = run(`runMain(async () => { ${fault}; });`);
  expect(await ended).toEqual([1, null]);
  expect(text.err).toMatch(expected);
});
