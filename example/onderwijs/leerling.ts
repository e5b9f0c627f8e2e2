// SPDX-License-Identifier: EUPL-1.2
import type { Persoon } from "../gezin/persoon";

export interface Inschrijving {
  readonly brin: string;
  readonly leerjaar: string;
  readonly van: string;
  tot: string | null;
}

export interface Verzuim {
  readonly brin: string;
  readonly soort: "ZESTIEN_UUR" | "LANGDURIG_RELATIEF" | "LUXE" | "OVERIG" | "GEOORLOOFD_ZIEK" | "ZIEK_DEELS";
  readonly status: "Geregistreerd" | "In behandeling" | "Afgesloten" | "Ingetrokken" | "Ter kennisgeving aangenomen";
  readonly van: string;
  readonly tot: string | null;
  readonly uren: number | null;
  readonly terugkeerplan: string;
}

interface Vrijstelling {
  readonly grond: "5a" | "5b" | "5c" | "11" | "15";
  readonly van: string;
  readonly tot: string | null;
}

interface Ondersteuning {
  readonly soort: "TLV" | "OPP";
  /** Of a TLV. */
  readonly schoolsoort?: "SBO" | "SO" | "VSO";
  /** Of an OPP. */
  readonly brin?: string;
  readonly evaluatie?: string;
  readonly van: string;
  readonly tot: string | null;
}

/** A resident of compulsory age, as leerplicht knows them. */
export interface Leerling {
  readonly persoon: Persoon;
  /** As leerplicht has it: it may differ from the case system. */
  geboortedatum: string;
  inschrijvingen: Inschrijving[];
  verzuim: Verzuim[];
  vrijstellingen: Vrijstelling[];
  ondersteuning: Ondersteuning[];
}
