// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Fase } from "./fase";
import type { Hiaat } from "./onderdelen";
import type { Complexiteit, Ondersteuning } from "./regietabel";

/** The four steps of casusregie, in order. */
export const STAPPEN = ["VRAAGANALYSE", "RESULTAAT", "MIDDELEN", "TOETSING"] as const;
export type Stap = (typeof STAPPEN)[number];

/** A step of the casusregie; it may be taken more than once. `tot` is the day it was done. */
export interface Casusstap {
  stap: Stap;
  van: Datum;
  tot?: Datum;
}

/** A gezin that is kept in sight after the help ended. `tot` is the first day it no longer is. */
export interface Waakvlam {
  van: Datum;
  tot?: Datum;
  afspraak?: string;
}

/** A period in one phase; `tot` is the first day of the next. */
export interface Faseperiode {
  fase: Fase;
  van: Datum;
  tot?: Datum;
}

/** A consent as the case system keeps it; `tot` is the last day it holds. */
export interface ToestemmingInZaak {
  wie: string;
  waarvoor: string;
  van: Datum;
  tot?: Datum;
  ingetrokkenOp?: Datum;
}

/** What was agreed in an acute phase (safety paragraph of the Rijnmond vision). */
export interface Veiligheidsafspraken {
  contact?: string;
  schrijver?: string;
  bewaker?: string;
}

/** What of a casus is only ever read as a whole. Absent: the source did not tell; `hiaten` says when it cannot. */
export interface Casusinhoud {
  ondersteuning?: Ondersteuning;
  complexiteit?: Complexiteit;
  /** the earliest first */
  stappen?: Casusstap[];
  waakvlam?: Waakvlam;
  /** the earliest first */
  fasen?: Faseperiode[];
  /** false while only the phase of now was read, and what the hub saw change */
  fasenVolledig?: boolean;
  maatregelSinds?: Datum;
  acuutSinds?: Datum;
  veiligheidsafspraken?: Veiligheidsafspraken;
  toestemmingen?: ToestemmingInZaak[];
  laatsteContactOp?: Datum;
  acuteHulpSinds?: Datum;
  hiaten?: Hiaat[];
}

/** The step the casusregie is in on a date: the last one that began and is not done; undefined between steps. */
export function stapOp(stappen: Casusstap[], op: Datum): Casusstap | undefined {
  return stappen.filter(({ van, tot }) => van <= op && (tot === undefined || tot > op)).at(-1);
}
