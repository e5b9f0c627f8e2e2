// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";
import type { EntityManager } from "typeorm";
import { type CopyValue, toCopyText } from "./copy-text";

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
  await copyText(manager, table, columns, toCopyText(rows));
}

/** The same for rows that are in the text format of COPY already. */
export async function copyText(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  text: string | Uint8Array,
): Promise<void> {
  if (text.length === 0) return;
  const statement = `COPY ${table} (${columns.join(", ")}) FROM STDIN`;
  const { queryRunner, connection } = manager;
  if (!queryRunner) throw new Error("COPY belongs in a transaction");
  connection.logger.logQuery(statement);
  const client = (await queryRunner.connect()) as PoolClient;
  const stream = client.query(from(statement));
  const done = once(stream, "finish");
  stream.end(typeof text === "string" ? text : Buffer.from(text.buffer, text.byteOffset, text.length));
  await done;
}
