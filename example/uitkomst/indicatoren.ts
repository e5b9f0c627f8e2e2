// SPDX-License-Identifier: EUPL-1.2
import { GEZINSSCHAAL, type Instrument, KLACHTENLIJST, RAPPORTCIJFER } from "./instrumenten";

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
  /** Whether it is delivered per age group too. */
  readonly perLeeftijd?: boolean;
}

const aandeel = (code: string, hogerIsBeter: boolean, momenten: Record<string, number>): Indicator => ({
  code,
  instrument: "",
  hogerIsBeter,
  momenten,
  spreiding: null,
  marge: 0.08,
});

const metInstrument = ({ naam, hogerIsBeter }: Instrument) => ({ instrument: naam, hogerIsBeter });

export const INDICATOREN: readonly Indicator[] = [
  aandeel("UITVAL_VROEGTIJDIG", false, { EINDE: 0.16 }),
  aandeel("UITVAL_NIET_VERSCHENEN", false, { EINDE: 0.06 }),
  {
    code: "ERVARING_JEUGDIGE",
    ...metInstrument(RAPPORTCIJFER),
    momenten: { EINDE: 7.3 },
    spreiding: 1.5,
    marge: 0.6,
  },
  {
    code: "ERVARING_OUDER",
    ...metInstrument(RAPPORTCIJFER),
    momenten: { EINDE: 7.6 },
    spreiding: 1.4,
    marge: 0.6,
  },
  { ...aandeel("DEELNAME_ONDERWIJS", true, { START: 0.72, EINDE: 0.84, NA_6_MAANDEN: 0.85 }), perLeeftijd: true },
  {
    code: "HERSTEL_GEZINSBALANS",
    ...metInstrument(GEZINSSCHAAL),
    momenten: { START: 41, EINDE: 52, NA_6_MAANDEN: 51 },
    spreiding: 11,
    marge: 4,
  },
  {
    code: "VERMINDERING_PROBLEMATIEK",
    ...metInstrument(KLACHTENLIJST),
    momenten: { START: 17.5, EINDE: 12.4, NA_6_MAANDEN: 12.1 },
    perLeeftijd: true,
    spreiding: 5.6,
    marge: 1.5,
  },
  aandeel("TOENAME_PARTICIPATIE", true, { EINDE: 0.55, NA_6_MAANDEN: 0.58 }),
  aandeel("ZONDER_HULP_VERDER", true, { EINDE: 0.48, NA_6_MAANDEN: 0.52, NA_2_JAAR: 0.55 }),
  aandeel("GEEN_NIEUWE_START", true, { NA_6_MAANDEN: 0.86, NA_2_JAAR: 0.74 }),
  aandeel("PROBLEMEN_MINDER", true, { EINDE: 0.66, NA_6_MAANDEN: 0.68 }),
  aandeel("DOELEN_BEHAALD", true, { EINDE: 0.71 }),
];
