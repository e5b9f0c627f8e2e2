// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Bereik } from "./bereik";
import type { Dossier, Levering, Oordeel, School, Thuiszitfase, Verzuimsoort } from "./records";
import type { Regel } from "./regels/regel";
import type { Rooster, Roosterstand } from "./rooster";
import type { Stand } from "./standen";
import type { Samenwerkingsverband, Schoolverzuimrij, Schoolverzuimvraag } from "./schoolverzuim";

export interface Thuiszitterfilter {
  status?: "THUISZITTER" | "ONBEKEND";
  gemeente?: string;
  brin?: string;
  soort?: Verzuimsoort;
  fase?: Thuiszitfase;
  sindsVoor?: Datum;
  leeftijdVan?: number;
  leeftijdTot?: number;
  samenwerkingsverband?: string;
  metHulp?: Stand;
  metRegisseur?: Stand;
}

export type Thuiszittervolgorde = "LANGST" | "KORTST" | "NAAM_SCHOOL";

/** Sort value and id of the last row of the page before. */
export interface Plek {
  sleutel: string;
  leerling: string;
}

export interface Thuiszittervraag {
  bereik: Exclude<Bereik, { soort: "ALLE" }>;
  filter: Thuiszitterfilter;
  /** decides who is within reach */
  vandaag: Datum;
  /** the day that is asked about; not after today */
  op: Datum;
  regel: Regel;
  /** standen from this moment on count; absent when the caller may not know them, or there are none of that day */
  standenSinds?: Date;
}

/** A page of the list with the size and the facets of the whole. */
export interface Thuiszitterlijst {
  rows: Thuiszitterrij[];
  totaal: number;
  facetten: Facetwaarde[];
}

/** A row of the list. */
export interface Thuiszitterrij {
  leerling: string;
  naam: string;
  /** school now or last, when known */
  brin?: string;
  oordeel: Oordeel;
  sleutel: string;
}

export interface Facetwaarde {
  dimensie: "status" | "fase" | "soort" | "gemeente" | "school" | "hulp" | "regisseur";
  waarde: string;
  /** only of a school */
  naam?: string;
  aantal: number;
}

/** What the subgraph reads from its store; every method takes a fixed number of statements, however many persons are asked. */
export interface OnderwijsOpslag {
  /** pupil -> what each source delivered; pupils out of reach are absent, like pupils that do not exist */
  findDossiers(
    ids: readonly string[],
    bereik: Bereik,
    vandaag: Datum,
    leveringen: () => Promise<Map<string, Levering>>,
  ): Promise<Map<string, Dossier[]>>;
  /** pupil -> enrolments in the administrations of schools, within reach */
  findRoosters(
    ids: readonly string[],
    bereik: Bereik,
    vandaag: Datum,
    standen: () => Promise<Map<string, Roosterstand>>,
  ): Promise<Map<string, Rooster[]>>;
  /** pull source -> how its copy is doing */
  findStanden(): Promise<Map<string, Roosterstand>>;
  /** source -> its newest delivery */
  findLeveringen(): Promise<Map<string, Levering>>;
  findScholen(brins: readonly string[]): Promise<Map<string, School>>;
  /** school -> pupils with absence, within reach */
  findSchoolverzuim(brins: readonly string[], vraag: Schoolverzuimvraag): Promise<Map<string, Schoolverzuimrij[]>>;
  findSamenwerkingsverbanden(vraag: Thuiszittervraag): Promise<Samenwerkingsverband[]>;
  findThuiszitters(
    vraag: Thuiszittervraag,
    orderBy: Thuiszittervolgorde,
    limit: number,
    after?: Plek,
  ): Promise<Thuiszitterlijst>;
}
