// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "./gezin";
import type { Gezinsfeiten, Lidfeiten } from "./toegang";
import { samengevoegd, type Toestemming } from "./toestemming";

/**
 * What access to a gezin that was just read rests on: its own facts, and what the hub keeps.
 * @param vanHub what the hub keeps about its leden, by their id
 * @param inHub the words of consent about them that the hub keeps
 */
export function feitenVan(
  gezin: Gezin,
  vanHub: ReadonlyMap<string, Pick<Lidfeiten, "gezag" | "gezagVers" | "noodprocedure" | "adresGeheim">>,
  inHub: Toestemming[],
): Gezinsfeiten {
  const { id, bron, gemeente, regie, maatregel, acuut, inzagetoestemmingen = [] } = gezin;
  return {
    ...{ id, bron, gemeente, regie, maatregel, acuut },
    leden: gezin.leden.map(({ persoonId, isJeugdige, geboortedatum, van, tot }) => {
      const { gezag, gezagVers, noodprocedure, adresGeheim } = vanHub.get(persoonId) ?? {};
      return { persoonId, isJeugdige, geboortedatum, van, tot, gezag, gezagVers, noodprocedure, adresGeheim };
    }),
    toestemmingen: samengevoegd(inzagetoestemmingen, inHub),
  };
}
