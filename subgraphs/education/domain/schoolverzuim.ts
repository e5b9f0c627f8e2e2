// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Bereik } from "./bereik";

/** Which pupils of a school are asked for. */
export interface Schoolverzuimvraag {
  bereik: Exclude<Bereik, { soort: "ALLE" }>;
  vandaag: Datum;
  /** unlawful hours from which a pupil counts */
  drempelUren: number;
  /** hours of reports that began from this day on are added up */
  sinds: Datum;
  limit: number;
  after?: { uren: number; leerling: string };
}

/** A pupil of a school with absence. */
export interface Schoolverzuimrij {
  /** pseudonym */
  leerling: string;
  naam: string;
  uren: number;
  meldingen: number;
  /** first day of the oldest report that counts */
  eerste: Datum;
}

/** What one samenwerkingsverband has, within the reach of the caller. */
export interface Samenwerkingsverband {
  code: string;
  scholen: number;
  thuiszitters: number;
  /** of those, longer than three months */
  langdurig: number;
  dreigend: number;
  onbekend: number;
}
