// SPDX-License-Identifier: EUPL-1.2
import type { Gebeurtenis } from "../../../platform/herkomst/records";
import { grenzenVan, periodeVoorMensen } from "./periode";
import { perLevering, type Score, telScores } from "./score";

/** One event per delivered periode and source, earliest first. */
export function tijdlijnVan(scores: readonly Score[]): Gebeurtenis[] {
  return [...perLevering(scores).values()]
    .map((groep) => {
      const { periode, herkomst } = groep[0]!;
      const { van, tot } = grenzenVan(periode);
      const omschrijving = `Resultaten gemeten over ${periodeVoorMensen(periode)}: ${telling(groep)}.`;
      return { op: van, tot, soort: "METING", omschrijving, herkomst };
    })
    .sort(
      (a, b) =>
        a.op.localeCompare(b.op) || a.tot.localeCompare(b.tot) || a.herkomst.bron.localeCompare(b.herkomst.bron),
    );
}

function telling(groep: readonly Score[]): string {
  const onderdrukt = groep.filter((score) => score.onderdrukt).length;
  return onderdrukt === 0 ? telScores(groep) : `${telScores(groep)}, waarvan ${onderdrukt} niet getoond`;
}
