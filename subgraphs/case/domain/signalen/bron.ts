// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking, Signaal } from "../../../../platform/herkomst/records";
import { datumIn, tijdstipVoorMensen } from "../../../../platform/time/datum";

/** Sources of which an old copy is shown. */
export function bronSignalen(dekking: Brondekking[]): Signaal[] {
  return dekking.flatMap(({ bron, bronhouder, status, opgehaaldOp }): Signaal[] => {
    if (status !== "VEROUDERD" || !opgehaaldOp) return [];
    const uitleg = `De gegevens van ${bronhouder} (${bron}) zijn verouderd: dit is de stand van ${tijdstipVoorMensen(opgehaaldOp)}.`;
    const feiten = [{ bron, bronhouder, opgehaaldOp }];
    return [{ code: "BRON_VEROUDERD", ernst: "AANDACHT", sinds: datumIn(opgehaaldOp), uitleg, feiten }];
  });
}
