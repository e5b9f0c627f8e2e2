// SPDX-License-Identifier: EUPL-1.2
export type Doelstatus = "OPEN" | "BEZIG" | "BEHAALD" | "DEELS_BEHAALD" | "NIET_BEHAALD" | "VERVALLEN";

export type Actierol = "PROFESSIONAL" | "GEZIN" | "NETWERK" | "SCHOOL" | "CLUB" | "ANDERS";

export interface Doelmoment {
  readonly status: Doelstatus;
  readonly op: string;
}

export interface Doel {
  readonly omschrijving: string;
  status: Doelstatus;
  readonly streefdatum: string;
  readonly actie: string;
  readonly wie: string;
  readonly wanneer: string;
  gedaan: boolean;
  /** What kind of person does it; filled when the gezin is finished, as is all below. */
  rol?: Actierol;
  verloop?: Doelmoment[];
  smart?: Record<"specifiek" | "meetbaar" | "acceptabel" | "realistisch" | "tijdgebonden", string>;
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

/** What stands in a whole plan beside its doelen. */
export interface Planverdieping {
  readonly vraagverheldering: Record<"op" | "kenmerken" | "doel" | "afstemming" | "naHulp", string>;
  readonly afschaling: {
    readonly voorwaarden: readonly string[];
    readonly overname: string;
    readonly zonderHulp: string;
  };
  readonly resultaat: string | null;
  readonly wensJeugdigeEinde: string | null;
  readonly wensOudersEinde: string | null;
  readonly vertrouwenJeugdigeEinde: boolean | null;
  readonly vertrouwenOudersEinde: boolean | null;
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
  /** Filled when the gezin is finished. */
  verdieping?: Planverdieping;
}
