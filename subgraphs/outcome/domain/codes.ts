// SPDX-License-Identifier: EUPL-1.2

/** What the hoofdaannemer measures, in the order in which scores are shown (domain model, part 5; national outcome set). */
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
] as const;
export type Uitkomstindicator = (typeof UITKOMSTINDICATOREN)[number];

/** When it is measured, in order of time. */
export const MEETMOMENTEN = ["START", "EINDE", "NA_6_MAANDEN", "NA_2_JAAR"] as const;
export type Meetmoment = (typeof MEETMOMENTEN)[number];

/** The intensities of help that are measured. ACUUT never is: it lasts fourteen days at most. */
export const GEMETEN_INTENSITEITEN = ["PERSPECTIEF", "INTENSIEF", "DUURZAAM"] as const;
export type GemetenIntensiteit = (typeof GEMETEN_INTENSITEITEN)[number];
export type Ondersteuningsintensiteit = GemetenIntensiteit | "ACUUT";
