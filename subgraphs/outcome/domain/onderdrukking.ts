// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../platform/batching/group-by";
import { celSleutel, type Meting } from "./meting";
import { helftVan, jaarVan } from "./periode";

/** Figures over fewer responses than this are not shown (domain model, part 5). */
export const KLEINSTE_GROEP = 10;

const TE_KLEIN = "Minder dan 10 metingen: niet getoond om herkenning te voorkomen.";
const HERLEIDBAAR = "Niet getoond: met de cijfers per half jaar zou een groep van minder dan 10 te herleiden zijn.";

/**
 * Which cells are withheld, and why (one Dutch sentence).
 *
 * Primary: every cell under ten responses. That suffices within one periode, because no totals over profiles or intensities are
 * shown; who adds totals must add complementary withholding within aanbieder x periode x indicator x meetmoment too.
 * A year does contain its halves: a year whose shown halves leave a rest of one to nine responses is withheld as well. Sources are
 * taken together here, since two TTPs may count the same jeugdigen.
 *
 * @param metingen all cells of the years concerned: the answer must not depend on the filter of the caller
 */
export function redenenVanOnderdrukking<M extends Meting>(metingen: readonly M[]): Map<M, string> {
  const redenen = new Map<M, string>();
  for (const meting of metingen) if (meting.n < KLEINSTE_GROEP) redenen.set(meting, TE_KLEIN);
  const getoond = metingen.filter((meting) => !redenen.has(meting));
  const groepen = groupBy(getoond, (meting) => `${jaarVan(meting.periode)} ${celSleutel(meting)}`);
  for (const groep of groepen.values()) {
    for (const jaar of groep.filter(({ periode }) => helftVan(periode) === undefined))
      if (heeftKleineRest(jaar, groep)) redenen.set(jaar, HERLEIDBAAR);
  }
  return redenen;
}

/** Whether the year minus one or both of the halves leaves a small group. */
function heeftKleineRest(jaar: Meting, groep: readonly Meting[]): boolean {
  const aantallen = (helft: 1 | 2) => groep.filter(({ periode }) => helftVan(periode) === helft).map(({ n }) => n);
  const eerste = [0, ...aantallen(1)];
  const tweede = [0, ...aantallen(2)];
  const resten = eerste.flatMap((a) => tweede.map((b) => jaar.n - a - b));
  return resten.some((rest) => rest > 0 && rest < KLEINSTE_GROEP);
}
