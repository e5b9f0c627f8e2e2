// SPDX-License-Identifier: EUPL-1.2
import type { Instrument } from "../instrument";

/** Beyond this a change is more than the error of the questionnaire explains, with 95 % certainty. */
const GRENS = 1.96;

/**
 * The reliable change index of Jacobson and Truax (J. Consult. Clin. Psychol. 59, 1991): RCI = (einde - start) / S_diff, in which
 * S_diff = √2 · SE and SE = sd · √(1 - r); sd and r belong to the questionnaire, not to the group.
 * @returns undefined when the instrument has no reliability and spread
 */
export function rci(start: number, einde: number, { betrouwbaarheid, spreiding }: Instrument): number | undefined {
  if (betrouwbaarheid === undefined || spreiding === undefined) return undefined;
  return (einde - start) / (Math.SQRT2 * spreiding * Math.sqrt(1 - betrouwbaarheid));
}

/** Whether someone reliably got better (1) or worse (-1), or neither (0). */
export function veranderingVan(index: number, { hogerIsBeter }: Instrument): 1 | 0 | -1 {
  if (Math.abs(index) <= GRENS) return 0;
  return index > 0 === hogerIsBeter ? 1 : -1;
}
