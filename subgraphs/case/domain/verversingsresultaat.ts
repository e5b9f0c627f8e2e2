// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking } from "../../../platform/herkomst/records";

export type Verversingsresultaat = "VERVERST" | "NET_GEVRAAGD" | "NIET_GELUKT";

/** What happened with one source when someone asked to refresh a gezin. */
export interface Bronresultaat {
  bron: string;
  bronhouder: string;
  resultaat: Verversingsresultaat;
  opgehaaldOp?: Date;
  reden?: string;
}

/**
 * What became of each source, from what it contributed.
 * @param begonnen when the sources were asked; undefined when they were not, because someone asked only just before
 */
export function resultatenVan(dekking: Brondekking[], begonnen: Date | undefined): Bronresultaat[] {
  return dekking.map(({ bron, bronhouder, status, opgehaaldOp, reden }) => {
    const rij = { bron, bronhouder, opgehaaldOp };
    if (!begonnen) return { ...rij, resultaat: "NET_GEVRAAGD", reden: reden ?? NET };
    return status === "BESCHIKBAAR" && opgehaaldOp && opgehaaldOp >= begonnen
      ? { ...rij, resultaat: "VERVERST" }
      : { ...rij, resultaat: "NIET_GELUKT", reden };
  });
}

const NET = "Deze bron is minder dan tien seconden geleden gevraagd.";
