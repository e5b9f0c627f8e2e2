// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Dossier, Productaanduiding, Regelsoort } from "./berichtregel";
import type { Gedeclareerd } from "./declaraties";
import type { Feitbron } from "./feitbron";
import type { Leveringsperiode } from "./leveringen";
import type { Omvang } from "./omvang";

/** A request of the aanbieder and what became of it. */
export interface Verzoek {
  ingediendOp: Datum;
  uitkomst: "OPEN" | "IN_ONDERZOEK" | "AFGEWEZEN" | "TOEGEWEZEN";
  beantwoordOp?: Datum;
  /** RedenAfwijzingVerzoek */
  redenAfwijzing?: string;
}

/** A message that the receiver refused as a message (retour): what it says stands, but is disputed. */
export interface Afkeuring {
  soort: Regelsoort | "319";
  /** dagtekening of the refused message */
  dagtekening: Datum;
  /** dagtekening of the retour */
  op: Datum;
  /** retour codes */
  redenen: string[];
  bron: Feitbron;
}

/** Two different messages that carry the same number of the same sender. */
export interface Tegenspraak {
  soort: Regelsoort;
  /** dagtekening of the newest of them */
  sinds: Datum;
  bronnen: Feitbron[];
}

/** What is told at the fullest level only. */
export interface Bijzonderheden {
  verzoek?: Verzoek;
  /** the newest request to change the toewijzing (317) */
  wijzigingsverzoek?: Verzoek;
  /** code of the newest change of the toewijzing */
  redenWijziging?: string;
  omvang?: Omvang;
  /** cents */
  budget?: number;
  gedeclareerd?: Gedeclareerd;
  afkeuringen?: Afkeuring[];
  tegenspraken?: Tegenspraak[];
}

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
  /** the gemeente refused the request (319), and there is no toewijzing */
  afgewezen?: boolean;
  perioden: Leveringsperiode[];
  bijzonderheden?: Bijzonderheden;
  aanmelding?: Feitbron;
  toewijzing?: Feitbron;
  /** the dossier it rests on, when no message tells of it */
  dossier?: Feitbron;
}

/** Everything the traject rests on. */
export function feitbronnen(traject: Traject): Feitbron[] {
  const all = [
    traject.aanmelding,
    traject.toewijzing,
    traject.dossier,
    ...traject.perioden.flatMap(({ start, stop }) => [start, stop]),
  ];
  return all.filter((feit) => feit !== undefined);
}

/** Day help first started; absent when it has not. */
export function gestartOp(traject: Traject): Datum | undefined {
  return traject.perioden[0]?.van;
}
