// SPDX-License-Identifier: EUPL-1.2
import type { DataSource, EntityManager } from "typeorm";
import { copyRows } from "../../../platform/database/copy";
import { groupBy } from "../../../platform/batching/group-by";
import type { Berichtregel, Dossier } from "../domain/berichtregel";
import { indexReacties } from "../domain/reactie";
import { deriveTrajecten } from "../domain/trajecten";
import { columns, findFeiten, UNNEST } from "./dossiers";
import { TRAJECT_COLUMNS, toTrajectRow } from "./traject-rows";
import { lockVerkeer } from "./verkeer";

/** Most dossiers derived in one transaction. */
const DERIVED_AT_ONCE = 1000;
/** Transactions side by side: one uses the database while the other derives. */
const SIDE_BY_SIDE = 2;

/** Derives the trajecten of the dossiers noted by `storeAndNote`, also those that an import left that did not come to it. */
export async function deriveNoted(dataSource: DataSource): Promise<void> {
  let after: Dossier = { agb: "", gemeente: "", persoon: "" };
  // In the order of the index, and one after the other: those side by side are of other aanbieders, so they seldom wait for each other.
  let picking: Promise<Dossier[]> = Promise.resolve([]);
  const pick = () =>
    (picking = picking.then(async () => {
      const noted: Dossier[] = await dataSource.query(
        `SELECT persoon, agb, gemeente FROM te_herleiden WHERE (agb, gemeente, persoon) > ($1, $2, $3)
         ORDER BY agb, gemeente, persoon LIMIT ${DERIVED_AT_ONCE}`,
        [after.agb, after.gemeente, after.persoon],
      );
      after = noted.at(-1) ?? after;
      return noted;
    }));
  const work = async () => {
    for (let noted = await pick(); noted.length > 0; noted = await pick())
      await dataSource.transaction((manager) => deriveThese(manager, noted));
  };
  const done = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, work));
  for (const result of done) if (result.status === "rejected") throw result.reason;
}

async function deriveThese(manager: EntityManager, noted: Dossier[]): Promise<void> {
  // The lock comes before the rows, as it does where they are noted: no deadlock.
  await lockVerkeer(manager, noted);
  await manager.query(
    `DELETE FROM te_herleiden t USING ${UNNEST}
     WHERE t.persoon = dossier.persoon AND t.agb = dossier.agb AND t.gemeente = dossier.gemeente`,
    columns(noted),
  );
  await deriveAgain(manager, noted);
}

const dossierKey = ({ persoon, agb, gemeente }: Dossier) => `${persoon}|${agb}|${gemeente}`;
const trafficKey = ({ agb, gemeente }: { agb: string; gemeente: string }) => `${agb}|${gemeente}`;

/** Derives the trajecten of these dossiers anew from everything received. The lock of their traffic must be held. */
export async function deriveAgain(manager: EntityManager, dossiers: Dossier[]): Promise<void> {
  if (dossiers.length === 0) return;
  const { regels, reacties } = await findFeiten(manager, dossiers);
  const byDossier = new Map<string, Berichtregel[]>(dossiers.map((dossier) => [dossierKey(dossier), []]));
  for (const regel of regels) byDossier.get(dossierKey(regel))?.push(regel);
  const byTraffic = groupBy(reacties, trafficKey);
  const indexes = new Map([...byTraffic].map(([name, list]) => [name, indexReacties(list)]));
  const trajecten = dossiers.flatMap((dossier) =>
    deriveTrajecten(dossier, byDossier.get(dossierKey(dossier)) ?? [], indexes.get(trafficKey(dossier))),
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
