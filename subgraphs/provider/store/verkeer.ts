// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";

/**
 * Two processes with messages of one aanbieder and gemeente take turns, or each would derive without what the other stores: an answer
 * names no person, so the lock cannot be finer. Sorted: no deadlock.
 * @param verkeer names as `toVerkeer` gives them
 */
export async function lockVerkeer(manager: EntityManager, verkeer: string[]): Promise<void> {
  await manager.query(
    `SELECT pg_advisory_xact_lock(verkeer.slot)
     FROM (SELECT DISTINCT hashtextextended(sleutel, 0) AS slot FROM unnest($1::text[]) AS sleutel ORDER BY slot) AS verkeer`,
    [[...new Set(verkeer)]],
  );
}
