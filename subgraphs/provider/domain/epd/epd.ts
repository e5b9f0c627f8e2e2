// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../../platform/time/datum";
import type { Productaanduiding } from "../berichtregel";
import type { Feitbron } from "../feitbron";

/** A dossier system as far as coverage and freshness go. */
export interface Epdbron {
  naam: string;
  bronhouder: string;
  /** older copies are asked again */
  versheidMs: number;
  /** how long a copy is kept; undefined: not at all */
  bewaartermijnMs?: number;
}

/** Someone of an aanbieder, as a person can be called. */
export interface Hulpverlener {
  naam: string;
  functie?: string;
  organisatie?: string;
  telefoon?: string;
  email?: string;
}

/** A contact as it is told; the organisation is always named. */
export type Contactpersoon = Hulpverlener & { organisatie: string };

export type Doelstatus = "VOORGESTELD" | "AFGESPROKEN" | "LOPEND" | "GEPAUZEERD" | "AFGEROND" | "VERVALLEN";
export type Voortgang =
  | "BEZIG"
  | "VERBETERT"
  | "ONGEWIJZIGD"
  | "VERSLECHTERT"
  | "BEHAALD"
  | "BEHOUDEN"
  | "GEEN_VOORTGANG"
  | "NIET_BEHAALD"
  | "NIET_HAALBAAR";

/** A goal of treatment, as agreed with child and parents. */
export interface Doel {
  omschrijving: string;
  status: Doelstatus;
  voortgang?: Voortgang;
  /** day the status or the progress was last recorded */
  gemetenOp?: Datum;
  sinds?: Datum;
  streefdatum?: Datum;
  feit: Feitbron;
}

/** Someone's time in the team of a traject; `wie` is opaque, the same person has the same. */
export interface Teamlid {
  wie: string;
  van?: Datum;
  /** last day */
  tot?: Datum;
}

/** Where help is according to the dossier. */
export type Epdstatus = "GEPLAND" | "WACHTLIJST" | "LOPEND" | "GEPAUZEERD" | "BEEINDIGD" | "GEANNULEERD";

/** The course of help as one dossier tells it. */
export interface Epdtraject {
  /** tells nothing, and is the same at every reading */
  id: string;
  agb: string;
  toewijzingnummer?: number;
  product?: Productaanduiding;
  status: Epdstatus;
  aangemeldOp?: Datum;
  van?: Datum;
  /** last day; in the future it is the foreseen one */
  tot?: Datum;
  gepauzeerdOp?: Datum;
  /** COD327 */
  verwijzer?: string;
  contactpersoon?: Hulpverlener;
  laatsteContact?: Datum;
  /** whether the source tells contacts at all: only then their absence means something */
  kentContact: boolean;
  hoofdaannemer?: string;
  onderaannemers: string[];
  team: Teamlid[];
  /** first day of the oldest plan that was not withdrawn */
  planVan?: Datum;
  kentPlan: boolean;
  doelen: Doel[];
  feit: Feitbron;
}

/** What one dossier system says of one jeugdige. */
export interface Epddossier {
  /** pseudonym */
  persoon: string;
  bron: string;
  /** false: the source has nobody with this number */
  bekend: boolean;
  geboortedatum?: Datum;
  trajecten: Epdtraject[];
  /** goals that belong to no traject in particular */
  losseDoelen: Doel[];
  /** how much of the answer was left out, and why */
  weggelaten: { andereJeugdige: number; onbruikbaar: number };
  opgehaaldOp: Date;
}

/** Whether help runs on a day, according to the dossier. */
export function looptVolgensDossier({ status, van, tot }: Epdtraject, vandaag: Datum): boolean {
  return status === "LOPEND" && van !== undefined && van <= vandaag && (tot ?? vandaag) >= vandaag;
}
