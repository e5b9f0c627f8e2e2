// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";

/** The product of a line as iJw names it: categorie (JZ020) and, when given, the code of the region. */
export interface Productaanduiding {
  categorie: string;
  code?: string;
}

/** JZ: 1 first, 2 changed, 3 withdrawn, 9 unchanged (says the same again). */
export type StatusAanlevering = 1 | 2 | 3 | 9;

interface Regel {
  /** identity of the line: a hash of its content, so that a repeated line is the same line */
  sleutel: string;
  bron: string;
  /** pseudonym */
  persoon: string;
  agb: string;
  gemeente: string;
  /** date and number the sender gave the message: together with status the order of versions */
  dagtekening: Datum;
  identificatie: string;
  ontvangenOp: Date;
  product?: Productaanduiding;
}

/** 301: the gemeente assigns a product. A later one with the same number replaces it. */
export interface Toewijzingsregel extends Regel {
  soort: "301";
  toewijzingnummer: number;
  referentie?: string;
  toegewezenOp: Datum;
  /** `HH:MM:SS` */
  toewijzingstijd: string;
  ingangsdatum: Datum;
  einddatum?: Datum;
  redenWijziging?: string;
}

/** 305: the help started. */
export interface Startregel extends Regel {
  soort: "305";
  toewijzingnummer: number;
  begindatum: Datum;
  status: StatusAanlevering;
}

/** 307: the help stopped (on its last day, `einddatum`). */
export interface Stopregel extends Regel {
  soort: "307";
  toewijzingnummer: number;
  begindatum: Datum;
  einddatum: Datum;
  /** JZ588 */
  reden: string;
  status: StatusAanlevering;
}

/** 315: the aanbieder asks for a toewijzing; the only line that names the kind of verwijzer. */
export interface Aanvraagregel extends Regel {
  soort: "315";
  referentie: string;
  ingangsdatum: Datum;
  einddatum?: Datum;
  /** COD327 */
  verwijzer: string;
}

/** One line of a message as it was received: a fact that never changes. */
export type Berichtregel = Toewijzingsregel | Startregel | Stopregel | Aanvraagregel;

/** What the lines of one traject have in common: lines of another person never meet, whatever number they carry. */
export interface Dossier {
  persoon: string;
  agb: string;
  gemeente: string;
}
