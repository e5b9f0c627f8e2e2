// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../time/datum";

/** Why there are facts or none; empty is never ambiguous. The order is from good to bad. */
export const GEGEVENSSTATUSSEN = [
  "BESCHIKBAAR",
  "GEEN",
  "NIET_BEVRAAGD",
  "AFGESCHERMD",
  "VEROUDERD",
  "DEELS",
  "ONBEREIKBAAR",
] as const;
export type Gegevensstatus = (typeof GEGEVENSSTATUSSEN)[number];

/** How much of a domain someone may see. */
export const INZAGENIVEAUS = ["GEEN", "DAT", "BEPERKT", "VOLLEDIG"] as const;
export type Inzageniveau = (typeof INZAGENIVEAUS)[number];

export type Ernst = "INFO" | "AANDACHT" | "DRINGEND";

/** Where a fact comes from and how old it is. */
export interface Herkomst {
  bron: string;
  bronhouder: string;
  /** when the source recorded it, when known */
  vastgelegdOp?: Date;
  /** when the hub received or fetched it */
  opgehaaldOp: Date;
}

/** What one source contributed to an answer. */
export interface Brondekking {
  bron: string;
  bronhouder: string;
  status: Gegevensstatus;
  /** the moment the facts are true for */
  peildatum?: Date;
  opgehaaldOp?: Date;
  /** one Dutch sentence when status is not BESCHIKBAAR or GEEN */
  reden?: string;
}

/** Something that asks for attention, explained; never a risk score. */
export interface Signaal {
  code: string;
  ernst: Ernst;
  sinds?: Datum;
  /** one Dutch sentence */
  uitleg: string;
  feiten: Herkomst[];
}

/** One moment or period on the timeline of a domain. */
export interface Gebeurtenis {
  op: Datum;
  tot?: Datum;
  soort: string;
  omschrijving: string;
  herkomst: Herkomst;
}

/** What every domain answers in. */
export interface Beeld {
  status: Gegevensstatus;
  toelichting?: string;
  niveau: Inzageniveau;
  dekking: Brondekking[];
  signalen: Signaal[];
  tijdlijn: Gebeurtenis[];
}
