// SPDX-License-Identifier: EUPL-1.2
import { isKlein } from "./kleine-groep";
import { vindLek } from "./lek";
import type { Rooster } from "./rooster";

/**
 * Which places of a grid are withheld: every small one (primary), and as many others as it takes (complementary) until no small group
 * follows from the rest. What is given up each time is the smallest part in the equations that leak; a total only when no part is left.
 * @param vooraf places that are withheld in any case
 * @param complementair false only in the test that proves that the attack finds something without it
 */
export function onthoud(rooster: Rooster, vooraf: Iterable<number>, complementair: boolean): Set<number> {
  const { plaatsen, tegenstrijdig } = rooster;
  const onthouden = new Set([...vooraf, ...tegenstrijdig]);
  plaatsen.forEach((plaats, i) => {
    if (!plaats.rest && isKlein(plaats.aantallen)) onthouden.add(i);
  });
  if (!complementair) return onthouden;
  for (let lek = vindLek(rooster, onthouden); lek; lek = vindLek(rooster, onthouden)) {
    const getoond = lek.filter((i) => !plaatsen[i]!.rest && !onthouden.has(i));
    const [offer] = getoond.sort((a, b) => gewicht(rooster, a) - gewicht(rooster, b));
    if (offer === undefined) return new Set(plaatsen.keys());
    onthouden.add(offer);
  }
  return onthouden.size > 0 && plaatsen.some(({ rest }) => rest) ? allesBehalveTotaal(rooster, onthouden) : onthouden;
}

/** Rests of different totals may be the same people, which the equations do not say: then only the largest total stays. */
function allesBehalveTotaal(rooster: Rooster, onthouden: ReadonlySet<number>): Set<number> {
  const getoond = [...rooster.plaatsen.keys()].filter((i) => !rooster.plaatsen[i]!.rest && !onthouden.has(i));
  const [totaal] = getoond.sort((a, b) => gewicht(rooster, b) - gewicht(rooster, a));
  return new Set([...rooster.plaatsen.keys()].filter((i) => i !== totaal));
}

/** Totals weigh more than any part; of two alike the larger group does. */
function gewicht({ plaatsen, optellingen }: Rooster, nummer: number): number {
  const totalen = optellingen.filter(({ totaal }) => totaal === nummer).length;
  return totalen * 1e9 + plaatsen[nummer]!.aantallen[0]!;
}
