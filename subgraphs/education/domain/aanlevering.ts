// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { GemeldeSoort, Schoolondersteuning, Verzuimstatus, Vrijstellingsgrond } from "./records";

/** Records as a source delivers them, with the pupil already under a pseudonym. */
export interface AangeleverdeRecords {
  scholen: {
    brin: string;
    naam: string;
    contactNaam?: string;
    contactFunctie?: string;
    contactTelefoon?: string;
    contactEmail?: string;
    laatsteAanlevering?: Date;
    samenwerkingsverband?: string;
  }[];
  leerlingen: { leerling: string; naam: string; geboortedatum: Datum }[];
  inschrijvingen: {
    leerling: string;
    brin: string;
    vestiging: string;
    leerjaar?: string;
    begindatum: Datum;
    einddatum?: Datum;
  }[];
  verzuim: {
    leerling: string;
    brin: string;
    meldingnummer: string;
    soort: GemeldeSoort;
    status: Verzuimstatus;
    begindatum: Datum;
    einddatum?: Datum;
    uren?: number;
    terugkeerplan?: string;
  }[];
  vrijstellingen: { leerling: string; grond: Vrijstellingsgrond; begindatum: Datum; einddatum?: Datum }[];
  ondersteuning: {
    leerling: string;
    soort: Schoolondersteuning["soort"];
    /** the kind of school of a TLV, the BRIN of an OPP */
    kenmerk: string;
    evaluatiedatum?: Datum;
    begindatum: Datum;
    einddatum?: Datum;
  }[];
  /** pupils of whom a record was left out */
  onvolledig: string[];
}

/** One delivery that could be read. */
export interface Aanlevering {
  soort: "volledig" | "delta";
  peildatum: Datum;
  aangemaaktOp: Date;
  ontvangenOp: Date;
  /** hash of the content, hexadecimal */
  sha256: string;
  records: AangeleverdeRecords;
  /** records left out */
  afgekeurd: number;
}
