// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";

const BATCH = 5000;

/** A table to fill: its columns with their PostgreSQL types, and what to do when a row is there already. */
export interface Target {
  table: string;
  columns: Record<string, string>;
  onConflict?: string;
}

/** Inserts rows of texts, numbers and dates in few statements: one for every five thousand rows, whatever the number of columns. */
export async function insertRows(
  manager: EntityManager,
  { table, columns, onConflict = "" }: Target,
  rows: Record<string, unknown>[],
): Promise<void> {
  const names = Object.keys(columns);
  const arrays = names.map((name, i) => `$${i + 1}::${columns[name]}[]`).join(", ");
  const statement = `INSERT INTO ${table} (${names.join(", ")}) SELECT * FROM unnest(${arrays}) ${onConflict}`;
  for (let i = 0; i < rows.length; i += BATCH) {
    const batch = rows.slice(i, i + BATCH);
    await manager.query(
      statement,
      names.map((name) => batch.map((row) => row[name] ?? null)),
    );
  }
}
