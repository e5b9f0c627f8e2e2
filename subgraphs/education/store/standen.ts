// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Standen } from "../domain/standen";
import { insertRows } from "./insert-rows";

const TARGET = {
  table: "stand",
  columns: { gemeente: "text", leerling_id: "text", hulp: "text", regisseur: "text", opgehaald_op: "timestamptz" },
  onConflict: `ON CONFLICT (gemeente, leerling_id) DO UPDATE SET hulp = excluded.hulp, regisseur = excluded.regisseur, opgehaald_op = excluded.opgehaald_op
    WHERE stand.opgehaald_op <= excluded.opgehaald_op`,
};

/** Pupils in the list of a gemeente whose standen were last asked before a moment, or never; only who is in the list is ever asked about. */
export async function findZonderStand(
  dataSource: DataSource,
  gemeente: string,
  voor: Date,
  limit: number,
): Promise<string[]> {
  const rows = await dataSource.query<{ id: string }[]>(
    `SELECT DISTINCT t.leerling_id AS id FROM thuiszitter t LEFT JOIN stand s ON s.gemeente = t.gemeente AND s.leerling_id = t.leerling_id
     WHERE t.gemeente = $1 AND (s.opgehaald_op IS NULL OR s.opgehaald_op < $2) ORDER BY 1 LIMIT ${limit}`,
    [gemeente, voor],
  );
  return rows.map(({ id }) => id);
}

/** Keeps what was answered. */
export async function bewaarStanden(
  dataSource: DataSource,
  gemeente: string,
  standen: ReadonlyMap<string, Standen>,
  nu: Date,
): Promise<void> {
  const rows = [...standen].map(([leerling_id, stand]) => ({ gemeente, leerling_id, ...stand, opgehaald_op: nu }));
  await insertRows(dataSource.manager, TARGET, rows);
}

/** Forgets the standen of who is in the list no longer. */
export async function verwijderStanden(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `DELETE FROM stand s WHERE NOT EXISTS (SELECT FROM thuiszitter t WHERE t.gemeente = s.gemeente AND t.leerling_id = s.leerling_id)`,
  );
}
