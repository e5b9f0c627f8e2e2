// SPDX-License-Identifier: EUPL-1.2
import { gemiddelde95, studentT975, wilson95 } from "./interval";

// Reference values: Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [29, 29, 0.883, 1],
])("share of %d in %d responses", (aantal, n, ondergrens, bovengrens) => {
  const interval = wilson95(aantal / n, n);
  expect(interval.ondergrens).toBeCloseTo(ondergrens, 4);
  expect(interval.bovengrens).toBeCloseTo(bovengrens, 4);
});

// Reference values: any table of Student's t, two-sided 5 %.
test.each([
  [9, 2.262157],
  [10, 2.228139],
  [15, 2.13145],
  [29, 2.04523],
  [39, 2.022691],
  [100, 1.983972],
  [1000, 1.962339],
])("t(0.975) with %d degrees of freedom", (vrijheidsgraden, waarde) => {
  expect(Math.abs(studentT975(vrijheidsgraden) - waarde)).toBeLessThan(0.0001);
});

test("t is refused where the expansion is not exact", () => {
  expect(() => studentT975(8)).toThrow(RangeError);
});

test.each([
  [7.5, 1.4, 40, 7.0523, 7.9477],
  [50, 11, 10, 42.1311, 57.8689],
  [7, 0, 25, 7, 7],
])("mean %d with sd %d of %d responses", (gemiddelde, spreiding, n, ondergrens, bovengrens) => {
  const interval = gemiddelde95(gemiddelde, spreiding, n);
  expect(interval.ondergrens).toBeCloseTo(ondergrens, 3);
  expect(interval.bovengrens).toBeCloseTo(bovengrens, 3);
});
