// SPDX-License-Identifier: EUPL-1.2
import { grenzenVan } from "./grenzen";
import { type Aantallen, isKlein, isKleineRest, telOp } from "./kleine-groep";
import { isNul, reduceer, type Rij } from "./oplossen";
import type { Plaats, Rooster } from "./rooster";

/**
 * Looks for a small group that follows from what is shown: a number that the equations fix, a sum of withheld numbers that is itself
 * small, or a number that can have only one value because none is below zero.
 * @param onthouden numbers of the places that are withheld; rests are unknown by nature
 * @returns the places in the equations that give it away; undefined when nothing does
 */
export function vindLek({ plaatsen, optellingen }: Rooster, onthouden: ReadonlySet<number>): number[] | undefined {
  const onbekend = plaatsen.flatMap((plaats, i) => (plaats.rest || onthouden.has(i) ? [i] : []));
  const open = optellingen
    .map(({ totaal, delen }) => ({
      plaatsen: [totaal, ...delen],
      coefficienten: onbekend.map((i) => (i === totaal ? -1 : delen.includes(i) ? 1 : 0)),
    }))
    .filter(({ coefficienten }) => coefficienten.some((c) => c !== 0));
  const eerste = open.map(({ coefficienten }, i) => ({ coefficienten, gebruikt: open.map((_, j) => +(i === j)) }));
  const rijen: Rij[] = [...eerste, ...reduceer(open.map(({ coefficienten }) => coefficienten))];
  const groepen = onbekend.map((i) => plaatsen[i]!);
  const lek = rijen.find(({ coefficienten }) => verraadt(coefficienten, groepen));
  if (lek) return open.flatMap((som, i) => (isNul(lek.gebruikt[i]!) ? [] : som.plaatsen));
  return grenslek(rijen, groepen) ? open.flatMap((som) => som.plaatsen) : undefined;
}

/** Whether a row, whose outcome is known, is a sum over a group too small to know. */
function verraadt(coefficienten: readonly number[], groepen: readonly Plaats[]): boolean {
  const [eerste, ...andere] = coefficienten.filter((c) => !isNul(c));
  if (eerste === undefined || andere.some((c) => !isNul(c - eerste))) return false;
  const leden = groepen.filter((_, i) => !isNul(coefficienten[i]!));
  const samen = leden.reduce<Aantallen>((som, { aantallen }) => telOp(som, aantallen), []);
  return leden.every(({ rest }) => rest) ? samen.some(isKleineRest) : isKlein(samen);
}

function grenslek(rijen: readonly Rij[], groepen: readonly Plaats[]): boolean {
  const sommen = rijen.map(({ coefficienten }) => ({
    coefficienten,
    uitkomst: coefficienten.reduce((som, c, i) => som + c * groepen[i]!.aantallen[0]!, 0),
  }));
  const grenzen = grenzenVan(sommen, groepen.length);
  return groepen.some(({ aantallen, rest }, i) => {
    const vast = grenzen[i]!.hoogst - grenzen[i]!.laagst < 0.5;
    return vast && (rest ? isKleineRest(aantallen[0]!) : isKlein(aantallen));
  });
}
