// SPDX-License-Identifier: EUPL-1.2
import { type Datum, datumVoorMensen } from "../../../platform/time/datum";

/** A date as the BRP knows it: whole, without day, without month, or not at all (BRP Personen 2.7.0, AbstractDatum). */
export type Registratiedatum =
  | { soort: "DATUM"; datum: Datum }
  | { soort: "JAAR_MAAND"; jaar: number; maand: number }
  | { soort: "JAAR"; jaar: number }
  | { soort: "ONBEKEND" };

const MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** The date in words; what is not known is said, never made up. */
export function registratiedatumVoorMensen(datum: Registratiedatum): string {
  if (datum.soort === "DATUM") return datumVoorMensen(datum.datum);
  if (datum.soort === "JAAR_MAAND") return `${MAANDEN[datum.maand - 1]} ${datum.jaar} (dag onbekend)`;
  return datum.soort === "JAAR" ? `${datum.jaar} (dag en maand onbekend)` : "onbekend";
}

/** Whether a whole date can be the same day as what the BRP knows: only the part that is known counts. */
export function kanZijn(registratie: Registratiedatum, datum: Datum): boolean {
  if (registratie.soort === "DATUM") return registratie.datum === datum;
  if (registratie.soort === "ONBEKEND") return true;
  const [jaar, maand] = datum.split("-").map(Number);
  return registratie.jaar === jaar && (registratie.soort === "JAAR" || registratie.maand === maand);
}
