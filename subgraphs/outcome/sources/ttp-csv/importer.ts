// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { ImportDelivery } from "../../../../platform/inbox/delivery";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import type { Instrument } from "../../domain/instrument";
import type { Periodelevering } from "../../domain/levering";
import type { Meting } from "../../domain/meting";
import { readDelivery } from "./read-delivery";
import type { CheckSignature } from "./signature";

/** Stores what counts now for one periode; leaves it when a delivery made later is there (see store/replace-periode.ts). */
export type ReplacePeriode = (
  manager: EntityManager,
  levering: Periodelevering,
  metingen: readonly Meting[],
) => Promise<unknown>;

/** What the importer of one TTP is made of. */
export interface TtpImporterOptions {
  bron: string;
  instrumenten: readonly Instrument[];
  replacePeriode: ReplacePeriode;
  /** absent when this TTP signs nothing */
  checkSignature?: CheckSignature;
  /** the signature beside a file; undefined when there is none */
  readSignature: (bestand: string) => Promise<string | undefined>;
}

/** Clocks of two organisations differ a little; more than this is a mistake. */
const CLOCK_TOLERANCE_MS = 86_400_000;

/** The importer of one TTP: nothing of a file is looked at before its signature. */
export function createTtpImporter(options: TtpImporterOptions): ImportDelivery {
  const { bron, instrumenten, replacePeriode, checkSignature, readSignature } = options;
  return async ({ bestand, inhoud, ontvangenOp }, manager) => {
    if (checkSignature) await checkSignature(inhoud, await readSignature(bestand));
    const { header, metingen, rejections } = readDelivery(inhoud, instrumenten);
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
