// SPDX-License-Identifier: EUPL-1.2
import type { Score } from "../score";

/** Why figures of aanbieders cannot be laid side by side. */
export type Vergelijkcode =
  "TE_WEINIG_METINGEN" | "LAGE_RESPONS" | "ANDER_INSTRUMENT" | "ANDERE_DOELGROEP" | "TE_WEINIG_AANBIEDERS";

export interface Vergelijkreden {
  code: Vergelijkcode;
  uitleg: string;
}

/** A score with whose it is. */
export interface Aanbiederscore {
  agbCode: string;
  score: Score;
}

/** Under this many measures a difference between two groups is easily chance. */
const GENOEG_METINGEN = 30;
const GENOEG_RESPONS = 0.3;
/** Half of the sum of differences between two distributions, 0 (the same) to 1 (nothing in common). */
const GROOTSTE_VERSCHIL = 0.25;

/** Why one score cannot take part; undefined when it can. A withheld score says no more than that it is too small. */
export function redenVoorScore({ agbCode, score }: Aanbiederscore): Vergelijkreden | undefined {
  if (score.n === undefined || score.n < GENOEG_METINGEN)
    return { code: "TE_WEINIG_METINGEN", uitleg: `Van ${agbCode} zijn er te weinig metingen om te vergelijken.` };
  if (score.respons! < GENOEG_RESPONS)
    return { code: "LAGE_RESPONS", uitleg: `Bij ${agbCode} deed minder dan 30 procent mee.` };
  return undefined;
}

/** Why scores that each can take part cannot be compared with each other. */
export function redenenVoorGroep(
  scores: readonly Aanbiederscore[],
  verdelingen: readonly Verdeling[],
): Vergelijkreden[] {
  const redenen: Vergelijkreden[] = [];
  if (new Set(scores.map(({ agbCode }) => agbCode)).size < 2)
    redenen.push({ code: "TE_WEINIG_AANBIEDERS", uitleg: "Er zijn geen twee aanbieders met genoeg metingen." });
  if (new Set(scores.map(({ score }) => JSON.stringify([score.instrument, score.hogerIsBeter]))).size > 1)
    redenen.push({ code: "ANDER_INSTRUMENT", uitleg: "De aanbieders meten met verschillende vragenlijsten." });
  if (verdelingen.some((a) => verdelingen.some((b) => afstand(a, b) > GROOTSTE_VERSCHIL)))
    redenen.push({
      code: "ANDERE_DOELGROEP",
      uitleg:
        "De aanbieders helpen verschillende groepen: de verdeling over intensiteit of subgroepen loopt te veel uiteen.",
    });
  return redenen;
}

/** How the measures of an aanbieder are spread over kinds of help or subgroups: shares that add up to 1. */
export type Verdeling = ReadonlyMap<string, number>;

/** The distribution of shown measures over what `soort` names; undefined when there are none. */
export function verdelingVan(scores: readonly Score[], soort: (score: Score) => string): Verdeling | undefined {
  const aantallen = new Map<string, number>();
  for (const score of scores) aantallen.set(soort(score), (aantallen.get(soort(score)) ?? 0) + (score.n ?? 0));
  const totaal = [...aantallen.values()].reduce((som, n) => som + n, 0);
  return totaal === 0 ? undefined : new Map([...aantallen].map(([naam, n]) => [naam, n / totaal]));
}

function afstand(a: Verdeling, b: Verdeling): number {
  const namen = new Set([...a.keys(), ...b.keys()]);
  return [...namen].reduce((som, naam) => som + Math.abs((a.get(naam) ?? 0) - (b.get(naam) ?? 0)) / 2, 0);
}
