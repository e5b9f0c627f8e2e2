// SPDX-License-Identifier: EUPL-1.2
import type { DataSource, EntityManager } from "typeorm";
import { copyRows } from "../../../platform/database/copy";
import { groupBy } from "../../../platform/batching/group-by";
import type { Dossier } from "../domain/berichtregel";
import { indexReacties } from "../domain/reactie";
import { deriveTrajecten } from "../domain/trajecten";
import { toDossier, toVerkeer } from "./dossiernaam";
import { columns, findFeiten, UNNEST } from "./dossiers";
import { TRAJECT_COLUMNS, toTrajectRow } from "./traject-rows";
import { lockVerkeer } from "./verkeer";

/** Most dossiers derived in one transaction. */
const DERIVED_AT_ONCE = 250;
/** Transactions side by side: while some wait for the database or the disk, another derives. */
const SIDE_BY_SIDE = 4;
/** Batches of an import of which the dossiers are derived together: most come back in several, and their names fit in memory. */
const NOTED_AT_ONCE = 50;

/**
 * Derives the trajecten of the dossiers noted by `storeAndNote`, also those that an import left that did not come to it.
 * @param progress told now and then which part of what was noted is done, 0 to 1
 */
export async function deriveNoted(dataSource: DataSource, progress?: (part: number) => void): Promise<void> {
  const told = progress && (await createProgress(dataSource, progress));
  for (;;) {
    const noted: { nummer: string; dossiers: string[] }[] = await dataSource.query(
      `SELECT nummer, dossiers FROM te_herleiden ORDER BY nummer LIMIT ${NOTED_AT_ONCE}`,
    );
    if (noted.length === 0) return;
    const names = new Set(noted.flatMap((batch) => batch.dossiers));
    const piles = toPiles(names);
    const derive = async () => {
      for (let pile = piles.pop(); pile; pile = piles.pop())
        for (let i = 0; i < pile.length; i += DERIVED_AT_ONCE) {
          const these = pile.slice(i, i + DERIVED_AT_ONCE).map(toDossier);
          await dataSource.transaction(async (manager) => {
            // No need to wait for the disk each time: the note is removed by a commit that does, and WAL keeps the order.
            await manager.query("SET LOCAL synchronous_commit = off");
            await lockVerkeer(manager, these.map(toVerkeer));
            await deriveAgain(manager, these);
          });
          told?.(noted.length, these.length / names.size);
        }
    };
    const done = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, derive));
    for (const result of done) if (result.status === "rejected") throw result.reason;
    // Last: whatever ends this before makes the next run derive them again, which changes nothing.
    await dataSource.query("DELETE FROM te_herleiden WHERE nummer = ANY ($1)", [noted.map(({ nummer }) => nummer)]);
  }
}

/** Adds up parts of rounds into a part of all that is noted now; what is noted meanwhile does not count. */
async function createProgress(dataSource: DataSource, progress: (part: number) => void) {
  const [{ all }] = await dataSource.query("SELECT count(*)::int AS all FROM te_herleiden");
  let done = 0;
  return (batches: number, part: number) => progress(Math.min(1, (done += batches * part) / all));
}

/** Names of dossiers in piles that can be derived side by side: what waits for one lock is in one pile. */
function toPiles(names: Set<string>): string[][] {
  const piles: string[][] = [];
  for (const same of groupBy(names, (name) => toVerkeer(toDossier(name))).values()) {
    const last = piles.at(-1);
    if (last && last.length < DERIVED_AT_ONCE) for (const name of same) last.push(name);
    else piles.push(same);
  }
  return piles;
}

/** Derives the trajecten of these dossiers anew from everything received. The lock of their traffic must be held. */
export async function deriveAgain(manager: EntityManager, dossiers: Dossier[]): Promise<void> {
  if (dossiers.length === 0) return;
  const { regels, reacties } = await findFeiten(manager, dossiers);
  const byTraffic = groupBy(reacties, toVerkeer);
  const indexes = new Map([...byTraffic].map(([name, list]) => [name, indexReacties(list)]));
  const trajecten = dossiers.flatMap((dossier, i) =>
    deriveTrajecten(dossier, regels[i]!, indexes.get(toVerkeer(dossier))),
  );
  await removeTrajecten(manager, dossiers);
  await copyRows(manager, "traject", TRAJECT_COLUMNS, trajecten.map(toTrajectRow));
}

/** One look into the index per dossier, also when the planner knows nothing of the table yet. */
async function removeTrajecten(manager: EntityManager, dossiers: Dossier[]): Promise<void> {
  const old: { id: string }[] = await manager.query(
    `SELECT oud.id FROM ${UNNEST} CROSS JOIN LATERAL (SELECT id FROM traject t
       WHERE t.persoon = dossier.persoon AND t.agb = dossier.agb AND t.gemeente = dossier.gemeente OFFSET 0) AS oud`,
    columns(dossiers),
  );
  if (old.length > 0) await manager.query("DELETE FROM traject WHERE id = ANY ($1)", [old.map(({ id }) => id)]);
}
