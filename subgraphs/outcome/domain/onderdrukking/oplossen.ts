// SPDX-License-Identifier: EUPL-1.2

/** Coefficients per unknown, and per original equation how often it was used to get here. */
export interface Rij {
  coefficienten: number[];
  gebruikt: number[];
}

const BIJNA_NUL = 1e-9;

/** Whether a coefficient is zero but for rounding. */
export function isNul(getal: number): boolean {
  return Math.abs(getal) < BIJNA_NUL;
}

/**
 * Gauss-Jordan elimination: the reduced rows span exactly what follows from the equations, and an unknown that is fixed by them stands
 * alone in its row.
 * @param vergelijkingen coefficients per unknown
 */
export function reduceer(vergelijkingen: readonly (readonly number[])[]): Rij[] {
  const rijen = vergelijkingen.map((coefficienten, i) => ({
    coefficienten: [...coefficienten],
    gebruikt: vergelijkingen.map((_, j) => (i === j ? 1 : 0)),
  }));
  const breedte = vergelijkingen[0]?.length ?? 0;
  let klaar = 0;
  for (let kolom = 0; kolom < breedte && klaar < rijen.length; kolom++) {
    const spil = rijen.findIndex((rij, i) => i >= klaar && !isNul(rij.coefficienten[kolom]!));
    if (spil < 0) continue;
    [rijen[klaar], rijen[spil]] = [rijen[spil]!, rijen[klaar]!];
    const boven = rijen[klaar]!;
    schaal(boven, 1 / boven.coefficienten[kolom]!);
    for (const rij of rijen) if (rij !== boven) trekAf(rij, boven, rij.coefficienten[kolom]!);
    klaar += 1;
  }
  return rijen.slice(0, klaar);
}

function schaal(rij: Rij, factor: number): void {
  rij.coefficienten = rij.coefficienten.map((getal) => getal * factor);
  rij.gebruikt = rij.gebruikt.map((getal) => getal * factor);
}

function trekAf(rij: Rij, andere: Rij, maal: number): void {
  if (isNul(maal)) return;
  rij.coefficienten = rij.coefficienten.map((getal, i) => getal - maal * andere.coefficienten[i]!);
  rij.gebruikt = rij.gebruikt.map((getal, i) => getal - maal * andere.gebruikt[i]!);
}
