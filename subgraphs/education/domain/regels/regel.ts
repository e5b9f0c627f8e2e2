// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../../platform/time/datum";
import type { Dossier, Oordeel } from "../records";

/** One version of the rule that says who is a thuiszitter. Pure: the same dossier and date always give the same. */
export interface Regel {
  versie: string;
  /** Dutch name for people */
  naam: string;
  beoordeel(dossier: Dossier, op: Datum): Oordeel;
}
