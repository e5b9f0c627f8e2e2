// SPDX-License-Identifier: EUPL-1.2
import { type Doel as DoelRecord, isBehaald, statusSinds } from "../domain/doel";
import type { Gezin } from "../domain/gezin";
import { herkomstVan } from "../domain/herkomst";
import type { Perspectiefplan as Record } from "../domain/perspectiefplan";
import type { Doel, SmartUitleg } from "../types/doel";
import type { Perspectiefplan } from "../types/perspectiefplan";

/** A plan as GraphQL answers it. @param leefgebieden code -> name, as the region has them */
export function toPerspectiefplan(
  gezin: Gezin,
  plan: Record,
  leefgebieden: { [code: string]: string },
): Perspectiefplan {
  const id = `${gezin.id}.${plan.versie}`;
  const herkomst = herkomstVan(gezin, plan.vastgelegdOp);
  return {
    ...plan,
    id,
    leefgebieden: plan.leefgebieden.map((gebied) => ({
      ...gebied,
      naam: leefgebieden[gebied.code] ?? gebied.code,
      doelen: gebied.doelen.map((doel) => ({ ...toDoel(doel), id: `${id}.${doel.nummer}`, herkomst })),
    })),
    herkomst,
  };
}

function toDoel(doel: DoelRecord): Omit<Doel, "id" | "herkomst"> {
  const { omschrijving, status, streefdatum, acties, verloop } = doel;
  const { specifiek, meetbaar, acceptabel, realistisch, tijdgebonden } = doel;
  const smart: SmartUitleg = { specifiek, meetbaar, acceptabel, realistisch, tijdgebonden };
  return {
    omschrijving,
    status,
    statusSinds: statusSinds(doel),
    behaald: isBehaald(doel),
    verloop,
    streefdatum,
    smart: Object.values(smart).some((each) => each !== undefined) ? smart : undefined,
    acties,
  };
}
