// SPDX-License-Identifier: EUPL-1.2
type Doelstatus = "OPEN" | "BEZIG" | "BEHAALD" | "DEELS_BEHAALD" | "NIET_BEHAALD" | "VERVALLEN";

export interface Doel {
  readonly omschrijving: string;
  status: Doelstatus;
  readonly streefdatum: string;
  readonly actie: string;
  readonly wie: string;
  readonly wanneer: string;
  gedaan: boolean;
}

export interface Leefgebied {
  readonly code: string;
  readonly krachten: readonly string[];
  readonly zorgen: readonly string[];
  doelen: Doel[];
}

export interface Evaluatie {
  readonly gepland: string;
  gehouden: string | null;
  uitkomst: string | null;
}

/** A version of the perspectiefplan. */
export interface Plan {
  readonly versie: number;
  readonly van: string;
  tot: string | null;
  readonly perspectief: string;
  readonly wensJeugdige: string;
  readonly wensOuders: string;
  readonly vertrouwenJeugdige: boolean;
  readonly vertrouwenOuders: boolean;
  leefgebieden: Leefgebied[];
  evaluaties: Evaluatie[];
}
