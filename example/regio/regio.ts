// SPDX-License-Identifier: EUPL-1.2

/** CBS code and name; `bron` is the name of its case system in bronnen.yaml. */
export interface Gemeente {
  readonly code: string;
  readonly naam: string;
  readonly bron: string;
}

export type Intensiteit = "PERSPECTIEF" | "INTENSIEF" | "ACUUT" | "DUURZAAM";

/** A product the region buys: iJw code to profile and intensity. */
export interface Product {
  readonly categorie: string;
  readonly code: string;
  readonly hulpvorm: string;
  readonly profiel: number;
  readonly intensiteit: Intensiteit;
  readonly naam: string;
}

export interface Profiel {
  readonly nummer: number;
  readonly naam: string;
}

export interface Aanbieder {
  readonly agb: string;
  readonly naam: string;
  readonly hulpvormen: readonly string[];
  readonly profielen: readonly number[];
}

export interface School {
  readonly brin: string;
  readonly naam: string;
  readonly gemeente: string;
  readonly van: number;
  readonly tot: number;
  readonly contact: { naam: string; functie: string; telefoon: string; email: string };
  /** Days since the school last delivered to leerplicht. */
  readonly stilDagen: number;
}
