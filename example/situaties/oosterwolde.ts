// SPDX-License-Identifier: EUPL-1.2
import type { Bouw } from "../gezin/bouw";
import { bouwGezin } from "../gezin/bouw-gezin";
import { bouwWillekeurig } from "../gezin/bouw-willekeurig";
import type { Gezin } from "../gezin/gezin";
import { OOSTERWOLDE } from "../regio/gemeenten";
import { beschrijf } from "./maak-situaties";
import { NOORD } from "./recept";
import type { Situatie } from "./situatie";

const AANTAL = 6;

/**
 * The gezinnen of the small third gemeente, and one that two case systems know: mother and both children in Noorderveen,
 * where the plan is, and with the father in Oosterwolde, where the children live now.
 */
export function bouwOosterwolde(bouw: Bouw): { gezinnen: Gezin[]; situaties: Situatie[] } {
  const hier = Array.from({ length: AANTAL }, (_, i) => bouwWillekeurig(bouw, 900_001 + i, OOSTERWOLDE.code));
  const noord = bouwGezin(bouw, { gemeente: NOORD, vorm: "TWEE_OUDERS", leeftijden: [13.2, 9.6], sindsDagen: 400 });
  const leeg = bouwGezin(bouw, { gemeente: OOSTERWOLDE.code, vorm: "ALLEEN", leeftijden: [17.1], sindsDagen: 40 });
  const oost: Gezin = {
    ...leeg,
    naam: noord.naam,
    vorm: noord.vorm,
    leden: noord.leden,
    // The gemeenten agreed that the regisseur stays; there is one plan.
    regie: noord.regie,
    plannen: [],
    leerlingen: [],
  };
  const vader = noord.leden.findIndex((lid) => lid.rol === "ouder" && lid.persoon.geslacht === "M");
  noord.leden = noord.leden.filter((_lid, i) => i !== vader);
  return {
    gezinnen: [...hier, noord, oost],
    situaties: [
      beschrijf(
        "twee-systemen",
        "Twee gemeenten kennen dezelfde jeugdigen; dit is de zaak in Noorderveen, met het plan.",
        noord,
      ),
      beschrijf(
        "twee-systemen-oost",
        "Hetzelfde gezin als in twee-systemen, met de vader; dit is de zaak in Oosterwolde.",
        oost,
      ),
    ],
  };
}
