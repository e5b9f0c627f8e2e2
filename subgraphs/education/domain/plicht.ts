// SPDX-License-Identifier: EUPL-1.2
import { type Datum, plusMaanden } from "../../../platform/time/datum";

/** Which duty to be at school holds. */
export type Plicht = "GEEN" | "LEERPLICHT" | "KWALIFICATIEPLICHT";

/** First and last day of the duties of someone. */
export interface Plichtperiode {
  begin: Datum;
  eindeLeerplicht: Datum;
  /** the first day without any duty: the eighteenth birthday */
  achttien: Datum;
}

const firstOfNextMonth = (datum: Datum): Datum => plusMaanden(`${datum.slice(0, 7)}-01`, 1);

/** The 31st of July that ends the school year a date is in (Leerplichtwet 1969, art. 1: 1 August up to and including 31 July). */
function eindeSchooljaar(datum: Datum): Datum {
  const year = Number(datum.slice(0, 4));
  return `${datum.slice(5) >= "08-01" ? year + 1 : year}-07-31`;
}

/** A birthday; of 29 February it is 1 March in other years, as in leeftijdOp. */
function verjaardag(geboortedatum: Datum, jaren: number): Datum {
  const same = plusMaanden(geboortedatum, jaren * 12);
  return same.slice(8) === geboortedatum.slice(8) ? same : `${same.slice(0, 4)}-03-01`;
}

/**
 * When the duties begin and end. Leerplichtwet 1969: leerplicht begins with the month after the fifth birthday and ends with the
 * school year of the sixteenth (art. 3 lid 1); kwalificatieplicht follows until the eighteenth birthday (art. 4a, 4b). Twelve full
 * school years (art. 3 lid 1 a) and a startkwalificatie (art. 4a) would end a duty sooner; no delivery holds them.
 */
export function plichtperiode(geboortedatum: Datum): Plichtperiode {
  return {
    begin: firstOfNextMonth(verjaardag(geboortedatum, 5)),
    eindeLeerplicht: eindeSchooljaar(verjaardag(geboortedatum, 16)),
    achttien: verjaardag(geboortedatum, 18),
  };
}

/** Which duty holds on a date. */
export function plichtOp(geboortedatum: Datum, op: Datum): Plicht {
  const { begin, eindeLeerplicht, achttien } = plichtperiode(geboortedatum);
  if (op < begin || op >= achttien) return "GEEN";
  return op <= eindeLeerplicht ? "LEERPLICHT" : "KWALIFICATIEPLICHT";
}
