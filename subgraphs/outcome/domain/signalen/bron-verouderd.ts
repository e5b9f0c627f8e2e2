// SPDX-License-Identifier: EUPL-1.2
import type { Signaal } from "../../../../platform/herkomst/records";
import { datumIn, datumVoorMensen } from "../../../../platform/time/datum";
import { laatsteLevering, verouderdSinds } from "../dekking";
import { type Bron, herkomstVan, type Periodelevering } from "../levering";

/** BRON_VEROUDERD: a source that delivered, but too long ago. */
export function bronVerouderd(bron: Bron, leveringen: readonly Periodelevering[], nu: Date): Signaal | undefined {
  const laatste = laatsteLevering(bron, leveringen);
  const sinds = laatste && verouderdSinds(bron, laatste, nu);
  if (!sinds) return undefined;
  const datum = datumVoorMensen(datumIn(laatste.aangemaaktOp));
  return {
    code: "BRON_VEROUDERD",
    ernst: "AANDACHT",
    sinds: datumIn(sinds),
    uitleg: `${bron.bronhouder} leverde voor het laatst resultaten op ${datum}; dat is langer geleden dan afgesproken.`,
    feiten: [herkomstVan(bron, laatste)],
  };
}
