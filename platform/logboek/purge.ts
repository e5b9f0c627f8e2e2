// SPDX-License-Identifier: EUPL-1.2
import { isSealed, type Plaats, sealOf } from "./chain";
import { type LogDatabase, readHoofd } from "./hoofd";
import type { Logsleutels } from "./keys";
import { type Breuk, type LogNaam, walk } from "./verify";

/** Shortest term of an audit log in years (NEN 7513:2018 with the Besluit elektronische gegevensverwerking door zorgaanbieders, article 5). */
export const MIN_AUDITJAREN = 5;

/** How long records stay, in years. */
export interface Bewaartermijnen {
  logboek: number;
  auditlog: number;
}

const MOMENTS: Record<LogNaam, string> = { logboek: "start_time", auditlog: "moment" };

/** The first day of the month that many years ago: only whole months go. */
export function cutoff(nu: Date, jaren: number): Date {
  return new Date(Date.UTC(nu.getUTCFullYear() - jaren, nu.getUTCMonth(), 1));
}

/**
 * Removes the closed months that are past their term, for good. The chain then begins after them and can still be proven: the link of the
 * last removed record is kept under the seal. A segment that is broken is not removed: it is evidence.
 * @param database one connection of the owner; the role of a subgraph may not delete
 * @returns how many records went per log, or the break that stopped it
 */
export async function purge(
  database: LogDatabase,
  sleutels: Logsleutels,
  termijnen: Bewaartermijnen,
  nu: Date,
): Promise<Record<LogNaam, number> | Breuk> {
  if (termijnen.auditlog < MIN_AUDITJAREN) throw new RangeError("the audit log stays at least five years");
  await database.query("BEGIN");
  try {
    const result = await purgeLocked(database, sleutels, termijnen, nu);
    await database.query("COMMIT");
    return result;
  } catch (error) {
    await database.query("ROLLBACK");
    throw error;
  }
}

async function purgeLocked(
  database: LogDatabase,
  sleutels: Logsleutels,
  termijnen: Bewaartermijnen,
  nu: Date,
): Promise<Record<LogNaam, number> | Breuk> {
  const hoofd = await readHoofd(database, true);
  if (!isSealed(sleutels, hoofd)) return { log: "logketen", uitleg: "het zegel klopt niet; er is niets verwijderd" };
  const removed = { logboek: 0, auditlog: 0 };
  const begin: Record<LogNaam, Plaats> = { logboek: hoofd.logboekVanaf, auditlog: hoofd.auditVanaf };
  for (const log of ["logboek", "auditlog"] as const) {
    const until = await lastToGo(database, log, cutoff(nu, termijnen[log]));
    if (until <= begin[log].nummer) continue;
    const { breuk, end, records } = await walk(database, sleutels, log, begin[log], until);
    if (breuk) return { ...breuk, uitleg: `${breuk.uitleg}; er is niets verwijderd` };
    begin[log] = end;
    removed[log] = records;
  }
  for (const log of ["logboek", "auditlog"] as const)
    if (removed[log] > 0) await database.query(`DELETE FROM ${log} WHERE nummer <= $1`, [begin[log].nummer]);
  const next = { ...hoofd, logboekVanaf: begin.logboek, auditVanaf: begin.auditlog };
  if (removed.logboek + removed.auditlog > 0)
    await database.query(
      "UPDATE logketen SET logboek_vanaf = $1, logboek_vanaf_schakel = $2, audit_vanaf = $3, audit_vanaf_schakel = $4, zegel = $5",
      [
        next.logboekVanaf.nummer,
        next.logboekVanaf.schakel,
        next.auditVanaf.nummer,
        next.auditVanaf.schakel,
        sealOf(sleutels.voor(nu, hoofd.zegel), next),
      ],
    );
  return removed;
}

/** The last record before the first that must stay: one that is young enough, or that a collector still waits for. */
async function lastToGo(database: LogDatabase, log: LogNaam, before: Date): Promise<number> {
  const waiting = log === "logboek" ? "(SELECT min(nummer) FROM logboek_uitvoer)" : "NULL";
  const { rows } = await database.query(
    `SELECT coalesce(least((SELECT min(nummer) FROM ${log} WHERE ${MOMENTS[log]} >= $1), ${waiting}) - 1, max(nummer), 0) AS nummer FROM ${log}`,
    [before],
  );
  return Number((rows[0] as { nummer: string }).nummer);
}
