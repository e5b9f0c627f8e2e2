// SPDX-License-Identifier: EUPL-1.2
import type { Gebeurtenis } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import type { Gezin } from "./gezin";
import { herkomstVan } from "./herkomst";
import { casusgebeurtenissen } from "./tijdlijn/casus";
import type { Moment } from "./tijdlijn/moment";
import { plangebeurtenissen } from "./tijdlijn/plan";
import { regiegebeurtenissen } from "./tijdlijn/regie";

/** What happened in the casus up to a date, oldest first. */
export function tijdlijnVan(gezin: Gezin, vandaag: Datum): Gebeurtenis[] {
  const momenten: Moment[] = [
    ...casusgebeurtenissen(gezin),
    ...regiegebeurtenissen(gezin.regie),
    ...gezin.plannen.flatMap((plan) => plangebeurtenissen(plan, gezin.plannen)),
  ];
  return momenten
    .filter(({ op }) => op <= vandaag)
    .sort((a, b) => a.op.localeCompare(b.op))
    .map(({ vastgelegdOp, ...moment }) => ({ ...moment, herkomst: herkomstVan(gezin, vastgelegdOp) }));
}
