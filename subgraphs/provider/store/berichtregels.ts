// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import type { Berichtregel, Dossier } from "../domain/berichtregel";
import { deriveTrajecten } from "../domain/trajecten";
import { BerichtregelEntity, TrajectEntity } from "./entities";
import { toBerichtregel } from "./to-domain";
import { type Row, toRegelRow, toTrajectRow } from "./to-row";

/**
 * Keeps received lines and brings the trajecten of the dossiers they touch up to date. Six statements, for one message or for a thousand.
 * A line that is known already changes nothing.
 * @param manager of the transaction that also claims the delivery
 * @param op moment the source delivered
 */
export async function storeBerichtregels(
  manager: EntityManager,
  bron: string,
  regels: Berichtregel[],
  op: Date,
): Promise<void> {
  const dossiers = dossiersOf(regels);
  await lock(manager, dossiers);
  await insertRows(manager, "berichtregel", regels.map(toRegelRow));
  await deriveAgain(manager, dossiers);
  await manager.query(
    `INSERT INTO bronstand (bron, laatst_ontvangen_op) VALUES ($1, $2)
     ON CONFLICT (bron) DO UPDATE SET laatst_ontvangen_op = GREATEST(bronstand.laatst_ontvangen_op, EXCLUDED.laatst_ontvangen_op)`,
    [bron, op],
  );
}

const key = ({ persoon, agb, gemeente }: Dossier) => `${persoon}|${agb}|${gemeente}`;

function dossiersOf(regels: Berichtregel[]): Dossier[] {
  const unique = new Map(
    regels.map(({ persoon, agb, gemeente }) => [key({ persoon, agb, gemeente }), { persoon, agb, gemeente }]),
  );
  return [...unique.values()];
}

/** Two processes with lines of one dossier take turns, or each would derive without the lines of the other. Sorted: no deadlock. */
async function lock(manager: EntityManager, dossiers: Dossier[]): Promise<void> {
  await manager.query(
    `SELECT pg_advisory_xact_lock(dossier.slot)
     FROM (SELECT DISTINCT hashtextextended(sleutel, 0) AS slot FROM unnest($1::text[]) AS sleutel ORDER BY slot) AS dossier`,
    [dossiers.map(key)],
  );
}

async function deriveAgain(manager: EntityManager, dossiers: Dossier[]): Promise<void> {
  const lists = {
    personen: dossiers.map(({ persoon }) => persoon),
    agbs: dossiers.map(({ agb }) => agb),
    gemeenten: dossiers.map(({ gemeente }) => gemeente),
  };
  const touched =
    "(persoon, agb, gemeente) IN (SELECT * FROM unnest(:personen::text[], :agbs::text[], :gemeenten::text[]))";
  const rows = await manager.createQueryBuilder(BerichtregelEntity, "regel").where(touched, lists).getMany();
  const byDossier = new Map<string, Berichtregel[]>(dossiers.map((dossier) => [key(dossier), []]));
  for (const regel of rows.map(toBerichtregel)) byDossier.get(key(regel))?.push(regel);
  const trajecten = dossiers.flatMap((dossier) => deriveTrajecten(dossier, byDossier.get(key(dossier)) ?? []));
  await manager.createQueryBuilder().delete().from(TrajectEntity).where(touched, lists).execute();
  await insertRows(manager, "traject", trajecten.map(toTrajectRow));
}

async function insertRows(manager: EntityManager, table: "berichtregel" | "traject", rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}
