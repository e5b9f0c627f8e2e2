// SPDX-License-Identifier: EUPL-1.2
import type { Herkomst } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import type { Vakantieregio } from "./schoolvakanties";

/** One push source: the deliveries of one gemeente. */
export interface Bron {
  naam: string;
  bronhouder: string;
  /** CBS code, four digits */
  gemeente: string;
  /** how old the last delivery may be, in milliseconds */
  versheid: number;
  /** absent: a day is a holiday as soon as it is one somewhere */
  vakantieregio?: Vakantieregio;
}

/** What is known about the newest delivery of a source. */
export interface Levering {
  bron: string;
  peildatum: Datum;
  ontvangenOp: Date;
  /** records left out since (and in) the newest full delivery */
  afgekeurd: number;
  /** whether a full delivery was ever received; without one, who is missing may still exist */
  volledig: boolean;
}

export interface Contact {
  naam: string;
  functie?: string;
  organisatie: string;
  telefoon?: string;
  email?: string;
}

export interface School {
  brin: string;
  naam: string;
  gemeente: string;
  contact?: Contact;
  /** when the school last delivered to leerplicht */
  laatsteAanlevering?: Date;
  /** code of the samenwerkingsverband passend onderwijs */
  samenwerkingsverband?: string;
}

/** A pupil as one gemeente delivered it. */
export interface Leerling {
  /** pseudonym */
  id: string;
  bron: string;
  gemeente: string;
  naam: string;
  geboortedatum: Datum;
  /** a record about this pupil was left out of the delivery */
  onvolledig: boolean;
  herkomst: Herkomst;
}

/** A period of facts; `tot` is the last day, absent while it runs. */
interface Periode {
  van: Datum;
  tot?: Datum;
  herkomst: Herkomst;
}

export interface Inschrijving extends Periode {
  school: School;
  /** BRIN plus two digits */
  vestiging: string;
  leerjaar?: string;
}

export const VERZUIMSOORTEN = [
  "ZESTIEN_UUR",
  "LANGDURIG_RELATIEF",
  "LUXE",
  "OVERIG",
  "GEOORLOOFD_ZIEK",
  "ZIEK_DEELS",
] as const;
/** Kind of a report; ABSOLUUT is never reported, only concluded. */
export type GemeldeSoort = (typeof VERZUIMSOORTEN)[number];
export type Verzuimsoort = GemeldeSoort | "ABSOLUUT";

export const VERZUIMSTATUSSEN = [
  "Geregistreerd",
  "In behandeling",
  "Afgesloten",
  "Ingetrokken",
  "Ter kennisgeving aangenomen",
] as const;
export type Verzuimstatus = (typeof VERZUIMSTATUSSEN)[number];

export interface Verzuimmelding extends Periode {
  soort: GemeldeSoort;
  status: Verzuimstatus;
  /** unlawful hours */
  uren?: number;
  terugkeerplan?: string;
}

export const VRIJSTELLINGSGRONDEN = ["5a", "5b", "5c", "11", "15"] as const;
export type Vrijstellingsgrond = (typeof VRIJSTELLINGSGRONDEN)[number];

export interface Vrijstelling extends Periode {
  /** article of the Leerplichtwet 1969 */
  grond: Vrijstellingsgrond;
}

export const ONDERSTEUNINGSSOORTEN = ["TLV", "OPP"] as const;
export const SCHOOLSOORTEN = ["SBO", "SO", "VSO"] as const;

/** Extra support that was decided on: a toelaatbaarheidsverklaring (WPO art. 40, WVO 2020 art. 8.8) or an ontwikkelingsperspectief (WPO art. 40a). */
export interface Schoolondersteuning extends Periode {
  soort: (typeof ONDERSTEUNINGSSOORTEN)[number];
  /** of a TLV: the kind of school it admits to */
  schoolsoort?: (typeof SCHOOLSOORTEN)[number];
  /** of an OPP: the school that made it */
  school?: School;
  /** of an OPP: when it is looked at again; at least once a year */
  evaluatieOp?: Datum;
}

/** Everything one source delivered about one pupil. */
export interface Dossier {
  bron: Bron;
  levering?: Levering;
  leerling: Leerling;
  inschrijvingen: Inschrijving[];
  verzuim: Verzuimmelding[];
  vrijstellingen: Vrijstelling[];
  ondersteuning: Schoolondersteuning[];
}

export type Thuiszitterstatus = "THUISZITTER" | "GEEN_THUISZITTER" | "ONBEKEND";

export type Thuiszitfase = "DREIGEND" | "BEGINNEND" | "LANGDURIG" | "ZEER_LANGDURIG" | "DEELS";

/** A conclusion under one rule version, with the sentences and facts it rests on. */
export interface Oordeel {
  status: Thuiszitterstatus;
  soort?: Verzuimsoort;
  fase?: Thuiszitfase;
  sinds?: Datum;
  /** whole weeks since `sinds` */
  weken?: number;
  regelversie: string;
  /** Dutch sentences */
  uitleg: string[];
  feiten: Herkomst[];
}
