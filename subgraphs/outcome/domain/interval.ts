// SPDX-License-Identifier: EUPL-1.2

/** A 95 % confidence interval, in the unit of the value. */
export interface Interval {
  ondergrens: number;
  bovengrens: number;
}

/** 0.975 quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Interval of a share by the score method of Wilson (J. Am. Stat. Assoc. 22, 1927): unlike the textbook interval it stays within 0..1
 * and holds for small groups and shares near 0 or 1.
 * @param n number of responses, at least 1
 */
export function wilson95(aandeel: number, n: number): Interval {
  const noemer = 1 + Z ** 2 / n;
  const midden = (aandeel + Z ** 2 / (2 * n)) / noemer;
  const marge = (Z / noemer) * Math.sqrt((aandeel * (1 - aandeel)) / n + Z ** 2 / (4 * n ** 2));
  return { ondergrens: Math.max(0, midden - marge), bovengrens: Math.min(1, midden + marge) };
}

/**
 * Interval of a mean: mean ± t(0.975, n - 1) · sd / √n.
 * @param n number of responses, at least 10 (see studentT975)
 */
export function gemiddelde95(gemiddelde: number, spreiding: number, n: number): Interval {
  const marge = (studentT975(n - 1) * spreiding) / Math.sqrt(n);
  return { ondergrens: gemiddelde - marge, bovengrens: gemiddelde + marge };
}

/**
 * 0.975 quantile of Student's t by the expansion of Fisher and Cornish (Abramowitz & Stegun, 26.7.5). Its error is below 0.0001 from
 * 9 degrees of freedom on, which is the least that occurs: smaller groups are withheld.
 * @throws RangeError under 9 degrees of freedom
 */
export function studentT975(vrijheidsgraden: number): number {
  const v = vrijheidsgraden;
  if (v < 9) throw new RangeError("the expansion is not exact enough under 9 degrees of freedom");
  const first = (Z ** 3 + Z) / 4;
  const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
  const third = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384;
  const fourth = (79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92160;
  return Z + first / v + second / v ** 2 + third / v ** 3 + fourth / v ** 4;
}
