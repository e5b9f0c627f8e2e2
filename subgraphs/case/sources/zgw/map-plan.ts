// SPDX-License-Identifier: EUPL-1.2
import type { Planmapping } from "../../config-mapping";
import type { Onderdeel } from "../../domain/onderdelen";
import type { Perspectiefplan } from "../../domain/perspectiefplan";
import { PLANVELDEN } from "../../domain/planvelden";
import type { Eigenschappen } from "./eigenschappen";
import { leesPlanEigenschappen, leesPlanObject } from "./lees-plan";
import type { PlanObject } from "./payloads";
import { planSchema } from "./plan-payload";
import { readTolerant } from "./tolerant";

/** Every version of the plan that the source has, and the parts of them that could not be read. */
export function mapPlannen(
  mapping: Planmapping,
  objecten: PlanObject[],
  eigenschappen: Eigenschappen,
): { plannen: Perspectiefplan[]; onleesbaar: Onderdeel[] } {
  const onleesbaar = new Set<Onderdeel>();
  const read = (data: unknown, vastgelegdOp?: Date): Perspectiefplan[] => {
    const lezing = readTolerant(planSchema, data);
    for (const place of lezing.onleesbaar) onleesbaar.add(onderdeelVan(place));
    if (!lezing.waarde) onleesbaar.add("PLAN");
    return lezing.waarde ? [{ ...lezing.waarde, vastgelegdOp }] : [];
  };
  if ("eigenschappen" in mapping) {
    const data = leesPlanEigenschappen(mapping, eigenschappen);
    return { plannen: data === undefined ? [] : read(data), onleesbaar: [...onleesbaar] };
  }
  const plannen = objecten.flatMap(({ record: { data, registrationAt } }) =>
    read(leesPlanObject(mapping, data), registrationAt ? new Date(registrationAt) : undefined),
  );
  return { plannen: onePerVersie(plannen), onleesbaar: [...onleesbaar] };
}

/** A record that was made twice counts once: the one that was recorded last. */
function onePerVersie(plannen: Perspectiefplan[]): Perspectiefplan[] {
  const time = ({ vastgelegdOp }: Perspectiefplan) => vastgelegdOp?.getTime() ?? 0;
  const sorted = [...plannen].sort((a, b) => time(a) - time(b));
  return [...new Map(sorted.map((plan) => [plan.versie, plan])).values()].sort((a, b) => a.versie - b.versie);
}

/** The part that a place in a plan belongs to. */
function onderdeelVan(place: string): Onderdeel {
  return PLANVELDEN.find(({ veld }) => veld === place || veld.startsWith(`${place}.`))?.onderdeel ?? "PLAN";
}
