// SPDX-License-Identifier: EUPL-1.2
import type { Signaal } from "../../../../platform/herkomst/records";
import { datumIn } from "../../../../platform/time/datum";
import { periodeVoorMensen } from "../periode";
import { perLevering, type Score, telScores } from "../score";

/** Below this share of responses a score says little about all who were invited. */
const LAAGSTE_RESPONS = 0.3;

/** LAGE_RESPONS: one signal per periode and source. Withheld scores take no part, or the signal would tell about them. */
export function lageRespons(scores: readonly Score[]): Signaal[] {
  const laag = scores.filter(({ respons }) => respons !== undefined && respons < LAAGSTE_RESPONS);
  return [...perLevering(laag).values()].map((groep) => {
    const { periode, herkomst } = groep[0]!;
    return {
      code: "LAGE_RESPONS",
      ernst: "INFO",
      sinds: datumIn(herkomst.vastgelegdOp!),
      uitleg: `Bij ${telScores(groep)} over ${periodeVoorMensen(periode)} deed minder dan 30 procent mee: lees die met voorzichtigheid.`,
      feiten: [herkomst],
    };
  });
}
