// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, type Datum } from "../../../platform/time/datum";
import { isWachtend, trajectstatus } from "./status";
import { gestartOp, type Traject } from "./traject";

/** Day the waiting began: the request (315), else the toewijzing (301). */
export function wachtSinds(traject: Traject): Datum | undefined {
  return traject.aangemeldOp ?? traject.toegewezenOp;
}

/**
 * Days from aanmelding (or, without one, toewijzing) to the first day of help; until today when someone still waits.
 * Help that began before the paperwork waited 0 days. Undefined when the beginning is unknown or the toewijzing was withdrawn.
 * Definition of "wachttijd" in the source documents: aanmelding until the actual start.
 */
export function wachttijdDagen(traject: Traject, vandaag: Datum): number | undefined {
  const van = wachtSinds(traject);
  if (!van) return undefined;
  const start = gestartOp(traject);
  if (start && start <= vandaag) return Math.max(0, dagenTussen(van, start));
  return isWachtend(trajectstatus(traject, vandaag)) ? Math.max(0, dagenTussen(van, vandaag)) : undefined;
}
