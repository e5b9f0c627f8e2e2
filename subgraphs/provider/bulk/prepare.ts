// SPDX-License-Identifier: EUPL-1.2
import type { Rejection } from "../../../platform/inbox/delivery";
import { UnusableDelivery } from "../../../platform/inbox/unusable-delivery";
import type { ReadBericht } from "../sources/ijw/importer";
import { type Rijen, toRijen } from "../store/rijen";
import type { GelezenBestand } from "./read-files";

/** A message that was read: its facts, or why it cannot be used. */
export interface Voorbereid extends Rijen {
  pad: string;
  bestand: string;
  sha256: string;
  rejections: Rejection[];
  /** VERWERKT, DEELS (some lines left out) or QUARANTAINE (the whole file) */
  uitkomst: "VERWERKT" | "DEELS" | "QUARANTAINE";
}

/** Reads the messages that are not known yet, each content once. */
export function prepare(files: GelezenBestand[], known: Set<string>, read: ReadBericht, op: Date): Voorbereid[] {
  const seen = new Set(known);
  const prepared: Voorbereid[] = [];
  for (const file of files) {
    if (seen.has(file.sha256)) continue;
    seen.add(file.sha256);
    prepared.push(prepareOne(file, read, op));
  }
  return prepared;
}

function prepareOne({ pad, bestand, sha256, inhoud }: GelezenBestand, read: ReadBericht, op: Date): Voorbereid {
  const file = { pad, bestand, sha256 };
  try {
    if (!inhoud) throw new UnusableDelivery("Het bericht is groter dan 25 MB.");
    const { rejections, ...feiten } = read(inhoud, op);
    return { ...file, ...toRijen(feiten), rejections, uitkomst: rejections.length > 0 ? "DEELS" : "VERWERKT" };
  } catch (error) {
    if (!(error instanceof UnusableDelivery)) throw error;
    const rejections = [{ plaats: 0, reden: error.reden }];
    return { ...file, regels: [], reacties: [], rejections, uitkomst: "QUARANTAINE" };
  }
}
