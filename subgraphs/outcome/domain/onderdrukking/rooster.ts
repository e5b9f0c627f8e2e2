// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../../platform/batching/group-by";
import { helftVan, type Periode } from "../periode";
import { type Aantallen, telOp } from "./kleine-groep";

/** A figure of one year in the grid of subgroups x periods, or a rest: what a total holds beyond its parts. */
export interface Plaats {
  subgroep: string;
  periode: Periode;
  aantallen: Aantallen;
  /** a rest is shown nowhere, but who knows the total and all parts knows it */
  rest: boolean;
}

/** `totaal` is what `delen` add up to; numbers of places. */
interface Optelling {
  totaal: number;
  delen: number[];
}

/** What adds up to what within one year. */
export interface Rooster {
  plaatsen: Plaats[];
  optellingen: Optelling[];
  /** totals smaller than their parts: they cannot be true, so they are never shown */
  tegenstrijdig: number[];
}

/**
 * The grid of one year: halves add up to the year, subgroups to the whole group (`subgroep` empty), each with a rest when the delivered
 * total is larger. Who asks around learns nothing beyond the solutions of these equations.
 */
export function maakRooster(cijfers: readonly Plaats[]): Rooster {
  const rooster: Rooster = { plaatsen: [...cijfers], optellingen: [], tegenstrijdig: [] };
  const nummers = cijfers.map((plaats, nummer) => ({ ...plaats, nummer }));
  for (const rij of groupBy(nummers, ({ subgroep }) => subgroep).values()) {
    const jaar = rij.find(({ periode }) => helftVan(periode) === undefined);
    voegToe(rooster, jaar?.nummer, nummersVan(rij, jaar));
  }
  for (const kolom of groupBy(nummers, ({ periode }) => periode).values()) {
    const geheel = kolom.find(({ subgroep }) => subgroep === "");
    voegToe(rooster, geheel?.nummer, nummersVan(kolom, geheel));
  }
  return rooster;
}

function nummersVan(reeks: readonly { nummer: number }[], totaal: { nummer: number } | undefined): number[] {
  return reeks.filter((plaats) => plaats !== totaal).map(({ nummer }) => nummer);
}

function voegToe(rooster: Rooster, totaal: number | undefined, delen: number[]): void {
  if (totaal === undefined || delen.length === 0) return;
  const { plaatsen, optellingen, tegenstrijdig } = rooster;
  const rest = delen.reduce((over, deel) => telOp(over, plaatsen[deel]!.aantallen, -1), plaatsen[totaal]!.aantallen);
  if (rest[0]! < 0) {
    tegenstrijdig.push(totaal);
    return;
  }
  if (rest[0]! > 0) delen.push(plaatsen.push({ subgroep: "", periode: "", aantallen: rest, rest: true }) - 1);
  optellingen.push({ totaal, delen });
}
