// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../datum";
import { medewerkersVan } from "../regio/medewerkers";
import type { Toeval } from "../toeval";
import type { Regie, Regievoerder } from "./regie";

/** Someone of this kind directs from a date on. */
export function bouwRegie(
  toeval: Toeval,
  gemeente: string,
  voerder: Regievoerder,
  van: string,
  tot: string | null = null,
): Regie {
  return { voerder, medewerker: voerder === "GEZIN" ? null : toeval.kies(medewerkersVan(gemeente, voerder)), van, tot };
}

/** Another medewerker of the same kind takes over on a date. */
export function wisselRegie(
  toeval: Toeval,
  gemeente: string,
  regie: readonly Regie[],
  op: string,
  voerder?: Regievoerder,
): Regie[] {
  const nu = regie.at(-1);
  if (!nu) throw new Error("Zonder regisseur valt er niets te wisselen");
  const soort = voerder ?? nu.voerder;
  const anderen = medewerkersVan(gemeente, soort).filter((m) => m.nummer !== nu.medewerker?.nummer);
  const vorige: Regie = { ...nu, tot: plusDagen(op, -1) };
  return [
    ...regie.slice(0, -1),
    vorige,
    { voerder: soort, medewerker: soort === "GEZIN" ? null : toeval.kies(anderen), van: op, tot: null },
  ];
}

/** Who directs now; two when it overlaps, none when there is a gap. */
export function huidigeRegie(regie: readonly Regie[]): Regie[] {
  return regie.filter((r) => r.tot === null);
}
