// SPDX-License-Identifier: EUPL-1.2
import type { Teamlid } from "./epd";
import { countWisselingen } from "./wisselingen";

const lid = (wie: string, van?: string, tot?: string): Teamlid => ({ wie, van, tot });

const cases: [string, Teamlid[], number | undefined][] = [
  ["nobody", [], undefined],
  ["nobody with a date", [lid("a"), lid("b")], undefined],
  ["one who stayed", [lid("a", "2026-01-01")], 0],
  ["one who left and nobody came", [lid("a", "2026-01-01", "2026-02-01")], 0],
  ["one replaced by another", [lid("a", "2026-01-01", "2026-02-01"), lid("b", "2026-02-05")], 1],
  ["replaced on the same day", [lid("a", "2026-01-01", "2026-02-01"), lid("b", "2026-02-01")], 1],
  ["the other was there already", [lid("a", "2026-01-01", "2026-02-01"), lid("b", "2026-01-15")], 0],
  ["the same one came back", [lid("a", "2026-01-01", "2026-02-01"), lid("a", "2026-03-01")], 0],
  [
    "three after each other, in any order",
    [lid("c", "2026-05-01"), lid("a", "2026-01-01", "2026-02-01"), lid("b", "2026-02-02", "2026-04-30")],
    2,
  ],
  [
    "two left, one came",
    [lid("a", "2026-01-01", "2026-02-01"), lid("b", "2026-01-01", "2026-02-01"), lid("c", "2026-02-02")],
    1,
  ],
  ["someone who leaves later", [lid("a", "2026-01-01", "2026-12-31"), lid("b", "2026-11-25")], 0],
  ["someone who comes later", [lid("a", "2026-01-01", "2026-11-01"), lid("b", "2026-12-01")], 0],
];

test.each(cases)("%s", (_name, team, expected) => expect(countWisselingen(team, "2026-11-21")).toBe(expected));
