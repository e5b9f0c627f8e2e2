// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Dossier, Levering, Oordeel, School, Thuiszitfase, Verzuimsoort } from "./records";

/** Which pupils a caller may reach; enforced in SQL. ALLE is for who was let in per pupil by a capability. */
export type Bereik =
  | { soort: "ALLE" }
  | { soort: "GEMEENTEN"; gemeenten: string[] }
  /** pupils enrolled at this school today */
  | { soort: "SCHOOL"; brin: string };

export interface Thuiszitterfilter {
  status?: "THUISZITTER" | "ONBEKEND";
  gemeente?: string;
  brin?: string;
  soort?: Verzuimsoort;
  fase?: Thuiszitfase;
  sindsVoor?: Datum;
  leeftijdVan?: number;
  leeftijdTot?: number;
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
  vandaag: Datum;
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
  dimensie: "status" | "fase" | "soort" | "gemeente" | "school";
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
  /** source -> its newest delivery */
  findLeveringen(): Promise<Map<string, Levering>>;
  findScholen(brins: readonly string[]): Promise<Map<string, School>>;
  findThuiszitters(
    vraag: Thuiszittervraag,
    orderBy: Thuiszittervolgorde,
    limit: number,
    after?: Plek,
  ): Promise<Thuiszitterrij[]>;
  countThuiszitters(vraag: Thuiszittervraag): Promise<{ totaal: number; facetten: Facetwaarde[] }>;
}
