// SPDX-License-Identifier: EUPL-1.2
import type { Bouw } from "../gezin/bouw";
import { huidigeRegie } from "../gezin/bouw-regie";
import { jeugdigenVan, type Gezin } from "../gezin/gezin";
import { getGemeente } from "../regio/gemeenten";
import { BERICHTEN } from "./berichten";
import { CASUS } from "./casus";
import { GEZINSVORMEN } from "./gezinsvormen";
import { HULP } from "./hulp";
import { ONDERWIJS } from "./onderwijs";
import { PLAN } from "./plan";
import type { Recept } from "./recept";
import { REGIE } from "./regie";
import type { Situatie } from "./situatie";
import { VOORBEELDGEZIN } from "./voorbeeldgezin";

/** Every named situation, the most telling one first. */
const RECEPTEN: readonly Recept[] = [
  ...VOORBEELDGEZIN,
  ...GEZINSVORMEN,
  ...REGIE,
  ...PLAN,
  ...HULP,
  ...ONDERWIJS,
  ...BERICHTEN,
  ...CASUS,
];

/** A gezin as someone can point at it. */
export const beschrijf = (
  naam: string,
  omschrijving: string,
  gezin: Gezin,
  extra: { brin?: string; agb?: string } = {},
): Situatie => ({
  naam,
  omschrijving,
  gemeente: gezin.gemeente,
  zaaknummer: gezin.zaaknummer,
  bron: getGemeente(gezin.gemeente).bron,
  medewerkernummer: huidigeRegie(gezin.regie)[0]?.medewerker?.nummer ?? null,
  bsns: jeugdigenVan(gezin).map((j) => j.bsn),
  ...(extra.brin ? { brin: extra.brin } : {}),
  ...(extra.agb ? { agb: extra.agb } : {}),
});

/** Builds every named situation: always all of them, whatever the number of gezinnen asked for. */
export function maakSituaties(bouw: Bouw): { gezinnen: Gezin[]; situaties: Situatie[] } {
  const gezinnen: Gezin[] = [];
  const situaties: Situatie[] = [];
  for (const recept of RECEPTEN) {
    const { gezin, ook = [], ...extra } = recept.maak(bouw);
    for (const deel of [{ naam: recept.naam, omschrijving: recept.omschrijving, gezin }, ...ook]) {
      gezinnen.push(deel.gezin);
      situaties.push(beschrijf(deel.naam, deel.omschrijving, deel.gezin, extra));
    }
  }
  return { gezinnen, situaties };
}
