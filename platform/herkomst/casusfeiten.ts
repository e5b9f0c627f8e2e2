// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../time/datum";

/** From so many months before the eighteenth birthday it must be clear what comes after; that day is told in that time only. */
export const MAANDEN_VOOR_ACHTTIEN = 18;

/** Where a fact of the casus comes from, as it travels between the parts of the hub. */
interface Casusherkomst {
  bron: string;
  bronhouder: string;
  /** ISO 8601 */
  opgehaaldOp: string;
}

/** What one source of the casus says of the plan of one gezin. */
export interface Planfeit extends Casusherkomst {
  /** whether there is a plan that holds now; absent: this source cannot tell */
  geldig?: boolean;
  /** first day without a plan, when there was one before */
  sinds?: Datum;
  /** what the plan says that the regisseur agreed to; absent: it has no place for that */
  akkoorden?: { profiel: number; intensiteit: string }[];
}

/** When a jeugdige turns eighteen, as one source has it. */
export interface Achttienfeit extends Casusherkomst {
  achttienOp: Datum;
}

/** Facts of the casus about one person that rules about help rest on. Nothing is merged: each source says its own. */
export interface Casusfeiten {
  plannen: Planfeit[];
  achttien: Achttienfeit[];
}
