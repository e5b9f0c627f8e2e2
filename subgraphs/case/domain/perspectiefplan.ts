// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Leefgebied } from "./doel";

/** The leefgebieden of the plan (the "flower") when a region names none of its own. */
export const LEEFGEBIEDEN: Record<string, string> = {
  WONEN: "Wonen",
  VEILIGHEID: "Veiligheid",
  GEZONDHEID: "Gezondheid",
  FINANCIEN: "Financiën en schulden",
  WERK: "Werk en participatie",
  ONDERWIJS: "Onderwijs",
  VRIJE_TIJD: "Vrije tijd",
  SOCIAAL_NETWERK: "Sociaal netwerk",
  OPVOEDING: "Opvoeding en gezinsrelaties",
  SPECIALISTISCHE_JEUGDHULP: "Specialistische jeugdhulp",
};

export interface Evaluatie {
  gepland: Datum;
  gehouden?: Datum;
  uitkomst?: string;
}

/** What child or parents want and whether they trust the route, at the start and at the end (Groningen criterion 1). */
export interface Wens {
  bijStart?: string;
  bijEinde?: string;
  vertrouwenBijStart?: boolean;
  vertrouwenBijEinde?: boolean;
}

/** The four things vraagverheldering always yields. */
export interface Vraagverheldering {
  op?: Datum;
  kenmerken?: string;
  doel?: string;
  afstemming?: string;
  naHulp?: string;
}

/** How the help gets less: when it can, who takes over, and how life without it goes on. */
export interface Afschaling {
  voorwaarden: string[];
  overname?: string;
  zonderHulp?: string;
}

export const INTENSITEITEN = ["PERSPECTIEF", "INTENSIEF", "ACUUT", "DUURZAAM"] as const;
export type Intensiteit = (typeof INTENSITEITEN)[number];

/** Help that the regisseur agreed to: a change of profiel or intensiteit, or DUURZAAM beside other help. */
export interface Akkoord {
  profiel: number;
  intensiteit: Intensiteit;
  op?: Datum;
}

/** One version of the plan of a gezin. */
export interface Perspectiefplan {
  versie: number;
  geldigVan: Datum;
  geldigTot?: Datum;
  perspectief?: string;
  resultaat?: string;
  wensJeugdige?: Wens;
  wensOuders?: Wens;
  vraagverheldering?: Vraagverheldering;
  afschaling?: Afschaling;
  leefgebieden: Leefgebied[];
  evaluaties: Evaluatie[];
  /** absent: this plan has no place for it, so nothing is known of what was agreed */
  akkoorden?: Akkoord[];
  vastgelegdOp?: Date;
}

/** The plan that holds on a date: the newest version that has begun and has not ended. */
export function geldigPlan<P extends Pick<Perspectiefplan, "versie" | "geldigVan" | "geldigTot">>(
  plannen: P[],
  op: Datum,
): P | undefined {
  return plannen
    .filter((plan) => plan.geldigVan <= op && (plan.geldigTot === undefined || plan.geldigTot >= op))
    .sort((a, b) => b.versie - a.versie)[0];
}

/** The evaluaties that should have been held before a date and were not. */
export function verlopenEvaluaties(plan: Perspectiefplan, op: Datum): Evaluatie[] {
  return plan.evaluaties.filter((evaluatie) => !evaluatie.gehouden && evaluatie.gepland < op);
}
