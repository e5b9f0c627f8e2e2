// SPDX-License-Identifier: EUPL-1.2
import type { Gemeente } from "./regio";

export const NOORDERVEEN: Gemeente = { code: "9001", naam: "Noorderveen", bron: "zaken-noorderveen" };
export const ZUIDERHAM: Gemeente = { code: "9002", naam: "Zuiderham", bron: "zaken-zuiderham" };

/** The two fictional gemeenten of the region. */
export const GEMEENTEN: readonly Gemeente[] = [NOORDERVEEN, ZUIDERHAM];

/** The gemeente with this code; throws when there is none. */
export function getGemeente(code: string): Gemeente {
  const gemeente = GEMEENTEN.find((g) => g.code === code);
  if (!gemeente) throw new Error(`Onbekende gemeente ${code}`);
  return gemeente;
}
