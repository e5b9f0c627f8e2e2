// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import path from "node:path";

/** A command as someone types it. */
function run(file: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-r", "@swc-node/register", file, ...args], {
    cwd: path.join(__dirname, "../.."),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
const ENGLISH = /usage|options|arguments|commands?:|display help|default|choices|error|did you mean|\[command\]/i;

test.each([
  ["bron", [], /Opdrachten:[^]+importeer <bron> <map>[^]+help \[opdracht\]/],
  ["bron", ["importeer"], /Gebruik: npm run bron -- importeer \[opties\] <bron> <map>[^]+Argumenten:/],
  ["quarantaine", [], /Opdrachten:[^]+lijst/],
  ["token", [], /keuze uit: "casusregisseur"[^]+; anders: "casusregisseur"\)[^]+\(anders: "8h"\)/],
])("%s %j --help is Dutch", (name, args, expected) => {
  const { status, stdout, stderr } = run(`commands/${name}.ts`, ...args, "--help");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.replace(/\n +/g, " ")).toMatch(expected);
  expect(stdout).not.toMatch(ENGLISH);
});

test.each([
  [["importer"], "Onbekende opdracht importer.\n(Bedoelt u importeer?)"],
  [["importeer"], "Er ontbreekt iets: <bron>."],
  [["importeer", "a", "b", "c"], "Er staat te veel achter de opdracht."],
  [["importeer", "--snel"], "Onbekende optie --snel."],
  [["proef", "bron", "--bsn"], "Er ontbreekt een waarde bij --bsn"],
])("what does not fit is told in Dutch: bron %j", (args, expected) => {
  const { status, stdout, stderr } = run("commands/bron.ts", ...args);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(expected);
  expect(stderr).toContain("(gebruik --help voor uitleg)");
  expect(stderr).not.toMatch(ENGLISH);
});
