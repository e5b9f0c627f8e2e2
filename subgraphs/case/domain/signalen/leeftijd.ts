// SPDX-License-Identifier: EUPL-1.2
import type { Signaal } from "../../../../platform/herkomst/records";
import { type Datum, datumVoorMensen, leeftijdOp, plusMaanden } from "../../../../platform/time/datum";
import type { Drempels } from "../drempels";
import { type Gezin, jeugdigenVan } from "../gezin";
import { herkomstVan } from "../herkomst";
import { geldigPlan } from "../perspectiefplan";

/** A doel that begins with `Plan 18+:` is the plan for after the eighteenth birthday (docs/sources.md). */
function heeftPlan18(gezin: Gezin, vandaag: Datum): boolean {
  const doelen = geldigPlan(gezin.plannen, vandaag)?.leefgebieden.flatMap((gebied) => gebied.doelen) ?? [];
  return doelen.some(({ omschrijving, status }) => omschrijving.startsWith("Plan 18+:") && status !== "VERVALLEN");
}

/** From sixteen and a half there is a plan for after the eighteenth birthday. */
export function leeftijdSignalen(gezin: Gezin, vandaag: Datum, { plan18Maanden }: Drempels): Signaal[] {
  if (heeftPlan18(gezin, vandaag)) return [];
  return jeugdigenVan(gezin).flatMap((lid): Signaal[] => {
    if (lid.tot !== undefined && lid.tot <= vandaag) return [];
    if (!lid.geboortedatum || leeftijdOp(lid.geboortedatum, vandaag) >= 18) return [];
    const achttien = plusMaanden(lid.geboortedatum, 18 * 12);
    const sinds = plusMaanden(achttien, -plan18Maanden);
    if (vandaag < sinds) return [];
    const uitleg = `${lid.naam} wordt op ${datumVoorMensen(achttien)} 18 jaar en er is nog geen plan voor daarna.`;
    const feiten = [herkomstVan(gezin, lid.vastgelegdOp)];
    return [{ code: "BIJNA_18_ZONDER_PLAN", ernst: "AANDACHT", sinds, uitleg, feiten }];
  });
}
