// SPDX-License-Identifier: EUPL-1.2
import type { Signaal } from "../../../../platform/herkomst/records";
import { datumIn } from "../../../../platform/time/datum";
import { type Bron, herkomstVan, type Periodelevering } from "../levering";
import { periodeVoorMensen } from "../periode";

/**
 * REGELS_AFGEKEURD: rows of a delivery were left out. Which aanbieder they were about is not certain, since that may be the very
 * thing that was wrong; so every aanbieder shows it.
 */
export function regelsAfgekeurd(bron: Bron, levering: Periodelevering): Signaal | undefined {
  if (levering.afgekeurd === 0) return undefined;
  const periode = periodeVoorMensen(levering.periode);
  const regels = levering.afgekeurd === 1 ? "is 1 regel" : `zijn ${levering.afgekeurd} regels`;
  return {
    code: "REGELS_AFGEKEURD",
    ernst: "INFO",
    sinds: datumIn(levering.ontvangenOp),
    uitleg: `Van de aanlevering van ${bron.bronhouder} over ${periode} ${regels} niet gebruikt, omdat daar iets niet aan klopte.`,
    feiten: [herkomstVan(bron, levering)],
  };
}
