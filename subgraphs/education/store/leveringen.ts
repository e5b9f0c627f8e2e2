// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import type { Levering } from "../domain/records";

/** The newest delivery of each source, with the number of records left out since the newest full one. */
export async function selectLeveringen(manager: EntityManager): Promise<Map<string, Levering>> {
  const rows = await manager.query<Levering[]>(
    `SELECT DISTINCT ON (l.bron) l.bron, l.peildatum::text AS peildatum, l.ontvangen_op AS "ontvangenOp",
       sum(l.afgekeurd) OVER (PARTITION BY l.bron)::int AS afgekeurd, b.volledig IS NOT NULL AS volledig
     FROM levering l JOIN bronstand b USING (bron)
     WHERE b.volledig IS NULL OR l.stand COLLATE "C" >= b.volledig
     ORDER BY l.bron, l.stand COLLATE "C" DESC`,
  );
  return new Map(rows.map((row) => [row.bron, row]));
}
