// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking, Signaal } from "../../../../platform/herkomst/records";
import { datumIn, datumVoorMensen } from "../../../../platform/time/datum";

/** BRON_VEROUDERD: a source that has not delivered for longer than agreed, so that newer help may be missing. */
export function bronVerouderd(dekking: Brondekking[]): Signaal[] {
  return dekking.flatMap(({ bron, bronhouder, status, opgehaaldOp }) => {
    if (status !== "VEROUDERD" || !opgehaaldOp) return [];
    const sinds = datumIn(opgehaaldOp);
    return {
      code: "BRON_VEROUDERD",
      ernst: "AANDACHT" as const,
      sinds,
      uitleg: `De gegevens van ${bronhouder} kunnen achterlopen: de laatste aanlevering is van ${datumVoorMensen(sinds)}.`,
      feiten: [{ bron, bronhouder, opgehaaldOp }],
    };
  });
}
