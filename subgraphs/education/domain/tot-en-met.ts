// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Inschrijving } from "./records";

interface Feiten {
  inschrijvingen: Inschrijving[];
  verzuim?: { van: Datum }[];
  vrijstellingen?: { van: Datum }[];
  ondersteuning?: { van: Datum }[];
}

/** What is known about a pupil without what began after a date. */
export function totEnMet<F extends Feiten>(feiten: F, op: Datum): F {
  const begun = ({ van }: { van: Datum }) => van <= op;
  return {
    ...feiten,
    inschrijvingen: feiten.inschrijvingen.filter(begun),
    ...(feiten.verzuim && { verzuim: feiten.verzuim.filter(begun) }),
    ...(feiten.vrijstellingen && { vrijstellingen: feiten.vrijstellingen.filter(begun) }),
    ...(feiten.ondersteuning && { ondersteuning: feiten.ondersteuning.filter(begun) }),
  };
}
