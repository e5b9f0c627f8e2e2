// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { BOVEN_DE_GRENS, oordeelOver } from "../../commands/bench/toegang";

const ROOT = path.join(__dirname, "../..");
const NAMEN = [...readFileSync(path.join(ROOT, "commands/bench.ts"), "utf8").matchAll(/^ {2}(\w+): bench\w+,$/gm)].map(
  ([, naam]) => naam!,
);

// In one process, because most of the time of a benchmark this small is its start.
const bench = (...args: string[]) =>
  spawnSync(process.execPath, ["-r", "@swc-node/register", "commands/bench.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    timeout: 280_000,
  });
const isFigure = (value: unknown): boolean =>
  typeof value === "number" ? Number.isFinite(value) : value !== null && value !== "";

it("every benchmark works, small, and gives its figures", () => {
  expect(NAMEN.length).toBeGreaterThan(7);
  const { status, stdout, stderr } = bench(...NAMEN, "--klein", "--json");
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  const all = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { rows: object[] });
  expect(all).toHaveLength(NAMEN.length);
  for (const { rows, ...figures } of all) {
    expect(rows.length).toBeGreaterThan(0);
    expect([...rows, figures].flatMap((each) => Object.values(each)).filter((each) => !isFigure(each))).toEqual([]);
  }
}, 300_000);

it("policies that cost more than 15 % are too much, unless the measurement says nothing", () => {
  expect([1.15, 1.16].map((ratio) => oordeelOver(ratio))).toEqual(["binnen de grens", BOVEN_DE_GRENS]);
  expect(oordeelOver(3, { klein: true })).toBe("binnen de grens");
});

it("a benchmark that does not exist is named, before anything is measured", () => {
  const { status, stderr, stdout } = bench("gezin", "bestaat-niet");
  expect(status).not.toBe(0);
  expect(stderr).toContain("'bestaat-niet' bestaat niet");
  expect(stdout).toBe("");
});
