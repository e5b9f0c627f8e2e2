// SPDX-License-Identifier: EUPL-1.2
import type { DataSource, EntityManager } from "typeorm";
import { storeAndNote } from "../store/feiten";
import type { Voorbereid } from "./prepare";

/** Which of these files of a source are in the store already. */
export async function findBekend(dataSource: DataSource, bron: string, hashes: string[]): Promise<Set<string>> {
  const rows: { sha256: string }[] = await dataSource.query(
    "SELECT sha256 FROM aanlevering WHERE bron = $1 AND sha256 = ANY ($2) AND uitkomst = 'VERWERKT'",
    [bron, hashes],
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}

/**
 * Stores many messages in one transaction, each under its idempotency key: what another process stored meanwhile is left out.
 * @returns the files that were stored now
 */
export async function storeBatch(
  dataSource: DataSource,
  bron: string,
  bestanden: Voorbereid[],
  op: Date,
): Promise<Voorbereid[]> {
  return dataSource.transaction(async (manager) => {
    const claimed = await claim(manager, bron, bestanden, op);
    const mine = bestanden.filter(({ sha256 }) => claimed.has(sha256));
    const again = [...claimed].filter(([, nieuw]) => !nieuw).map(([sha256]) => sha256);
    if (again.length > 0)
      await manager.query("DELETE FROM quarantaine WHERE bron = $1 AND sha256 = ANY ($2)", [bron, again]);
    await insertRejections(manager, bron, mine, op);
    const feiten = {
      regels: mine.flatMap(({ regels }) => regels),
      reacties: mine.flatMap(({ reacties }) => reacties),
      nummers: mine.flatMap(({ nummers = [] }) => nummers),
    };
    if (mine.some(({ uitkomst }) => uitkomst !== "QUARANTAINE")) await storeAndNote(manager, bron, feiten, op);
    return mine;
  });
}

/**
 * Claims in the order of the hashes: two processes with the same files wait for each other and never in a circle.
 * @returns the hashes claimed, each with whether it was never delivered before
 */
async function claim(
  manager: EntityManager,
  bron: string,
  bestanden: Voorbereid[],
  op: Date,
): Promise<Map<string, boolean>> {
  const sorted = [...bestanden].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const rows: { sha256: string; nieuw: boolean }[] = await manager.query(
    `INSERT INTO aanlevering (bron, sha256, bestand, ontvangen_op, uitkomst)
     SELECT $1, sha256, bestand, $2, uitkomst FROM unnest($3::text[], $4::text[], $5::text[]) AS nieuw (sha256, bestand, uitkomst)
     ON CONFLICT (bron, sha256) DO UPDATE SET bestand = EXCLUDED.bestand, ontvangen_op = EXCLUDED.ontvangen_op, uitkomst = EXCLUDED.uitkomst
       WHERE aanlevering.uitkomst <> 'VERWERKT'
     RETURNING sha256, xmax = 0 AS nieuw`,
    [
      bron,
      op,
      sorted.map(({ sha256 }) => sha256),
      sorted.map(({ bestand }) => bestand),
      sorted.map(({ uitkomst }) => uitkomst),
    ],
  );
  return new Map(rows.map(({ sha256, nieuw }) => [sha256, nieuw]));
}

async function insertRejections(manager: EntityManager, bron: string, mine: Voorbereid[], op: Date): Promise<void> {
  const rows = mine.flatMap(({ sha256, bestand, rejections }) =>
    rejections.map(({ plaats, reden }) => ({ bron, sha256, plaats, bestand, reden, sinds: op })),
  );
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO quarantaine SELECT * FROM jsonb_populate_recordset(NULL::quarantaine, $1::jsonb) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}
