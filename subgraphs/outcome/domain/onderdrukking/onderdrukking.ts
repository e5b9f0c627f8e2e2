// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../../platform/batching/group-by";
import { celSleutel, type Meting, reeksSleutel } from "../meting";
import { jaarVan } from "../periode";
import type { Aantallen } from "./kleine-groep";
import { onthoud } from "./onthoud";
import { maakRooster } from "./rooster";

/** What is withheld and why is not told apart: which of two cells is the small one is part of the secret. */
export const REDEN_ONDERDRUKT =
  "Niet getoond om herkenning te voorkomen: minder dan 10 metingen, of met dit cijfer zou zo'n kleine groep te herleiden zijn.";

/** A cell of a source. */
export type BronMeting = Meting & { bron: string };

/**
 * Which cells are withheld. No sequence of questions gives away a group under ten: not by a filter, not by a total over subgroups or
 * half years, not by comparing the two (proven by the attack in test/outcome).
 *
 * Sources are taken together, since two TTPs may count the same jeugdigen: what one withholds the other withholds too, and for each
 * source its grid is completed with what others deliver. Profiles, intensities and indicators have no totals, so they stand apart.
 *
 * @param metingen all cells of the years concerned, totals included: the answer must not depend on the filter of the caller
 * @param complementair false only in a test
 */
export function vindOnderdrukt<M extends BronMeting>(metingen: readonly M[], complementair = true): Set<M> {
  const onderdrukt = new Set<M>();
  const verdere = verdereAantallen(metingen);
  for (const reeks of groupBy(metingen, (meting) => `${jaarVan(meting.periode)} ${reeksSleutel(meting)}`).values()) {
    const bronnen = new Set(reeks.map((meting) => meting.bron));
    let vorige: number;
    do {
      vorige = onderdrukt.size;
      for (const bron of bronnen) onthoudSamen(reeks, bron, onderdrukt, verdere, complementair);
    } while (bronnen.size > 1 && onderdrukt.size > vorige);
  }
  return onderdrukt;
}

const plaatsVan = ({ subgroep, periode }: Meting) => `${periode} ${subgroep ?? ""}`;

/** Withholds in the grid of one source, completed with others; a place counts for all sources. */
function onthoudSamen<M extends BronMeting>(
  reeks: readonly M[],
  bron: string,
  onderdrukt: Set<M>,
  verdere: (meting: M) => Aantallen,
  complementair: boolean,
): void {
  const plaatsen = [...groupBy(reeks, plaatsVan).values()];
  const gekozen = plaatsen.map((cellen) => cellen.find((cel) => cel.bron === bron) ?? cellen[0]!);
  const rooster = maakRooster(
    gekozen.map((cel) => ({
      subgroep: cel.subgroep ?? "",
      periode: cel.periode,
      aantallen: [cel.n, ...verdere(cel)],
      rest: false,
    })),
  );
  const vooraf = plaatsen.flatMap((cellen, i) => (cellen.some((cel) => onderdrukt.has(cel)) ? [i] : []));
  for (const nummer of onthoud(rooster, vooraf, complementair))
    for (const cel of plaatsen[nummer] ?? []) onderdrukt.add(cel);
}

/**
 * The further groups that a VERSCHIL gives away: beside START and EINDE it tells about those with only one of the two, so these must
 * not be few either.
 */
function verdereAantallen<M extends BronMeting>(metingen: readonly M[]): (meting: M) => Aantallen {
  const sleutel = (meting: Meting & { bron: string }) => `${meting.bron} ${meting.periode} ${celSleutel(meting)}`;
  const perCel = new Map(metingen.map((meting) => [sleutel(meting), meting.n]));
  return (meting) => {
    if (meting.meetmoment !== "VERSCHIL") return [];
    return (["START", "EINDE"] as const).map((meetmoment) =>
      Math.max(0, (perCel.get(sleutel({ ...meting, meetmoment })) ?? meting.n) - meting.n),
    );
  };
}
