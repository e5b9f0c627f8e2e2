// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";

type Tables = Record<string, Record<string, unknown>[]>;

/** When something arrived is not part of the state that a repetition must end in. */
const ARRIVAL = new Set(["ontvangen_op", "sinds"]);

/** All rows of some tables, without moments of arrival, in an order that does not depend on how they came in. */
export async function contentsOf(dataSource: DataSource, tables: string[]): Promise<Tables> {
  const contents: Tables = {};
  for (const table of tables) {
    const rows: Record<string, unknown>[] = await dataSource.query(`SELECT * FROM ${table}`);
    contents[table] = rows
      .map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !ARRIVAL.has(column))))
      .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  }
  return contents;
}
