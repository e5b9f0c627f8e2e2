// SPDX-License-Identifier: EUPL-1.2
import type { Bron } from "./levering";
import type { BewaardeMeting } from "./meting";
import { vindOnderdrukt } from "./onderdrukking/onderdrukking";
import { type Score, toScore, vergelijkScores } from "./score";
import { type Cel, metTotalen } from "./totalen";
import type { ResultatenVraag } from "./vraag";

/** Says which cells must be withheld. */
export type ZoekOnderdrukt = (cellen: Cel[]) => Set<Cel>;

/**
 * Every score there is, totals included, as it may be shown, in order. Withholding is decided here, on everything there is: a question only
 * chooses from this (`kiesScores`), so that no question can change what is withheld.
 * @param metingen all cells of whole years, of whole series (aanbieder, profiel, intensiteit)
 */
export function publiceer(
  metingen: readonly BewaardeMeting[],
  bronnen: readonly Bron[],
  zoekOnderdrukt: ZoekOnderdrukt = vindOnderdrukt,
): Score[] {
  const cellen = metTotalen(metingen);
  const onderdrukt = zoekOnderdrukt(cellen);
  const bronhouders = new Map(bronnen.map(({ naam, bronhouder }) => [naam, bronhouder]));
  return cellen
    .map((cel) => toScore(cel, bronhouders.get(cel.bron) ?? cel.bron, onderdrukt.has(cel)))
    .sort(vergelijkScores);
}

/** The scores that a question asks for, in the order they are in. */
export function kiesScores(
  scores: readonly Score[],
  { profiel, intensiteit, periode, subgroep, totalen }: Omit<ResultatenVraag, "agbCode">,
): Score[] {
  return scores
    .filter((score) => totalen || !score.berekend)
    .filter((score) => profiel === undefined || score.profiel === profiel)
    .filter((score) => intensiteit === undefined || score.intensiteit === intensiteit)
    .filter((score) => periode === undefined || score.periode === periode)
    .filter((score) => subgroep === undefined || (score.subgroep ?? "") === subgroep);
}
