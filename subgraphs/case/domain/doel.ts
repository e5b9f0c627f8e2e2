// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";

export const DOELSTATUSSEN = ["OPEN", "BEZIG", "BEHAALD", "DEELS_BEHAALD", "NIET_BEHAALD", "VERVALLEN"] as const;
export type Doelstatus = (typeof DOELSTATUSSEN)[number];

export const ACTIESTATUSSEN = ["OPEN", "BEZIG", "GEDAAN", "VERVALLEN"] as const;
export type Actiestatus = (typeof ACTIESTATUSSEN)[number];

export const ACTIEROLLEN = ["PROFESSIONAL", "GEZIN", "NETWERK", "SCHOOL", "CLUB", "ANDERS"] as const;
export type Actierol = (typeof ACTIEROLLEN)[number];

/** What someone does for a doel; `wie` can be an aunt, a school or a club as well as a professional. */
export interface Actie {
  omschrijving: string;
  wie: string;
  rol?: Actierol;
  wanneer?: Datum;
  status: Actiestatus;
}

/** The five questions that make a doel SMART, as they were answered. */
export interface Smart {
  specifiek?: string;
  meetbaar?: string;
  acceptabel?: string;
  realistisch?: string;
  tijdgebonden?: string;
}

/** A status and since when. */
export interface Doelmoment {
  status: Doelstatus;
  op: Datum;
}

export interface Doel extends Smart {
  nummer: string;
  omschrijving: string;
  status: Doelstatus;
  streefdatum?: Datum;
  /** every status it had, the earliest first; empty when the source keeps only the one of now */
  verloop: Doelmoment[];
  acties: Actie[];
}

export interface Leefgebied {
  code: string;
  krachten: string[];
  zorgen: string[];
  doelen: Doel[];
}

/** Whether a doel was reached; undefined as long as nobody can say. */
export function isBehaald({ status }: Pick<Doel, "status">): boolean | undefined {
  if (status === "BEHAALD") return true;
  return status === "NIET_BEHAALD" || status === "DEELS_BEHAALD" ? false : undefined;
}

/** Since when a doel has the status it has now, when the source tells. */
export function statusSinds({ status, verloop }: Pick<Doel, "status" | "verloop">): Datum | undefined {
  const last = verloop.at(-1);
  return last?.status === status ? last.op : undefined;
}
