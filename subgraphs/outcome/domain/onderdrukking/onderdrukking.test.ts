// SPDX-License-Identifier: EUPL-1.2
import { type BronMeting, vindOnderdrukt } from "./onderdrukking";

const cel = (periode: string, n: number, anders: Partial<BronMeting> = {}): BronMeting => ({
  bron: "a",
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

const onderdrukt = (metingen: BronMeting[], complementair = true) =>
  [...vindOnderdrukt(metingen, complementair)]
    .map(({ periode, subgroep, n }) => [periode, subgroep, n].join(" "))
    .sort();
const deel = (subgroep: string, n: number, periode = "2026-H1") => cel(periode, n, { subgroep });

test.each<[string, BronMeting[], string[]]>([
  ["nine is too few", [cel("2026", 9)], ["2026  9"]],
  ["ten is enough", [cel("2026", 10)], []],
  ["nobody is too few", [cel("2026-H1", 0)], ["2026-H1  0"]],
  [
    "a half that gives away the small one; the year stays",
    [cel("2026", 20), cel("2026-H1", 12), cel("2026-H2", 8)],
    ["2026-H1  12", "2026-H2  8"],
  ],
  ["a half that leaves a small rest of its year", [cel("2026", 20), cel("2026-H1", 12)], ["2026-H1  12"]],
  [
    "a small rest beside both halves: both go",
    [cel("2026", 35), cel("2026-H1", 20), cel("2026-H2", 12)],
    ["2026-H1  20", "2026-H2  12"],
  ],
  ["a year that is exactly its halves", [cel("2026", 32), cel("2026-H1", 20), cel("2026-H2", 12)], []],
  [
    "two small halves, large enough together",
    [cel("2026", 14), cel("2026-H1", 7), cel("2026-H2", 7)],
    ["2026-H1  7", "2026-H2  7"],
  ],
  [
    "small halves that are small together too: the year goes",
    [cel("2026", 9), cel("2026-H1", 4), cel("2026-H2", 5)],
    ["2026  9", "2026-H1  4", "2026-H2  5"],
  ],
  [
    "a year smaller than its halves cannot be true",
    [cel("2026", 30), cel("2026-H1", 20), cel("2026-H2", 20)],
    ["2026  30"],
  ],
  ["halves of another year", [cel("2026", 20), cel("2025-H1", 12)], []],
  ["another profiel", [cel("2026", 20), cel("2026-H1", 12, { profiel: 6 })], []],
  ["another meetmoment", [cel("2026", 20), cel("2026-H1", 12, { meetmoment: "START" })], []],
  ["another instrument", [cel("2026", 20), cel("2026-H1", 12, { instrument: "Lijst" })], []],
  [
    "a small subgroup takes the smallest other one with it",
    [cel("2026-H1", 60), deel("0-6", 4), deel("7-12", 36), deel("13-18", 20)],
    ["2026-H1 0-6 4", "2026-H1 13-18 20"],
  ],
  [
    "two small subgroups that are small together take a third",
    [cel("2026-H1", 40), deel("0-6", 3), deel("7-12", 5), deel("13-18", 32)],
    ["2026-H1 0-6 3", "2026-H1 13-18 32", "2026-H1 7-12 5"],
  ],
  [
    "an empty subgroup beside another: none of it can be worked out by sign",
    [cel("2026-H1", 40), deel("0-6", 0), deel("7-12", 0), deel("13-18", 40)],
    ["2026-H1 0-6 0", "2026-H1 13-18 40", "2026-H1 7-12 0"],
  ],
  ["a source that fills in the other", [cel("2026", 20, { bron: "b" }), cel("2026-H1", 12)], ["2026-H1  12"]],
  [
    "what one source withholds the other does too",
    [cel("2026-H1", 9), cel("2026-H1", 11, { bron: "b" })],
    ["2026-H1  11", "2026-H1  9"],
  ],
])("%s", (_, metingen, expected) => expect(onderdrukt(metingen)).toEqual(expected.sort()));

const koers = (n: number, meetmoment: BronMeting["meetmoment"]) =>
  cel("2026-H1", n, { meetmoment, instrument: "Lijst" });

test.each<[string, BronMeting[], string[]]>([
  ["all who started ended", [koers(20, "START"), koers(20, "EINDE"), koers(20, "VERSCHIL")], []],
  ["twelve have no end", [koers(32, "START"), koers(20, "EINDE"), koers(20, "VERSCHIL")], []],
  ["three have no end", [koers(23, "START"), koers(20, "EINDE"), koers(20, "VERSCHIL")], ["2026-H1  20"]],
  ["three have no start", [koers(20, "START"), koers(23, "EINDE"), koers(20, "VERSCHIL")], ["2026-H1  20"]],
])("a difference tells about those with one measure only: %s", (_, metingen, expected) =>
  expect(onderdrukt(metingen)).toEqual(expected),
);

test("in a grid the square around a small cell is withheld, and no more", () => {
  const grid = (["2026-H1", "2026-H2"] as const).flatMap((periode) => [
    deel("a", periode === "2026-H1" ? 5 : 30, periode),
    deel("b", 25, periode),
    deel("c", 40, periode),
    cel(periode, periode === "2026-H1" ? 70 : 95),
  ]);
  const jaar = [deel("a", 35, "2026"), deel("b", 50, "2026"), deel("c", 80, "2026"), cel("2026", 165)];
  expect(onderdrukt([...grid, ...jaar])).toEqual(["2026-H1 a 5", "2026-H1 b 25", "2026-H2 a 30", "2026-H2 b 25"]);
  expect(onderdrukt([...grid, ...jaar], false)).toEqual(["2026-H1 a 5"]);
});
