// SPDX-License-Identifier: EUPL-1.2

/** How one indicator of the TTP looks: where its figures lie, at which moments. */
export interface Indicator {
  readonly code: string;
  readonly instrument: string;
  readonly hogerIsBeter: boolean;
  /** Usual value per meetmoment. */
  readonly momenten: Readonly<Record<string, number>>;
  /** Standard deviation of a mean; null for a share. */
  readonly spreiding: number | null;
  /** How far an aanbieder may lie from the usual value. */
  readonly marge: number;
}

const aandeel = (code: string, hogerIsBeter: boolean, momenten: Record<string, number>): Indicator => ({
  code,
  instrument: "",
  hogerIsBeter,
  momenten,
  spreiding: null,
  marge: 0.08,
});

export const INDICATOREN: readonly Indicator[] = [
  aandeel("UITVAL_VROEGTIJDIG", false, { EINDE: 0.16 }),
  aandeel("UITVAL_NIET_VERSCHENEN", false, { EINDE: 0.06 }),
  {
    code: "ERVARING_JEUGDIGE",
    instrument: "Rapportcijfer nut",
    hogerIsBeter: true,
    momenten: { EINDE: 7.3 },
    spreiding: 1.5,
    marge: 0.6,
  },
  {
    code: "ERVARING_OUDER",
    instrument: "Rapportcijfer nut",
    hogerIsBeter: true,
    momenten: { EINDE: 7.6 },
    spreiding: 1.4,
    marge: 0.6,
  },
  aandeel("DEELNAME_ONDERWIJS", true, { START: 0.72, EINDE: 0.84, NA_6_MAANDEN: 0.85 }),
  {
    code: "HERSTEL_GEZINSBALANS",
    instrument: "Gezinsschaal voorbeeld",
    hogerIsBeter: true,
    momenten: { START: 41, EINDE: 52, NA_6_MAANDEN: 51 },
    spreiding: 11,
    marge: 4,
  },
  {
    code: "VERMINDERING_PROBLEMATIEK",
    instrument: "Klachtenlijst voorbeeld",
    hogerIsBeter: false,
    momenten: { START: 17.5, EINDE: 12.4, NA_6_MAANDEN: 12.1 },
    spreiding: 5.6,
    marge: 1.5,
  },
  aandeel("TOENAME_PARTICIPATIE", true, { EINDE: 0.55, NA_6_MAANDEN: 0.58 }),
  aandeel("ZONDER_HULP_VERDER", true, { EINDE: 0.48, NA_6_MAANDEN: 0.52, NA_2_JAAR: 0.55 }),
  aandeel("GEEN_NIEUWE_START", true, { NA_6_MAANDEN: 0.86, NA_2_JAAR: 0.74 }),
];
