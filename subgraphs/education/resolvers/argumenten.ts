// SPDX-License-Identifier: EUPL-1.2
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import type { Datum } from "../../../platform/time/datum";
import type { EducationContext } from "../context";
import { REGELS } from "../domain/regels/regels";

/** What is said of the argument `regelversie`. */
export const REGELVERSIE = `Versie van de regel: ${REGELS.map(({ versie }) => versie).join(" of ")}. Leeg is de regel van de regio.`;

/** The day that is asked about: today when none is given. @throws HubError ONGELDIGE_INVOER for a day that is still to come */
export function checkOpDatum(opDatum: Datum | null | undefined, { vandaag }: EducationContext): Datum {
  if (!opDatum) return vandaag;
  if (opDatum > vandaag) throw ongeldigeInvoer("opDatum", "kies vandaag of een dag daarvoor");
  return opDatum;
}
