// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "../domain/gezin";
import { LEEFGEBIEDEN, type Perspectiefplan as Record } from "../domain/perspectiefplan";
import { herkomstVan } from "../domain/signalen";
import type { Perspectiefplan } from "../types/perspectiefplan";

/** A plan as GraphQL answers it. */
export function toPerspectiefplan(gezin: Gezin, plan: Record): Perspectiefplan {
  const id = `${gezin.id}.${plan.versie}`;
  const herkomst = herkomstVan(gezin, plan.vastgelegdOp);
  const leefgebieden = plan.leefgebieden.map((gebied) => ({
    ...gebied,
    naam: LEEFGEBIEDEN[gebied.code] ?? gebied.code,
    doelen: gebied.doelen.map(({ nummer, ...doel }) => ({ ...doel, id: `${id}.${nummer}`, herkomst })),
  }));
  return { ...plan, id, leefgebieden, herkomst };
}
