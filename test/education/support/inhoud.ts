// SPDX-License-Identifier: EUPL-1.2
import type { TestHub } from "./hub";

const TABLES = [
  "leerling",
  "school",
  "inschrijving",
  "verzuimmelding",
  "vrijstelling",
  "schoolondersteuning",
  "onvolledig_dossier",
  "levering",
  "bronstand",
  "thuiszitter",
  "aanlevering",
];
const MOMENTS = ["opgehaald_op", "ontvangen_op", "bestand"];

/** All rows of all tables, without the moments of receipt. */
export async function contents({ dataSource }: TestHub): Promise<string[]> {
  const all: string[] = [];
  for (const table of TABLES) {
    const rows = await dataSource.query<Record<string, unknown>[]>(`SELECT * FROM ${table}`);
    for (const row of rows) {
      for (const moment of MOMENTS) delete row[moment];
      if (table === "thuiszitter") row.feiten = (row.feiten as string[][]).map(([vastgelegd]) => vastgelegd);
      all.push(`${table} ${JSON.stringify(row)}`);
    }
  }
  return all.sort();
}

/** Why files and records were left out, in order. */
export const quarantaine = ({ dataSource }: TestHub): Promise<{ plaats: number; reden: string }[]> =>
  dataSource.query("SELECT plaats, reden FROM quarantaine ORDER BY sinds, plaats");
