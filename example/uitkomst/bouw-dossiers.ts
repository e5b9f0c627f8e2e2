// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { AANBIEDERS, productenVan } from "../regio/aanbieders";
import { createToeval, type Toeval } from "../toeval";
import { INDICATOREN, type Indicator } from "./indicatoren";
import { INSTRUMENTEN } from "./instrumenten";
import { halfjarenTot } from "./perioden";

/** What was measured of one course on one indicator, under a pseudonym that only the TTP can resolve. */
export interface Dossierregel {
  readonly pseudoniem: string;
  readonly agb: string;
  readonly profiel: number;
  readonly intensiteit: string;
  readonly periode: string;
  readonly subgroep: string;
  readonly indicator: string;
  readonly instrument: string;
  /** meetmoment -> value, `-` for invited without an answer; a moment that is not there was not measured */
  readonly metingen: Readonly<Record<string, string>>;
}

/** The half year of which the TTP delivers courses instead of figures: the one before the three that come as figures. */
export const dossierperiode = (peildatum: string) => halfjarenTot(peildatum, 4)[0]!;

/** What one jeugdige answered: yes or no, or a score on the scale of the instrument. */
function antwoord(toeval: Toeval, indicator: Indicator, midden: number, aanleg: number): string {
  if (toeval.kans(0.35)) return "-";
  if (indicator.spreiding === null) return toeval.kans(midden) ? "ja" : "nee";
  const { laagste, hoogste } = INSTRUMENTEN.find(({ naam }) => naam === indicator.instrument)!;
  // Who scores high at the start tends to do so at the end: half of the spread stays the same.
  const score = midden + indicator.spreiding * (aanleg * 0.7 + toeval.normaal() * 0.7);
  return String(Math.min(hoogste, Math.max(laagste, Math.round(score))));
}

/** The courses of one half year, of the first three aanbieders. They are about other clients than the gezinnen of the region. */
export function bouwDossiers(seed: number, peildatum: string): Dossierregel[] {
  const toeval = createToeval(seed, "dossiers");
  const { naam: periode } = dossierperiode(peildatum);
  return AANBIEDERS.slice(0, 3).flatMap((aanbieder) => {
    const product = productenVan(aanbieder).find(({ intensiteit }) => intensiteit !== "ACUUT");
    if (!product) return [];
    const { profiel, intensiteit } = product;
    return Array.from({ length: toeval.tussen(70, 110) }, (_, nummer) => {
      const waarde = createHash("sha256").update(`${seed} ${aanbieder.agb} ${nummer}`).digest("base64url").slice(0, 32);
      const subgroep = toeval.kans(0.6) ? "4-11 jaar" : "12-17 jaar";
      return INDICATOREN.map((indicator): Dossierregel => {
        const aanleg = toeval.normaal();
        return {
          pseudoniem: `1:traject:ttp-voorbeeld:${waarde}`,
          agb: aanbieder.agb,
          profiel,
          intensiteit,
          periode,
          subgroep: indicator.perLeeftijd ? subgroep : "",
          indicator: indicator.code,
          instrument: indicator.instrument,
          metingen: Object.fromEntries(
            Object.entries(indicator.momenten).map(([moment, midden]) => [
              moment,
              antwoord(toeval, indicator, midden, aanleg),
            ]),
          ),
        };
      });
    }).flat();
  });
}
