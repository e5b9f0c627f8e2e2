// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";
import type { EntityManager } from "typeorm";

/** What a column can hold; absent is NULL. */
export type CopyValue = string | number | boolean | Date | readonly string[] | object | null | undefined;

/**
 * Adds rows to a table by COPY, in the transaction of the manager: several times faster than INSERT. There is no ON CONFLICT: leave out
 * first what is there.
 * @param rows one value per column, in the order of `columns`
 */
export async function copyRows(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly CopyValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const statement = `COPY ${table} (${columns.join(", ")}) FROM STDIN`;
  const { queryRunner, connection } = manager;
  if (!queryRunner) throw new Error("COPY belongs in a transaction");
  connection.logger.logQuery(statement);
  const client = (await queryRunner.connect()) as PoolClient;
  const stream = client.query(from(statement));
  const done = once(stream, "finish");
  stream.end(toCopyText(rows));
  await done;
}

/** Rows in the text format of COPY. */
export function toCopyText(rows: readonly (readonly CopyValue[])[]): string {
  let text = "";
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) text += i === 0 ? toText(row[i]) : `\t${toText(row[i])}`;
    text += "\n";
  }
  return text;
}

function toText(value: CopyValue): string {
  if (value === undefined || value === null) return "\\N";
  if (typeof value === "string") return escape(value);
  if (typeof value !== "object") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escape(toArrayText(value as string[]));
  return escape(JSON.stringify(value));
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escape(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!) : text;
}

/** The text of an array of texts. */
function toArrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}
