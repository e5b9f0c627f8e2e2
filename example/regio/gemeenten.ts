// SPDX-License-Identifier: EUPL-1.2
import type { Gemeente } from "./regio";

export const NOORDERVEEN: Gemeente = { code: "9001", naam: "Noorderveen", bron: "zaken-noorderveen" };
export const ZUIDERHAM: Gemeente = { code: "9002", naam: "Zuiderham", bron: "zaken-zuiderham" };

export const OOSTERWOLDE: Gemeente = { code: "9003", naam: "Oosterwolde", bron: "zaken-oosterwolde" };

/** The fictional gemeenten of the region: two large ones and a small one. */
export const GEMEENTEN: readonly Gemeente[] = [NOORDERVEEN, ZUIDERHAM, OOSTERWOLDE];

/** The gemeente with this code; throws when there is none. */
export function getGemeente(code: string): Gemeente {
  const gemeente = GEMEENTEN.find((g) => g.code === code);
  if (!gemeente) throw new Error(`Onbekende gemeente ${code}`);
  return gemeente;
}
