// SPDX-License-Identifier: EUPL-1.2

/** Figures over fewer responses than this are not shown (domain model, part 5). */
const KLEINSTE_GROEP = 10;

/**
 * The people behind a figure, in numbers: first the responses, then any further group that the figure would give away together with
 * others (see rooster.ts). Numbers of a total are those of its parts added up.
 */
export type Aantallen = readonly number[];

/** Whether a figure over these numbers must be withheld: too few responses, or a further group that is too small and not empty. */
export function isKlein([n, ...verdere]: Aantallen): boolean {
  return n! < KLEINSTE_GROEP || verdere.some(isKleineRest);
}

/** Whether a group that nobody shows is there and too small to be known. */
export function isKleineRest(n: number): boolean {
  return n > 0 && n < KLEINSTE_GROEP;
}

/** `a` and `b` added up, number by number. */
export function telOp(a: Aantallen, b: Aantallen, maal = 1): Aantallen {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0) + maal * (b[i] ?? 0));
}
