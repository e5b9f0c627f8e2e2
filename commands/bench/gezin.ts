// SPDX-License-Identifier: EUPL-1.2
import { round } from "./afronden";
import { type FamilyViewCost, measureFamilyView } from "./family-view";
import { openHouse } from "./house";
import { gezinnenVoor, type Omvang } from "./omvang";

const PERSONEN = [1, 4, 12];

/** One row per family size. */
export interface GezinFigures extends Record<string, unknown> {
  rows: FamilyViewCost[];
  /** CPU of the largest family over that of the smallest */
  cpuRatio: number;
}

/** What one Gezinsbeeld costs from the warm copy, for families of 1, 4 and 12 persons: SQL statements, calls and CPU of all parts together. */
export async function benchGezin(progress: (text: string) => void, omvang: Omvang = {}): Promise<GezinFigures> {
  progress("De hub met een voorbeeldregio start…");
  const house = await openHouse(gezinnenVoor(omvang));
  try {
    const rows: FamilyViewCost[] = [];
    for (const personen of PERSONEN) {
      progress(`Gezin van ${personen} personen…`);
      rows.push(await measureFamilyView(house, personen, omvang));
    }
    return { rows, cpuRatio: round(rows.at(-1)!.cpuMs / rows[0]!.cpuMs) };
  } finally {
    await house.close();
  }
}
