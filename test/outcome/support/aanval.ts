// SPDX-License-Identifier: EUPL-1.2

/** Something that counts people: which of the smallest groups (1 or 0 each), and how many if that is known. */
export interface Telling {
  leden: number[];
  n?: number;
}

/**
 * The attack: solves what was shown as linear equations over the smallest groups, and narrows every unknown by what the others leave,
 * since no group is below zero. It shares no code with what it attacks.
 * @returns for each secret whether its number follows
 */
export function valAan(getoond: readonly Required<Telling>[], geheimen: readonly Telling[]): boolean[] {
  const ruimte = basis(getoond.map(({ leden, n }) => [...leden, n]));
  const aantalGroepen = geheimen[0]?.leden.length ?? 0;
  const onbekenden = aantalGroepen + geheimen.length;
  const sommen = [
    ...[...getoond.map(({ leden, n }) => [...leden, n]), ...ruimte].map((rij) => ({
      c: [...rij.slice(0, aantalGroepen), ...geheimen.map(() => 0)],
      uit: rij[aantalGroepen]!,
    })),
    ...geheimen.map(({ leden }, i) => ({ c: [...leden, ...geheimen.map((_, j) => (i === j ? -1 : 0))], uit: 0 })),
  ];
  const grenzen = begrens(sommen, onbekenden);
  return geheimen.map(({ leden }, i) => {
    const [laag, hoog] = grenzen[aantalGroepen + i]!;
    return over(leden, ruimte).every(nul) || hoog - laag < 0.5;
  });
}

const nul = (x: number) => Math.abs(x) < 1e-9;

/** Rows in reduced echelon form. */
function basis(rijen: number[][]): number[][] {
  const uit: number[][] = [];
  for (const gegeven of rijen) {
    const rij = over(gegeven, uit);
    const p = rij.findIndex((x) => !nul(x));
    if (p < 0) continue;
    const nieuw = rij.map((x) => x / rij[p]!);
    uit.forEach((eerder, k) => (uit[k] = eerder.map((x, i) => x - eerder[p]! * nieuw[i]!)));
    uit.push(nieuw);
  }
  return uit;
}

/** What is left of a row after everything in the space is taken out. */
function over(rij: number[], ruimte: number[][]): number[] {
  return ruimte.reduce((rest, eerder) => {
    const maal = rest[eerder.findIndex((x) => !nul(x))]!;
    return rest.map((x, i) => x - maal * eerder[i]!);
  }, rij);
}

function begrens(sommen: { c: number[]; uit: number }[], aantal: number): [number, number][] {
  const grenzen = Array.from({ length: aantal }, (): [number, number] => [0, Infinity]);
  for (let ronde = 0, nieuw = true; nieuw && ronde < 40; ronde++) {
    nieuw = false;
    for (const { c, uit } of sommen)
      for (let i = 0; i < aantal; i++) {
        if (nul(c[i]!)) continue;
        let [laag, hoog] = [uit, uit];
        for (let j = 0; j < aantal; j++) {
          if (j === i || nul(c[j]!)) continue;
          const [a, b] = grenzen[j]!;
          laag -= c[j]! > 0 ? c[j]! * b : c[j]! * a;
          hoog -= c[j]! > 0 ? c[j]! * a : c[j]! * b;
        }
        const [min, max] = c[i]! > 0 ? [laag / c[i]!, hoog / c[i]!] : [hoog / c[i]!, laag / c[i]!];
        const grens = grenzen[i]!;
        if (min > grens[0] + 0.5) [grens[0], nieuw] = [min, true];
        if (max < grens[1] - 0.5) [grens[1], nieuw] = [max, true];
      }
  }
  return grenzen;
}
