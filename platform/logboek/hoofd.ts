// SPDX-License-Identifier: EUPL-1.2
import type { Hoofd } from "./chain";

/** Runs a statement on the database of the subgraph; a pool or one connection of `pg`. */
export interface LogDatabase {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

interface Row {
  logboek_vanaf: string;
  logboek_vanaf_schakel: string;
  logboek_nummer: string;
  logboek_schakel: string;
  audit_vanaf: string;
  audit_vanaf_schakel: string;
  audit_nummer: string;
  audit_schakel: string;
  zegel: string | null;
}

/** Where the chains of this schema begin and end. @param lock keeps it for this transaction */
export async function readHoofd(database: LogDatabase, lock = false): Promise<Hoofd> {
  const { rows } = await database.query(`SELECT * FROM logketen WHERE id = 1${lock ? " FOR UPDATE" : ""}`);
  const row = rows[0] as Row | undefined;
  if (!row) throw new Error("the row of logketen is gone");
  const place = (nummer: string, schakel: string) => ({ nummer: Number(nummer), schakel });
  return {
    logboekVanaf: place(row.logboek_vanaf, row.logboek_vanaf_schakel),
    logboek: place(row.logboek_nummer, row.logboek_schakel),
    auditVanaf: place(row.audit_vanaf, row.audit_vanaf_schakel),
    audit: place(row.audit_nummer, row.audit_schakel),
    zegel: row.zegel,
  };
}
