// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";

/**
 * Waits for, and holds until the end of the transaction, the right to write what one source delivered.
 * Background work may take longer than the statement limit of a question, so that limit is widened here.
 */
export async function lockBron(
  manager: EntityManager,
  bron: string,
): Promise<{ volledig: string | null; berekend: string | null }> {
  await manager.query(`SET LOCAL statement_timeout = '120s'`);
  await manager.query(`INSERT INTO bronstand (bron) VALUES ($1) ON CONFLICT DO NOTHING`, [bron]);
  const rows = await manager.query<{ volledig: string | null; berekend: string | null }[]>(
    `SELECT volledig, berekend FROM bronstand WHERE bron = $1 FOR UPDATE`,
    [bron],
  );
  return rows[0]!;
}
