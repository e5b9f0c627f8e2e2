// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "../domain/gezin";
import { herkomstVan } from "../domain/herkomst";
import { organisatieVan, type Regietoewijzing as Record } from "../domain/regie";
import type { Regietoewijzing } from "../types/regie";

/** A regietoewijzing as GraphQL answers it. */
export function toRegietoewijzing(gezin: Gezin, toewijzing: Record): Regietoewijzing {
  const { voerder, naam, functie, telefoon, email, van, tot, vastgelegdOp } = toewijzing;
  const organisatie = toewijzing.organisatie ?? `${organisatieVan(voerder)} (${gezin.bronhouder})`;
  return {
    voerder,
    contact: naam ? { naam, functie, organisatie, telefoon, email } : undefined,
    van,
    tot,
    herkomst: herkomstVan(gezin, vastgelegdOp),
  };
}
