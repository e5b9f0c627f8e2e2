// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking } from "../../../platform/herkomst/records";
import { datumIn, datumVoorMensen } from "../../../platform/time/datum";

/** A source as far as coverage goes. */
export interface Aanleverbron {
  naam: string;
  bronhouder: string;
  /** ms after the last delivery */
  versheid: number;
}

/**
 * What each source contributes: fresh, stale since its last delivery, or never delivered.
 * @param laatste moment of the last usable delivery per source
 */
export function deriveDekking(bronnen: Aanleverbron[], laatste: ReadonlyMap<string, Date>, nu: Date): Brondekking[] {
  return bronnen.map(({ naam, bronhouder, versheid }) => {
    const op = laatste.get(naam);
    const bron = { bron: naam, bronhouder };
    if (!op) return { ...bron, status: "NIET_BEVRAAGD", reden: "Er is nog niets aangeleverd." };
    const moments = { peildatum: op, opgehaaldOp: op };
    if (nu.getTime() - op.getTime() <= versheid) return { ...bron, ...moments, status: "BESCHIKBAAR" };
    const reden = `De laatste aanlevering is van ${datumVoorMensen(datumIn(op))}.`;
    return { ...bron, ...moments, status: "VEROUDERD", reden };
  });
}
