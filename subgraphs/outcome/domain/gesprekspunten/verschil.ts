// SPDX-License-Identifier: EUPL-1.2
import type { Score } from "../score";

/** 0.975 quantile of the standard normal distribution. */
const Z = 1.96;

/** A score that is shown. */
export type Getoond = Score & { waarde: number; n: number };

/** Whether a score has figures. */
export function isGetoond(score: Score): score is Getoond {
  return score.waarde !== undefined && score.n !== undefined;
}

/**
 * How a figure changed from `a` to `b`: 1 better, -1 worse, 0 when it may be chance (95 %, two independent groups: Welch for means,
 * unpooled variance for shares).
 */
export function verschilTussen(a: Getoond, b: Getoond): 1 | 0 | -1 {
  const verschil = b.waarde - a.waarde;
  if (Math.abs(verschil) <= Z * Math.sqrt(variantie(a) + variantie(b))) return 0;
  return verschil > 0 === b.hogerIsBeter ? 1 : -1;
}

function variantie({ waarde, n, spreiding }: Getoond): number {
  return (spreiding === undefined ? waarde * (1 - waarde) : spreiding ** 2) / n;
}
