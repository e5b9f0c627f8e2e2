// SPDX-License-Identifier: EUPL-1.2

/** What a second person finds of a noodprocedure. */
export const NOODOORDELEN = ["TERECHT", "ONTERECHT"] as const;
export type Noodoordeel = (typeof NOODOORDELEN)[number];

/** The shape of the id of a noodprocedure; what has another is none. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** One time that someone broke the glass. */
export interface Noodprocedure {
  id: string;
  /** pseudonym of the jeugdige */
  persoonId: string;
  /** CBS code of the gemeente that reviews it */
  gemeente: string;
  sub: string;
  rol: string;
  organisatie: string;
  reden: string;
  begonnenOp: Date;
  eindigtOp: Date;
  beoordeeldOp?: Date;
  oordeel?: Noodoordeel;
  toelichting?: string;
  /** from when the family may read that it happened; a second person can put it off */
  meldenVanaf: Date;
  uitstelReden?: string;
  /**
   * until when it stays out of sight of the family like any look at someone in danger (see `isVertrouwelijk`); apart from the other moment, so
   * that who reviews it does not learn that there is danger
   */
  verborgenTot?: Date;
}

/** How long telling the family may be put off, in ms: thirty days after the procedure ended. */
export const MAX_UITSTEL_MS = 30 * 86_400_000;
