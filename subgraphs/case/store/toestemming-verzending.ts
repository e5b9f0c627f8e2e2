// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import { groupBy } from "../../../platform/batching/group-by";
import type { Toestemming } from "../domain/toestemming";
import type { Verzending } from "../domain/vastlegging";
import { toToestemming, WOORD } from "./toegangsfeiten";

/** A word that waits to be written to a case system. */
export interface Geclaimd {
  gezinId: string;
  /** absent when the gezin is not in the copy any more */
  zaakUuid?: string;
  woord: Toestemming;
  /** who recorded it: `sub` and organisation */
  sub: string;
  organisatie: string;
  pogingen: number;
}

/**
 * Takes one word that waits for a source, until `leaseTot`; no other process writes to the same gezin until then. A process that dies
 * leaves it to the next one. Taking is one at a time, so that two words of one gezin are never taken at once.
 */
export async function claimVerzending(
  dataSource: DataSource,
  bron: string,
  { nu, leaseTot }: { nu: Date; leaseTot: Date },
): Promise<Geclaimd | undefined> {
  return dataSource.transaction(async (manager) => {
    await manager.query("SELECT pg_advisory_xact_lock(hashtext('toestemming_verzending'))");
    const [rows] = (await manager.query(
      `UPDATE toestemming_verzending v SET pogingen = pogingen + 1, volgende_poging_op = $3, bezig_tot = $3
       FROM toestemming t WHERE t.id = v.toestemming_id AND (v.toestemming_id, v.gezin_id) IN (
         SELECT w.toestemming_id, w.gezin_id FROM toestemming_verzending w WHERE w.bron = $1 AND w.volgende_poging_op <= $2
           AND NOT EXISTS (SELECT 1 FROM toestemming_verzending b WHERE b.gezin_id = w.gezin_id AND b.bezig_tot > $2)
         ORDER BY w.volgende_poging_op, w.toestemming_id LIMIT 1)
       RETURNING v.gezin_id AS "gezinId", (SELECT zaak_uuid FROM gezin WHERE id = v.gezin_id) AS "zaakUuid", ${WOORD} AS woord,
         t.vastgelegd_door AS sub, v.organisatie, v.pogingen`,
      [bron, nu, leaseTot],
    )) as [(Omit<Geclaimd, "zaakUuid"> & { zaakUuid: string | null })[]];
    const [row] = rows;
    return row && { ...row, zaakUuid: row.zaakUuid ?? undefined, woord: toToestemming(row.woord) };
  });
}

/** What came of one word; `opnieuwOp` null when there is nothing more to do. */
export async function settleVerzending(
  dataSource: DataSource,
  { woord, gezinId }: Pick<Geclaimd, "woord" | "gezinId">,
  { stand, reden = null, op }: Pick<Verzending, "stand" | "op"> & { reden?: string | null },
  opnieuwOp: Date | null,
): Promise<void> {
  await dataSource.query(
    `UPDATE toestemming_verzending SET stand = $3, reden = $4, op = $5, volgende_poging_op = $6, bezig_tot = NULL
     WHERE toestemming_id = $1 AND gezin_id = $2`,
    [woord.id, gezinId, stand, reden, op, opnieuwOp],
  );
}

/** How it stands with these words, in one statement. */
export async function findVerzendingen(
  dataSource: DataSource,
  ids: readonly string[],
): Promise<Map<string, Verzending[]>> {
  const rows = (await dataSource.query(
    `SELECT toestemming_id::text AS id, gezin_id AS "gezinId", stand, reden, op FROM toestemming_verzending
     WHERE toestemming_id = ANY($1::uuid[]) ORDER BY gezin_id`,
    [ids],
  )) as (Verzending & { id: string })[];
  return groupBy(rows, ({ id }) => id);
}

/** Offers what a source would not have again, such as after it gave the hub the right to write; gives how many. */
export async function hervatVerzending(dataSource: DataSource, bron: string, nu: Date): Promise<number> {
  const [, aantal] = (await dataSource.query(
    "UPDATE toestemming_verzending SET stand = 'WACHT', reden = NULL, volgende_poging_op = $2 WHERE bron = $1 AND stand = 'ALLEEN_HUB'",
    [bron, nu],
  )) as [unknown, number];
  return aantal;
}
