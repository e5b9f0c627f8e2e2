// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../../platform/batching/group-by";
import type { Meetmoment, Uitkomstindicator } from "../codes";
import { type Score, vergelijkScores } from "../score";
import { type Aanbiederscore, redenenVoorGroep, redenVoorScore, type Vergelijkreden, verdelingVan } from "./redenen";

export type Vergelijkoordeel = "VERGELIJKBAAR" | "NIET_VERGELIJKBAAR";

/** What one aanbieder scored, and whether it takes part in the comparison. */
export interface Aanbiederresultaat extends Aanbiederscore {
  vergelijkbaar: boolean;
}

/** One indicator at one moment, for all aanbieders: by AGB code, never by score. */
export interface Indicatorvergelijking {
  indicator: Uitkomstindicator;
  meetmoment: Meetmoment;
  oordeel: Vergelijkoordeel;
  /** why not, and of who takes no part why */
  redenen: Vergelijkreden[];
  resultaten: Aanbiederresultaat[];
}

/**
 * Lays the scores of aanbieders over one periode side by side, per indicator and moment. It says VERGELIJKBAAR when at least two have
 * enough measures and response, with the same questionnaire, about groups that are made up alike. It looks at shown figures only, so it
 * tells nothing about withheld ones.
 * @param scores of one profiel and one periode, subgroups included (for the make-up of the groups)
 */
export function vergelijk(scores: readonly Aanbiederscore[]): Indicatorvergelijking[] {
  const gesorteerd = [...scores].sort(
    (a, b) => Number(a.agbCode) - Number(b.agbCode) || vergelijkScores(a.score, b.score),
  );
  return [...groupBy(gesorteerd, ({ score }) => `${score.indicator} ${score.meetmoment}`).values()]
    .map(vergelijkGroep)
    .sort((a, b) => vergelijkScores(a.resultaten[0]!.score, b.resultaten[0]!.score));
}

function vergelijkGroep(groep: readonly Aanbiederscore[]): Indicatorvergelijking {
  const geheel = groep.filter(({ score }) => score.subgroep === undefined);
  const rijen = (geheel.length > 0 ? geheel : groep).map((rij) => ({ ...rij, reden: redenVoorScore(rij) }));
  const mee = rijen.filter(({ reden }) => !reden);
  const samen = redenenVoorGroep(mee, [
    ...mengselsVan(groep, mee, "intensiteit"),
    ...mengselsVan(groep, mee, "subgroep"),
  ]);
  const { indicator, meetmoment } = groep[0]!.score;
  return {
    indicator,
    meetmoment,
    oordeel: samen.length === 0 ? "VERGELIJKBAAR" : "NIET_VERGELIJKBAAR",
    redenen: [...samen, ...rijen.flatMap(({ reden }) => reden ?? [])],
    resultaten: rijen.map(({ agbCode, score, reden }) => ({ agbCode, score, vergelijkbaar: !reden })),
  };
}

/** Of each aanbieder that takes part: how its shown measures are spread over intensities, or over subgroups. */
function mengselsVan(
  groep: readonly Aanbiederscore[],
  mee: readonly Aanbiederscore[],
  veld: "intensiteit" | "subgroep",
) {
  const deel = (score: Score) => (veld === "subgroep" ? score.subgroep !== undefined : score.subgroep === undefined);
  return [...new Set(mee.map(({ agbCode }) => agbCode))].flatMap((agbCode) => {
    const eigen = groep.filter((rij) => rij.agbCode === agbCode && deel(rij.score)).map(({ score }) => score);
    // Of someone with a withheld part the spread is not known.
    if (eigen.some(({ onderdrukt }) => onderdrukt)) return [];
    return verdelingVan(eigen, (score) => String(score[veld])) ?? [];
  });
}
