// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking } from "../../../platform/herkomst/records";
import { datumIn, datumVoorMensen } from "../../../platform/time/datum";
import type { Bron, Periodelevering } from "./levering";

/** The delivery of a source that was made last; undefined when it never delivered. */
export function laatsteLevering(bron: Bron, leveringen: readonly Periodelevering[]): Periodelevering | undefined {
  const [laatste] = leveringen
    .filter((levering) => levering.bron === bron.naam)
    .sort((a, b) => b.aangemaaktOp.getTime() - a.aangemaaktOp.getTime());
  return laatste;
}

/**
 * Since when a source is too old: its last delivery plus the agreed `versheid`; undefined when it is not. Age counts from the moment the
 * TTP made the delivery, not from its arrival: an old file that comes in again does not make the figures any newer.
 */
export function verouderdSinds(bron: Bron, laatste: Periodelevering, nu: Date): Date | undefined {
  const grens = new Date(laatste.aangemaaktOp.getTime() + bron.versheid);
  return nu > grens ? grens : undefined;
}

/** What one TTP contributes to an answer. */
export function dekkingVan(bron: Bron, leveringen: readonly Periodelevering[], nu: Date): Brondekking {
  const { naam, bronhouder } = bron;
  const laatste = laatsteLevering(bron, leveringen);
  if (!laatste) return { bron: naam, bronhouder, status: "NIET_BEVRAAGD", reden: "Er is nog niets aangeleverd." };
  const dekking = { bron: naam, bronhouder, peildatum: new Date(laatste.peildatum), opgehaaldOp: laatste.ontvangenOp };
  if (!verouderdSinds(bron, laatste, nu)) return { ...dekking, status: "BESCHIKBAAR" };
  const datum = datumVoorMensen(datumIn(laatste.aangemaaktOp));
  return { ...dekking, status: "VEROUDERD", reden: `De laatste aanlevering is van ${datum}.` };
}
