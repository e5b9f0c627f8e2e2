// SPDX-License-Identifier: EUPL-1.2
import type { Meting } from "./meting";
import { redenenVanOnderdrukking } from "./onderdrukking";

const cel = (periode: string, n: number, anders: Partial<Meting> = {}): Meting => ({
  agbCode: "98000001",
  profiel: 5,
  intensiteit: "INTENSIEF",
  periode,
  indicator: "UITVAL_VROEGTIJDIG",
  meetmoment: "EINDE",
  hogerIsBeter: false,
  n,
  uitgenodigd: 100,
  waarde: 0.2,
  ...anders,
});

const onderdrukt = (metingen: Meting[]) =>
  [...redenenVanOnderdrukking(metingen).keys()].map(({ periode, n }) => `${periode} ${n}`).sort();

test.each<[string, Meting[], string[]]>([
  ["nine is too few", [cel("2026", 9)], ["2026 9"]],
  ["ten is enough", [cel("2026", 10)], []],
  ["nobody is too few", [cel("2026-H1", 0)], ["2026-H1 0"]],
  [
    "a year that gives away its small half",
    [cel("2026", 20), cel("2026-H1", 12), cel("2026-H2", 8)],
    ["2026 20", "2026-H2 8"],
  ],
  ["a year that gives away a half that never came", [cel("2026", 20), cel("2026-H1", 12)], ["2026 20"]],
  [
    "a year with a small rest beside both halves",
    [cel("2026", 35), cel("2026-H1", 20), cel("2026-H2", 12)],
    ["2026 35"],
  ],
  ["a year that is exactly its halves", [cel("2026", 32), cel("2026-H1", 20), cel("2026-H2", 12)], []],
  ["a year with two small halves", [cel("2026", 14), cel("2026-H1", 7), cel("2026-H2", 7)], ["2026-H1 7", "2026-H2 7"]],
  ["halves of another year", [cel("2026", 20), cel("2025-H1", 12)], []],
  ["another profiel", [cel("2026", 20), cel("2026-H1", 12, { profiel: 6 })], []],
  ["another meetmoment", [cel("2026", 20), cel("2026-H1", 12, { meetmoment: "START" })], []],
  ["another instrument", [cel("2026", 20), cel("2026-H1", 12, { instrument: "Lijst" })], []],
])("%s", (_, metingen, expected) => expect(onderdrukt(metingen)).toEqual(expected.sort()));

test("the reason is told in plain words", () => {
  const klein = cel("2026", 3);
  expect(redenenVanOnderdrukking([klein]).get(klein)).toBe(
    "Minder dan 10 metingen: niet getoond om herkenning te voorkomen.",
  );
});
