// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Inschrijving } from "./records";

/** The pupil administration of one or more schools: asked (`oneroster`) or delivered (`oneroster-csv`). It knows enrolments, never absence. */
export interface Roosterbron {
  naam: string;
  soort: "oneroster" | "oneroster-csv";
  bronhouder: string;
  /** CBS code of the gemeente where its schools are */
  gemeente: string;
  /** how old the copy may be, in milliseconds */
  versheid: number;
}

/** How the copy of a source is doing. */
export interface Roosterstand {
  bron: string;
  /** when the copy was last brought up to date; absent when that never worked */
  bijgewerktOp?: Date;
  /** one Dutch sentence when the last attempt failed */
  storing?: string;
  /** records that could not be used */
  afgekeurd: number;
  /** whether everything was read once; without it, who is missing may still be there */
  volledig: boolean;
}

/** The enrolments of one pupil in one administration. */
export interface Rooster {
  bron: Roosterbron;
  stand?: Roosterstand;
  /** pseudonym */
  leerling: string;
  inschrijvingen: Inschrijving[];
}

/** One enrolment as an administration has it, with the pupil already under a pseudonym. */
export interface Roosterinschrijving {
  leerling: string;
  brin: string;
  schoolnaam: string;
  vestiging: string;
  leerjaar?: string;
  begindatum: Datum;
  einddatum?: Datum;
  gewijzigdOp: Date;
}
