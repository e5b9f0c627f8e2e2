// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Dossier, Productaanduiding } from "./berichtregel";
import type { Feitbron } from "./feitbron";
import type { Leveringsperiode } from "./leveringen";

/** The course of one toewijzing, or of a request that has no toewijzing yet, as it follows from all lines received. */
export interface Traject extends Dossier {
  id: string;
  product?: Productaanduiding;
  /** COD327; absent when no 315 belongs to it */
  verwijzer?: string;
  aangemeldOp?: Datum;
  toegewezenOp?: Datum;
  ingangsdatum?: Datum;
  /** last day the toewijzing allows */
  geplandEinde?: Datum;
  /** the gemeente removed the toewijzing */
  ingetrokken: boolean;
  perioden: Leveringsperiode[];
  aanmelding?: Feitbron;
  toewijzing?: Feitbron;
}

/** Every message the traject rests on. */
export function feitbronnen(traject: Traject): Feitbron[] {
  const all = [traject.aanmelding, traject.toewijzing, ...traject.perioden.flatMap(({ start, stop }) => [start, stop])];
  return all.filter((feit) => feit !== undefined);
}

/** Day help first started; absent when it has not. */
export function gestartOp(traject: Traject): Datum | undefined {
  return traject.perioden[0]?.van;
}
