// SPDX-License-Identifier: EUPL-1.2
import { type DataSource, In } from "typeorm";
import type { Epddossier } from "../domain/epd/epd";
import { EpdKopieEntity } from "./epd-entities";
import { EPD_COLUMNS, toEpdRows } from "./epd-rows";

/** The copies of these persons, of every source, in one statement. */
export async function findEpdKopieen(dataSource: DataSource, personen: readonly string[]): Promise<Epddossier[]> {
  const rows = await dataSource.manager.findBy(EpdKopieEntity, { persoon: In([...personen]) });
  return rows.map(({ dossier, ...row }) => ({ ...dossier, ...row }));
}

/**
 * Replaces copies whole, with the trajecten in them as rows for the figures, in one statement: what the source no longer tells is gone. A newer
 * copy stays.
 */
export async function saveEpdKopieen(dataSource: DataSource, dossiers: Epddossier[]): Promise<void> {
  const rows = dossiers
    .map(({ persoon, bron, opgehaaldOp, ...dossier }) => ({ persoon, bron, dossier, opgehaald_op: opgehaaldOp }))
    .sort((a, b) => (a.persoon < b.persoon ? -1 : 1));
  if (rows.length === 0) return;
  await dataSource.query(
    `WITH kopie AS (
       INSERT INTO epd_kopie AS oud (persoon, bron, dossier, opgehaald_op)
       SELECT persoon, bron, dossier, opgehaald_op FROM jsonb_populate_recordset(NULL::epd_kopie, $1::jsonb)
       ON CONFLICT (persoon, bron) DO UPDATE SET dossier = EXCLUDED.dossier, opgehaald_op = EXCLUDED.opgehaald_op
       WHERE oud.opgehaald_op <= EXCLUDED.opgehaald_op RETURNING oud.persoon, oud.bron),
     nieuw AS (SELECT rij.* FROM jsonb_populate_recordset(NULL::epd_traject, $2::jsonb) AS rij JOIN kopie USING (persoon, bron)),
     weg AS (DELETE FROM epd_traject oud USING kopie WHERE oud.persoon = kopie.persoon AND oud.bron = kopie.bron
       AND NOT EXISTS (SELECT 1 FROM nieuw WHERE (nieuw.persoon, nieuw.bron, nieuw.id) = (oud.persoon, oud.bron, oud.id)))
     INSERT INTO epd_traject (${EPD_COLUMNS.join(", ")}) SELECT ${EPD_COLUMNS.join(", ")} FROM nieuw
     ON CONFLICT (persoon, bron, id) DO UPDATE SET ${EPD_COLUMNS.map((column) => `${column} = EXCLUDED.${column}`).join(", ")}`,
    [JSON.stringify(rows), JSON.stringify(dossiers.flatMap(toEpdRows))],
  );
}

/** When each source was last read about anyone. */
export async function findLaatsteLezingen(dataSource: DataSource): Promise<Map<string, Date>> {
  const rows: { bron: string; op: Date }[] = await dataSource.query(
    "SELECT bron, max(opgehaald_op) AS op FROM epd_kopie GROUP BY bron",
  );
  return new Map(rows.map(({ bron, op }) => [bron, op]));
}

/** Really deletes the copies of sources that are not asked any more, and those fetched before the moment of their source. */
export async function deleteExpiredKopieen(dataSource: DataSource, bewaardSinds: Map<string, Date>): Promise<void> {
  await dataSource.query(
    `DELETE FROM epd_kopie k WHERE NOT EXISTS (
       SELECT 1 FROM unnest($1::text[], $2::timestamptz[]) AS bron (naam, sinds) WHERE bron.naam = k.bron AND k.opgehaald_op >= bron.sinds)`,
    [[...bewaardSinds.keys()], [...bewaardSinds.values()]],
  );
}
