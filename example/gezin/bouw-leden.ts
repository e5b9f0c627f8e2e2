// SPDX-License-Identifier: EUPL-1.2
import { ACHTERNAMEN } from "../namen";
import type { Toeval } from "../toeval";
import type { Bouw } from "./bouw";
import { bouwPersoon } from "./bouw-persoon";
import type { Gezinslid, Gezinsvorm } from "./gezin";
import type { Persoon } from "./persoon";

/** What a gezin should look like. */
export interface Ledenwens {
  readonly vorm: Gezinsvorm;
  /** Ages of the jeugdigen; the part after the point counts. */
  readonly leeftijden: readonly number[];
  /** Grown-ups beside the parents, such as grandparents. */
  readonly anderen?: number;
  /** A jeugdige that also lives in another gezin. */
  readonly gedeeld?: Persoon;
}

const OUDERS: Record<Gezinsvorm, number> = { TWEE_OUDERS: 2, EEN_OUDER: 1, SAMENGESTELD: 2, PLEEGGEZIN: 2, ALLEEN: 0 };

/** The people of one gezin: parents first, then the jeugdigen, then others. */
export function bouwLeden(bouw: Bouw, toeval: Toeval, wens: Ledenwens): Gezinslid[] {
  const naam = toeval.kies(ACHTERNAMEN);
  const andereNaam = toeval.kies(ACHTERNAMEN);
  const oudste = Math.max(0, ...wens.leeftijden);
  const kindnaam = wens.vorm === "PLEEGGEZIN" ? andereNaam : naam;
  const ouderrol = wens.vorm === "PLEEGGEZIN" ? "pleegouder" : "ouder";
  const leden: Gezinslid[] = [];
  for (let i = 0; i < OUDERS[wens.vorm]; i++) {
    const leeftijd = oudste + 20 + toeval.getal() * 16;
    const geslacht = i === 0 ? "V" : "M";
    leden.push({
      rol: ouderrol,
      persoon: bouwPersoon(bouw, toeval, {
        leeftijd,
        geslacht,
        achternaam: i === 0 ? toeval.kies([naam, andereNaam]) : naam,
      }),
    });
  }
  if (wens.gedeeld) leden.push({ rol: "jeugdige", persoon: wens.gedeeld });
  wens.leeftijden.forEach((leeftijd, i) => {
    const achternaam = wens.vorm === "SAMENGESTELD" && i % 2 === 1 ? andereNaam : kindnaam;
    leden.push({ rol: "jeugdige", persoon: bouwPersoon(bouw, toeval, { leeftijd, achternaam }) });
  });
  for (let i = 0; i < (wens.anderen ?? 0); i++) {
    leden.push({
      rol: "gezinslid",
      persoon: bouwPersoon(bouw, toeval, { leeftijd: 62 + toeval.getal() * 15, achternaam: naam }),
    });
  }
  return leden;
}
