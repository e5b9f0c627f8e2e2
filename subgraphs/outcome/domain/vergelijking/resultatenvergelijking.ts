// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../../platform/batching/group-by";
import { combineStatus, toelichtingBij } from "../../../../platform/herkomst/beeld";
import type { Brondekking, Gegevensstatus } from "../../../../platform/herkomst/records";
import { dekkingVan } from "../dekking";
import type { BewaardeMeting } from "../meting";
import type { Feiten } from "../resultaatbeeld";
import { kiesScores, publiceer } from "../scores-van";
import type { VergelijkVraag } from "../vraag";
import { type Indicatorvergelijking, vergelijk } from "./vergelijk";

/** The answer to one comparison: as every answer of the hub it says what its sources gave. */
export interface Resultatenvergelijking {
  status: Gegevensstatus;
  toelichting?: string;
  dekking: Brondekking[];
  vergelijkingen: Indicatorvergelijking[];
}

/** @param metingen the cells of all aanbieders for the asked profiel and intensiteit, of the whole year */
export function buildResultatenvergelijking(
  { periode }: VergelijkVraag,
  { bronnen, metingen, leveringen, nu }: Omit<Feiten, "scores"> & { metingen: readonly BewaardeMeting[] },
): Resultatenvergelijking {
  const scores = [...groupBy(metingen, ({ agbCode }) => agbCode)].flatMap(([agbCode, eigen]) =>
    kiesScores(publiceer(eigen, bronnen), { periode, totalen: true }).map((score) => ({ agbCode, score })),
  );
  const dekking = bronnen.map((bron) => dekkingVan(bron, leveringen, nu));
  return {
    status: combineStatus(dekking, scores.length > 0),
    toelichting: toelichtingBij(dekking),
    dekking,
    vergelijkingen: vergelijk(scores),
  };
}
