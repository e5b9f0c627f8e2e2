// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import { groupBy } from "../../../platform/batching/group-by";
import type { Datum } from "../../../platform/time/datum";

/** Per gezin the other open gezinnen with a jeugdige in common, in one statement. */
export async function findVerwanteGezinnen(
  dataSource: DataSource,
  ids: readonly string[],
  op: Datum,
): Promise<Map<string, string[]>> {
  const rows = (await dataSource.query(
    `SELECT DISTINCT e.gezin_id AS "gezinId", o.gezin_id AS "anderId"
     FROM gezinslid e JOIN gezinslid o ON o.persoon_id = e.persoon_id AND o.is_jeugdige AND o.gezin_id <> e.gezin_id
     JOIN gezin g ON g.id = o.gezin_id
     WHERE e.gezin_id = ANY($1) AND e.is_jeugdige AND (g.beeindigd_op IS NULL OR g.beeindigd_op > $2) ORDER BY 1, 2`,
    [ids, op],
  )) as { gezinId: string; anderId: string }[];
  return new Map(
    [...groupBy(rows, ({ gezinId }) => gezinId)].map(([id, found]) => [id, found.map(({ anderId }) => anderId)]),
  );
}
