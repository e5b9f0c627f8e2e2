// SPDX-License-Identifier: EUPL-1.2
import { schooldagenTussen, type Vakantieregio } from "./schoolvakanties";

test.each<[string, string, string, Vakantieregio | undefined, number]>([
  ["no holiday", "2026-11-01", "2026-11-30", "noord", 29],
  ["the whole summer", "2026-07-01", "2026-08-20", "noord", 6],
  ["the same days elsewhere", "2026-07-01", "2026-08-20", "midden", 17],
  ["begins in the summer", "2026-07-20", "2026-08-16", "noord", 0],
  ["ends in the summer", "2026-06-20", "2026-07-20", "noord", 14],
  ["autumn and Christmas", "2026-10-01", "2027-01-10", "zuid", 101 - 9 - 16],
  ["region unknown: away wherever somebody is", "2026-07-01", "2026-09-05", undefined, 8],
  ["one day", "2026-11-21", "2026-11-21", "noord", 0],
])("%s", (_name, van, op, regio, expected) => {
  expect(schooldagenTussen(van, op, regio)).toBe(expected);
});
