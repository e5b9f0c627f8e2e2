// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { ImportDelivery } from "../../../../platform/inbox/delivery";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import type { Periodelevering } from "../../domain/levering";
import type { Meting } from "../../domain/meting";
import { readDelivery } from "./read-delivery";

/** Stores what counts now for one periode; leaves it when a delivery made later is there (see store/replace-periode.ts). */
export type ReplacePeriode = (
  manager: EntityManager,
  levering: Periodelevering,
  metingen: readonly Meting[],
) => Promise<unknown>;

/** Clocks of two organisations differ a little; more than this is a mistake. */
const CLOCK_TOLERANCE_MS = 86_400_000;

/**
 * The importer of one TTP.
 * @param bron name of the source
 */
export function createTtpImporter(bron: string, replacePeriode: ReplacePeriode): ImportDelivery {
  return async ({ inhoud, ontvangenOp }, manager) => {
    const { header, metingen, rejections } = readDelivery(inhoud);
    const { periode, leverancier, peildatum, aangemaaktOp } = header;
    // A moment far ahead would win from every later delivery, and so keep the periode closed.
    if (aangemaaktOp.getTime() > ontvangenOp.getTime() + CLOCK_TOLERANCE_MS)
      throw new UnusableDelivery("Regel 1 klopt niet. aangemaaktOp: ligt in de toekomst.");
    const sha256 = createHash("sha256").update(inhoud).digest("hex");
    const afgekeurd = rejections.length;
    await replacePeriode(
      manager,
      { bron, periode, leverancier, peildatum, aangemaaktOp, ontvangenOp, sha256, afgekeurd },
      metingen,
    );
    return rejections;
  };
}
