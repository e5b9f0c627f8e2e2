// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import type { Verlopen } from "../domain/bewaartermijn";
import { deleteGezinnen } from "./gezinnen";

/** Really deletes what has expired of a source; gives how many gezinnen. */
export async function deleteVerlopen(
  manager: EntityManager,
  bron: string,
  { opgehaaldVoor, beeindigdOp }: Verlopen,
): Promise<number> {
  const rows = (await manager.query(
    "SELECT id FROM gezin WHERE bron = $1 AND (opgehaald_op < $2::timestamptz OR beeindigd_op <= $3::date)",
    [bron, opgehaaldVoor ?? null, beeindigdOp ?? null],
  )) as { id: string }[];
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await deleteGezinnen(manager, ids);
  return ids.length;
}
