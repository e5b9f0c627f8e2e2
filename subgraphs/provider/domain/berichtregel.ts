// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Eenheidcode, Omvang } from "./omvang";

/** The product of a line as iJw names it: categorie (JZ020) and, when given, the code of the region. */
export interface Productaanduiding {
  categorie: string;
  code?: string;
}

/** JZ: 1 first, 2 changed, 3 withdrawn, 9 unchanged (says the same again). */
export type StatusAanlevering = 1 | 2 | 3 | 9;

/** The messages with lines about a person. */
export type Regelsoort = "301" | "305" | "307" | "315" | "317" | "323";

interface Regel {
  /** identity of the line: its message and its place in it, so that a repeated line is the same line */
  sleutel: string;
  /** hash of what the whole message says: another value under the same identificatie is a contradiction */
  bericht: string;
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
  toewijzingnummer?: number;
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
  omvang?: Omvang;
  /** cents */
  budget?: number;
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

/** 317: the aanbieder asks to change a toewijzing, or (without number) for a product besides. */
export interface Wijzigingsregel extends Regel {
  soort: "317";
  referentie: string;
  ingangsdatum: Datum;
  einddatum?: Datum;
}

/** 323: help that the aanbieder charges. */
export interface Prestatieregel extends Regel {
  soort: "323";
  toewijzingnummer: number;
  /** reference number of the prestatie: a credit names that of the debit it takes back */
  referentie: string;
  van: Datum;
  tot: Datum;
  volume: number;
  eenheid: Eenheidcode;
  /** cents */
  bedrag: number;
  credit: boolean;
}

/** What an aanbieder asks of the gemeente. */
export type Verzoekregel = Aanvraagregel | Wijzigingsregel;

/** One line of a message as it was received: a fact that never changes. */
export type Berichtregel = Toewijzingsregel | Startregel | Stopregel | Aanvraagregel | Wijzigingsregel | Prestatieregel;

/** What the lines of one traject have in common: lines of another person never meet, whatever number they carry. */
export interface Dossier {
  persoon: string;
  agb: string;
  gemeente: string;
}
