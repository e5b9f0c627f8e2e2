// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking, Signaal } from "../../../../platform/herkomst/records";
import { datumIn } from "../../../../platform/time/datum";

/** BRON_VEROUDERD: a source that has not delivered or answered for longer than agreed, so that newer help may be missing. */
export function bronVerouderd(dekking: Brondekking[]): Signaal[] {
  return dekking.flatMap(({ bron, bronhouder, status, reden, opgehaaldOp }) => {
    if (status !== "VEROUDERD" || !opgehaaldOp) return [];
    const sinds = datumIn(opgehaaldOp);
    return {
      code: "BRON_VEROUDERD",
      ernst: "AANDACHT" as const,
      sinds,
      uitleg: `De gegevens van ${bronhouder} kunnen achterlopen: ${lowerFirst(reden ?? "Zij zijn ouder dan afgesproken.")}`,
      feiten: [{ bron, bronhouder, opgehaaldOp }],
    };
  });
}

function lowerFirst(zin: string): string {
  return zin.charAt(0).toLowerCase() + zin.slice(1);
}
