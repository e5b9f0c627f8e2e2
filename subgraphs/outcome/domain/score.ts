// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../platform/batching/group-by";
import type { Herkomst } from "../../../platform/herkomst/records";
import {
  GEMETEN_INTENSITEITEN,
  type GemetenIntensiteit,
  MEETMOMENTEN,
  type Meetmoment,
  UITKOMSTINDICATOREN,
  type Uitkomstindicator,
} from "./codes";
import { gemiddelde95, wilson95 } from "./interval";
import { herkomstVan } from "./levering";
import type { BewaardeMeting } from "./meting";
import { type Periode, vergelijkPerioden } from "./periode";

/** One cell as it is shown: with an interval, or withheld with a reason and without a single figure. */
export interface Score {
  indicator: Uitkomstindicator;
  profiel: number;
  intensiteit: GemetenIntensiteit;
  periode: Periode;
  meetmoment: Meetmoment;
  instrument?: string;
  hogerIsBeter: boolean;
  onderdrukt: boolean;
  reden?: string;
  waarde?: number;
  ondergrens95?: number;
  bovengrens95?: number;
  n?: number;
  uitgenodigd?: number;
  /** share 0..1 of those invited who responded */
  respons?: number;
  herkomst: Herkomst;
}

/** @param reden why the cell is withheld; undefined when it may be shown */
export function toScore(meting: BewaardeMeting, bronhouder: string, reden: string | undefined): Score {
  const { indicator, profiel, intensiteit, periode, meetmoment, instrument, hogerIsBeter } = meting;
  const cel = { indicator, profiel, intensiteit, periode, meetmoment, instrument, hogerIsBeter };
  const herkomst = herkomstVan({ naam: meting.bron, bronhouder }, meting);
  if (reden !== undefined) return { ...cel, onderdrukt: true, reden, herkomst };
  return { ...cel, onderdrukt: false, ...cijfersVan(meting), herkomst };
}

function cijfersVan({ waarde, spreiding, n, uitgenodigd }: BewaardeMeting) {
  const interval = spreiding === undefined ? wilson95(waarde, n) : gemiddelde95(waarde, spreiding, n);
  const { ondergrens: ondergrens95, bovengrens: bovengrens95 } = interval;
  return { waarde, ondergrens95, bovengrens95, n, uitgenodigd, respons: n / uitgenodigd };
}

/** The order of scores: latest periode, then indicator, profiel, intensiteit, meetmoment, and last what keeps it the same each time. */
export function vergelijkScores(a: Score, b: Score): number {
  return (
    vergelijkPerioden(a.periode, b.periode) ||
    UITKOMSTINDICATOREN.indexOf(a.indicator) - UITKOMSTINDICATOREN.indexOf(b.indicator) ||
    a.profiel - b.profiel ||
    GEMETEN_INTENSITEITEN.indexOf(a.intensiteit) - GEMETEN_INTENSITEITEN.indexOf(b.intensiteit) ||
    MEETMOMENTEN.indexOf(a.meetmoment) - MEETMOMENTEN.indexOf(b.meetmoment) ||
    vergelijkTekst(a.instrument ?? "", b.instrument ?? "") ||
    vergelijkTekst(a.herkomst.bron, b.herkomst.bron)
  );
}

function vergelijkTekst(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The scores of each periode of each source. */
export function perLevering(scores: readonly Score[]): Map<string, Score[]> {
  return groupBy(scores, ({ periode, herkomst }) => `${periode} ${herkomst.bron}`);
}

/** `1 score`, `2 scores`. */
export function telScores({ length }: readonly unknown[]): string {
  return length === 1 ? "1 score" : `${length} scores`;
}
