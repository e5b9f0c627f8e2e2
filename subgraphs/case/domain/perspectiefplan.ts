// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";

export const DOELSTATUSSEN = ["OPEN", "BEZIG", "BEHAALD", "DEELS_BEHAALD", "NIET_BEHAALD", "VERVALLEN"] as const;
export type Doelstatus = (typeof DOELSTATUSSEN)[number];

/** The leefgebieden of the plan (the "flower"), with the names people know. */
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

/** What someone does for a doel; `wie` can be an aunt, a school or a club as well as a professional. */
export interface Actie {
  omschrijving: string;
  wie: string;
  wanneer?: Datum;
  gedaan: boolean;
}

export interface Doel {
  nummer: string;
  omschrijving: string;
  status: Doelstatus;
  streefdatum?: Datum;
  acties: Actie[];
}

export interface Leefgebied {
  code: string;
  krachten: string[];
  zorgen: string[];
  doelen: Doel[];
}

export interface Evaluatie {
  gepland: Datum;
  gehouden?: Datum;
  uitkomst?: string;
}

/** What child or parents want, at the start and at the end, and whether they trust the route (Groningen criterion 1). */
export interface Wens {
  bijStart?: string;
  bijEinde?: string;
  vertrouwenInRoute?: boolean;
}

/** One version of the plan of a gezin. */
export interface Perspectiefplan {
  versie: number;
  geldigVan: Datum;
  geldigTot?: Datum;
  perspectief?: string;
  wensJeugdige?: Wens;
  wensOuders?: Wens;
  leefgebieden: Leefgebied[];
  evaluaties: Evaluatie[];
  vastgelegdOp?: Date;
}

/** The plan that holds on a date: the newest version that has begun and has not ended. */
export function geldigPlan(plannen: Perspectiefplan[], op: Datum): Perspectiefplan | undefined {
  return plannen
    .filter((plan) => plan.geldigVan <= op && (plan.geldigTot === undefined || plan.geldigTot >= op))
    .sort((a, b) => b.versie - a.versie)[0];
}

/** The evaluaties that should have been held before a date and were not. */
export function verlopenEvaluaties(plan: Perspectiefplan, op: Datum): Evaluatie[] {
  return plan.evaluaties.filter((evaluatie) => !evaluatie.gehouden && evaluatie.gepland < op);
}
