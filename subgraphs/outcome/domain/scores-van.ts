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
 * The scores of one aanbieder that a question asks for. Withholding is decided on everything there is, and only then the question narrows
 * it down.
 * @param metingen all cells of the years concerned
 */
export function scoresVan(
  { periode, subgroep, totalen }: Omit<ResultatenVraag, "agbCode">,
  { bronnen, metingen }: { bronnen: readonly Bron[]; metingen: readonly BewaardeMeting[] },
  zoekOnderdrukt: ZoekOnderdrukt = vindOnderdrukt,
): Score[] {
  const cellen = metTotalen(metingen);
  const onderdrukt = zoekOnderdrukt(cellen);
  const bronhouders = new Map(bronnen.map(({ naam, bronhouder }) => [naam, bronhouder]));
  return cellen
    .filter((cel) => totalen || !cel.berekend)
    .filter((cel) => periode === undefined || cel.periode === periode)
    .filter((cel) => subgroep === undefined || (cel.subgroep ?? "") === subgroep)
    .map((cel) => toScore(cel, bronhouders.get(cel.bron) ?? cel.bron, onderdrukt.has(cel)))
    .sort(vergelijkScores);
}
