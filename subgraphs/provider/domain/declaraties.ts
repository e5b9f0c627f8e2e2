// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Prestatieregel } from "./berichtregel";
import type { Eenheidcode } from "./omvang";
import { compareText, compareVersie } from "./versie";

/** What the aanbieder charged for one toewijzing. */
export interface Gedeclareerd {
  /** cents; credits taken off, refused prestaties left out */
  bedrag: number;
  /** given volume per unit */
  volumes: { eenheid: Eenheidcode; volume: number }[];
  /** last day charged for */
  tot: Datum;
  /** cents of refused prestaties that were not charged again */
  afgekeurdBedrag: number;
}

/**
 * Adds up the prestaties of one toewijzing. A credit takes back what was charged under its reference; a reference counts once as debit and
 * once as credit, however often it is sent (retour code 8021); refused prestaties (325) do not count.
 * @param isAfgekeurd whether a line was refused
 */
export function telDeclaraties(
  prestaties: Prestatieregel[],
  isAfgekeurd: (regel: Prestatieregel) => boolean,
): Gedeclareerd | undefined {
  if (prestaties.length === 0) return undefined;
  const sorted = [...prestaties].sort(compareVersie);
  const standing = newestPerReference(sorted.filter((regel) => !isAfgekeurd(regel)));
  const refused = newestPerReference(sorted.filter(isAfgekeurd));
  const volumes = new Map<Eenheidcode, number>();
  let bedrag = 0;
  for (const regel of standing.values()) {
    const sign = regel.credit ? -1 : 1;
    bedrag += sign * regel.bedrag;
    volumes.set(regel.eenheid, (volumes.get(regel.eenheid) ?? 0) + sign * regel.volume);
  }
  const lost = [...refused].filter(([key, { credit }]) => !credit && !standing.has(key)).map(([, regel]) => regel);
  return {
    bedrag,
    volumes: [...volumes]
      .map(([eenheid, volume]) => ({ eenheid, volume }))
      .sort((a, b) => compareText(a.eenheid, b.eenheid)),
    tot: sorted
      .map(({ tot }) => tot)
      .sort()
      .at(-1)!,
    afgekeurdBedrag: lost.reduce((total, regel) => total + regel.bedrag, 0),
  };
}

function newestPerReference(sorted: Prestatieregel[]): Map<string, Prestatieregel> {
  return new Map(sorted.map((regel) => [`${regel.referentie}|${regel.credit}`, regel]));
}
