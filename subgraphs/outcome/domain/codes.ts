// SPDX-License-Identifier: EUPL-1.2

/**
 * What the hoofdaannemer measures, in the order in which scores are shown (domain model, part 5): uitval in two, ervaring in two,
 * doelrealisatie in four, and then the four of the national set.
 */
export const UITKOMSTINDICATOREN = [
  "UITVAL_VROEGTIJDIG",
  "UITVAL_NIET_VERSCHENEN",
  "ERVARING_JEUGDIGE",
  "ERVARING_OUDER",
  "DEELNAME_ONDERWIJS",
  "HERSTEL_GEZINSBALANS",
  "VERMINDERING_PROBLEMATIEK",
  "TOENAME_PARTICIPATIE",
  "ZONDER_HULP_VERDER",
  "GEEN_NIEUWE_START",
  "PROBLEMEN_MINDER",
  "DOELEN_BEHAALD",
] as const;
export type Uitkomstindicator = (typeof UITKOMSTINDICATOREN)[number];

/** When a TTP measures, in order of time. */
export const GEMETEN_MOMENTEN = ["START", "EINDE", "NA_6_MAANDEN", "NA_2_JAAR"] as const;

/** With what the hub derives from records: how each course changed from START to EINDE. */
export const MEETMOMENTEN = [...GEMETEN_MOMENTEN, "VERSCHIL"] as const;
export type Meetmoment = (typeof MEETMOMENTEN)[number];

/** The intensities of help that are measured. ACUUT never is: it lasts fourteen days at most. */
export const GEMETEN_INTENSITEITEN = ["PERSPECTIEF", "INTENSIEF", "DUURZAAM"] as const;
export type GemetenIntensiteit = (typeof GEMETEN_INTENSITEITEN)[number];
export type Ondersteuningsintensiteit = GemetenIntensiteit | "ACUUT";
