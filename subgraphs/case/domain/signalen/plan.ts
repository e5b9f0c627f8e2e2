// SPDX-License-Identifier: EUPL-1.2
import type { Signaal } from "../../../../platform/herkomst/records";
import { dagenTussen, type Datum, datumVoorMensen, plusDagen } from "../../../../platform/time/datum";
import type { Drempels } from "../drempels";
import type { Gezin } from "../gezin";
import { herkomstVan } from "../herkomst";
import { geldigPlan, verlopenEvaluaties } from "../perspectiefplan";

/** No plan that holds now (for acute help too long), or an evaluatie of it that was not held. */
export function planSignalen(gezin: Gezin, vandaag: Datum, drempels: Drempels): Signaal[] {
  const plan = geldigPlan(gezin.plannen, vandaag);
  if (!plan) return [zonderPlan(gezin), ...acuutZonderPlan(gezin, vandaag, drempels)];
  const oudste = verlopenEvaluaties(plan, vandaag)
    .map(({ gepland }) => gepland)
    .sort()[0];
  if (!oudste) return [];
  const uitleg = `De evaluatie van ${datumVoorMensen(oudste)} is nog niet gehouden.`;
  const ernst = dagenTussen(oudste, vandaag) > drempels.evaluatieDringendDagen ? "DRINGEND" : "AANDACHT";
  const feiten = [herkomstVan(gezin, plan.vastgelegdOp)];
  return [{ code: "EVALUATIE_VERLOPEN", ernst, sinds: oudste, uitleg, feiten }];
}

function zonderPlan(gezin: Gezin): Signaal {
  const feiten = [herkomstVan(gezin)];
  const onleesbaar = gezin.hiaten?.some(({ onderdeel, reden }) => onderdeel === "PLAN" && reden === "ONLEESBAAR");
  if (onleesbaar)
    return {
      code: "PLAN_ONLEESBAAR",
      ernst: "AANDACHT",
      uitleg: "Er is een plan bij deze bron, maar de hub kan het niet lezen.",
      feiten,
    };
  const einden = gezin.plannen.map(({ geldigTot }) => geldigTot).filter((tot) => tot !== undefined);
  const sinds = einden.sort().at(-1) ?? gezin.begonnenOp;
  return {
    code: "GEEN_GELDIG_PLAN",
    ernst: "AANDACHT",
    sinds,
    uitleg: "Er is geen geldig plan voor dit gezin.",
    feiten,
  };
}

/** A plan must exist within fourteen days of acute help starting (purchasing strategy). */
function acuutZonderPlan(gezin: Gezin, vandaag: Datum, { acuteHulpDagen }: Drempels): Signaal[] {
  const { acuteHulpSinds } = gezin;
  if (!acuteHulpSinds || dagenTussen(acuteHulpSinds, vandaag) <= acuteHulpDagen) return [];
  return [
    {
      code: "ACUTE_HULP_ZONDER_PLAN",
      ernst: "DRINGEND",
      sinds: plusDagen(acuteHulpSinds, acuteHulpDagen + 1),
      uitleg: `Sinds ${datumVoorMensen(acuteHulpSinds)} loopt er acute hulp, en na ${acuteHulpDagen} dagen is er nog geen plan.`,
      feiten: [herkomstVan(gezin)],
    },
  ];
}
