// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Traject } from "./traject";

/** JZ588 20: stopped for a while. */
const TIJDELIJK = "20";

/** Where a traject is; see the enum of the same name for what each means. */
export type Trajectstatus =
  "AANGEMELD" | "TOEGEWEZEN" | "WACHTEND" | "LOPEND" | "TIJDELIJK_GESTOPT" | "BEEINDIGD" | "AFGEWEZEN" | "INGETROKKEN";

/**
 * Where a traject is on a day. Help that is told (305/307) outweighs the toewijzing: help that runs is running, also when the
 * toewijzing ended or was removed. A toewijzing that ran out without a start counts as withdrawn: nobody waits for it any more.
 */
export function trajectstatus(traject: Traject, vandaag: Datum): Trajectstatus {
  const { perioden, geplandEinde } = traject;
  const verlopen = geplandEinde !== undefined && geplandEinde < vandaag;
  if (perioden.some(({ van, tot }) => van <= vandaag && (tot ?? vandaag) >= vandaag)) return "LOPEND";
  const last = perioden.filter(({ van }) => van <= vandaag).at(-1);
  if (last) return last.reden === TIJDELIJK && !verlopen ? "TIJDELIJK_GESTOPT" : "BEEINDIGD";
  if (traject.ingetrokken || verlopen) return "INGETROKKEN";
  if (!traject.toegewezenOp && perioden.length === 0) return traject.afgewezen ? "AFGEWEZEN" : "AANGEMELD";
  return traject.ingangsdatum !== undefined && traject.ingangsdatum > vandaag ? "TOEGEWEZEN" : "WACHTEND";
}

/** Whether someone waits for help in this status. */
export function isWachtend(status: Trajectstatus): boolean {
  return status === "AANGEMELD" || status === "TOEGEWEZEN" || status === "WACHTEND";
}

/** Last day of help that is over; absent while it runs, waits or is paused. */
export function beeindigdOp(traject: Traject, vandaag: Datum): Datum | undefined {
  return trajectstatus(traject, vandaag) === "BEEINDIGD" ? traject.perioden.at(-1)?.tot : undefined;
}

/** Last day help is foreseen: of the toewijzing, or an earlier stop that is already told. */
export function geplandEinde(traject: Traject, vandaag: Datum): Datum | undefined {
  const stop = traject.perioden.at(-1)?.tot;
  const ends = [traject.geplandEinde, stop !== undefined && stop >= vandaag ? stop : undefined];
  return ends.filter((datum) => datum !== undefined).sort()[0];
}
