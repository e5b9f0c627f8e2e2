// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Planstand } from "../domain/casusfeiten";
import { withoutNulls } from "../domain/without-nulls";

/** How it stands with the plans of these gezinnen in the copy, in one statement; nothing else of their content is read. */
export async function findPlanstanden(dataSource: DataSource, ids: readonly string[]): Promise<Map<string, Planstand>> {
  const rows = (await dataSource.query(
    `SELECT g.id, g.bron, g.bronhouder, g.opgehaald_op AS "opgehaaldOp", g.inhoud->'hiaten' AS hiaten,
       coalesce((SELECT jsonb_agg(jsonb_build_object('versie', p.versie, 'geldigVan', p.geldig_van, 'geldigTot', p.geldig_tot, 'akkoorden', p.inhoud->'akkoorden'))
                 FROM perspectiefplan p WHERE p.gezin_id = g.id), '[]') AS plannen
     FROM gezin g WHERE g.id = ANY($1)`,
    [ids],
  )) as (Planstand & { id: string })[];
  return new Map(
    rows.map(({ id, plannen, ...row }) => [id, { ...withoutNulls(row), plannen: plannen.map(withoutNulls) }]),
  );
}
