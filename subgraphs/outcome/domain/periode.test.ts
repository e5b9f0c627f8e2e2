// SPDX-License-Identifier: EUPL-1.2
import { grenzenVan, isPeriode, periodeVoorMensen, vergelijkPerioden } from "./periode";

test.each([
  ["2026", true],
  ["2026-H1", true],
  ["2026-H2", true],
  ["2026-H3", false],
  ["1926", false],
  ["2026-01", false],
  ["2026-h1", false],
  [" 2026", false],
  ["2026\n", false],
])("%j is a periode: %s", (text, expected) => expect(isPeriode(text)).toBe(expected));

test.each([
  ["2026", "2026-01-01", "2026-12-31", "heel 2026"],
  ["2026-H1", "2026-01-01", "2026-06-30", "de eerste helft van 2026"],
  ["2026-H2", "2026-07-01", "2026-12-31", "de tweede helft van 2026"],
])("%s runs from %s to %s: %s", (periode, van, tot, woorden) => {
  expect(grenzenVan(periode)).toEqual({ van, tot });
  expect(periodeVoorMensen(periode)).toBe(woorden);
});

test("the latest comes first; a year after its second half and before its first", () => {
  const perioden = ["2025", "2026-H1", "2025-H2", "2026", "2026-H2"];
  expect(perioden.sort(vergelijkPerioden)).toEqual(["2026-H2", "2026", "2026-H1", "2025-H2", "2025"]);
});
