// SPDX-License-Identifier: EUPL-1.2
import { type Datum } from "../../../../platform/time/datum";
import { geldtOp } from "../periode";
import type { Bron, Dossier, Verzuimmelding } from "../records";
import { schooldagenTussen } from "../schoolvakanties";

const VIER_WEKEN = 28;

/**
 * The reports that count on a date. Afgesloten ends a report; only when asked about a day before the delivery, and the report ended
 * after that day, it still ran then.
 */
export function lopendeMeldingen({ verzuim, levering }: Dossier, op: Datum): Verzuimmelding[] {
  const peildatum = levering?.peildatum ?? op;
  return verzuim.filter((melding) => {
    if (melding.status === "Ingetrokken" || !geldtOp(melding, op)) return false;
    return melding.status !== "Afgesloten" || (melding.tot !== undefined && melding.tot > op && op < peildatum);
  });
}

/** Whether an absence has run for more than four weeks, school holidays left out. */
export function isLangerDanVierWeken({ van }: Verzuimmelding, op: Datum, { vakantieregio }: Bron): boolean {
  return schooldagenTussen(van, op, vakantieregio) > VIER_WEKEN;
}

/** The report that began first. */
export const eerste = (meldingen: Verzuimmelding[]): Verzuimmelding | undefined =>
  [...meldingen].sort((a, b) => a.van.localeCompare(b.van))[0];
