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
import { REDEN_ONDERDRUKT } from "./onderdrukking/onderdrukking";
import { type Periode, vergelijkPerioden } from "./periode";
import type { Cel } from "./totalen";

/** One cell as it is shown: with an interval, or withheld with a reason and without a single figure. */
export interface Score {
  indicator: Uitkomstindicator;
  profiel: number;
  intensiteit: GemetenIntensiteit;
  periode: Periode;
  /** absent for the whole group */
  subgroep?: string;
  meetmoment: Meetmoment;
  instrument?: string;
  hogerIsBeter: boolean;
  /** a total the hub added up itself */
  berekend: boolean;
  onderdrukt: boolean;
  reden?: string;
  waarde?: number;
  ondergrens95?: number;
  bovengrens95?: number;
  n?: number;
  uitgenodigd?: number;
  /** share 0..1 of those invited who responded */
  respons?: number;
  /** standard deviation of a mean */
  spreiding?: number;
  /** of a VERSCHIL: share 0..1 that reliably got better, and that got worse */
  aandeelVerbeterd?: number;
  aandeelVerslechterd?: number;
  herkomst: Herkomst;
}

/** @param onderdrukt whether the cell is withheld */
export function toScore(meting: Cel, bronhouder: string, onderdrukt: boolean): Score {
  const { indicator, profiel, intensiteit, periode, subgroep, meetmoment, instrument, hogerIsBeter, berekend } = meting;
  const cel = { indicator, profiel, intensiteit, periode, subgroep, meetmoment, instrument, hogerIsBeter, berekend };
  const herkomst = herkomstVan({ naam: meting.bron, bronhouder }, meting);
  if (onderdrukt) return { ...cel, onderdrukt, reden: REDEN_ONDERDRUKT, herkomst };
  return { ...cel, onderdrukt, ...cijfersVan(meting), herkomst };
}

function cijfersVan({ waarde, spreiding, n, uitgenodigd, verbeterd, verslechterd }: Cel) {
  const interval = spreiding === undefined ? wilson95(waarde, n) : gemiddelde95(waarde, spreiding, n);
  const { ondergrens: ondergrens95, bovengrens: bovengrens95 } = interval;
  const aandeel = (aantal: number | undefined) => (aantal === undefined ? undefined : aantal / n);
  const verandering = { aandeelVerbeterd: aandeel(verbeterd), aandeelVerslechterd: aandeel(verslechterd) };
  return { waarde, ondergrens95, bovengrens95, n, uitgenodigd, respons: n / uitgenodigd, spreiding, ...verandering };
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
    vergelijkTekst(a.subgroep ?? "", b.subgroep ?? "") ||
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
