// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import type { Delivery, ImportDelivery, Rejection } from "../../../../platform/inbox/delivery";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import type { Aanlevering } from "../../domain/aanlevering";
import type { Bron } from "../../domain/records";
import { readKop } from "./kop";
import { readRegels, splitKop } from "./regels";
import { Verzameling } from "./verzamel";

/** Stores a delivery in the transaction it is given. */
export type Bewaar = (manager: Parameters<ImportDelivery>[1], bron: Bron, aanlevering: Aanlevering) => Promise<void>;

/** The importer of a source of kind `leerplicht-csv` (format: docs/sources.md). */
export function createImporter(bron: Bron, pseudonymise: Pseudonymise, bewaar: Bewaar): ImportDelivery {
  return async (delivery, manager) => {
    const { aanlevering, rejections } = await readAanlevering(delivery, bron.gemeente, pseudonymise);
    await bewaar(manager, bron, aanlevering);
    return rejections;
  };
}

/**
 * Reads a delivered file.
 * @returns what can be used of it, and the records left out with the line and the reason
 * @throws UnusableDelivery when nothing of it can be used
 */
export async function readAanlevering(
  { inhoud, ontvangenOp }: Delivery,
  gemeente: string,
  pseudonymise: Pseudonymise,
): Promise<{ aanlevering: Aanlevering; rejections: Rejection[] }> {
  const { kop, rest } = splitKop(inhoud);
  const { soort, peildatum, aangemaaktOp } = readKop(kop, gemeente, ontvangenOp);
  const rejections: Rejection[] = [];
  const verzameling = new Verzameling(pseudonymise, rejections);
  for await (const regel of readRegels(rest, rejections)) verzameling.add(regel);
  const records = verzameling.finish(soort === "volledig");
  if (soort === "volledig" && records.leerlingen.length === 0)
    throw new UnusableDelivery("Er staat geen enkele bruikbare leerling in deze volledige aanlevering.");
  rejections.sort((a, b) => a.plaats - b.plaats);
  const sha256 = createHash("sha256").update(inhoud).digest("hex");
  const aanlevering = { soort, peildatum, aangemaaktOp, ontvangenOp, sha256, records, afgekeurd: rejections.length };
  return { aanlevering, rejections };
}
