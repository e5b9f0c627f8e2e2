// SPDX-License-Identifier: EUPL-1.2
import { type DataSource, type EntityManager, In } from "typeorm";
import type { Gezin } from "../domain/gezin";
import type { Persoonskopie } from "../domain/persoon";
import { PersoonsgegevensEntity, PersoonsnummerEntity } from "./persoonsgegevens-entities";

/** The copies of these persons, in one statement; who was never asked about is left out. */
export async function findPersoonsgegevens(
  dataSource: DataSource,
  ids: readonly string[],
): Promise<Map<string, Persoonskopie>> {
  const rows = await dataSource.manager.findBy(PersoonsgegevensEntity, { persoonId: In(ids) });
  return new Map(rows.map((row) => [row.persoonId, { ...row, gegevens: row.gegevens ?? undefined }]));
}

/**
 * Replaces the copies whole: what the BRP no longer gives (an address that became secret) is gone. A newer copy stays. Of who is in no gezin of
 * the copy (it left meanwhile, or its source may not be kept) nothing is kept.
 */
export async function savePersoonsgegevens(manager: EntityManager, kopieen: Persoonskopie[]): Promise<void> {
  await manager.query(
    `INSERT INTO persoonsgegevens (persoon_id, bron, gegevens, opgehaald_op)
     SELECT r->>'persoonId', r->>'bron', r->'gegevens', (r->>'opgehaaldOp')::timestamptz FROM jsonb_array_elements($1::jsonb) r
     WHERE EXISTS (SELECT 1 FROM gezinslid l WHERE l.persoon_id = r->>'persoonId')
     ON CONFLICT (persoon_id) DO UPDATE SET bron = excluded.bron, gegevens = excluded.gegevens, opgehaald_op = excluded.opgehaald_op
     WHERE persoonsgegevens.opgehaald_op <= excluded.opgehaald_op`,
    [JSON.stringify(kopieen)],
  );
}

/** persoon id -> sealed number. */
export async function findPersoonsnummers(dataSource: DataSource, ids: string[]): Promise<Map<string, string>> {
  const rows = await dataSource.manager.findBy(PersoonsnummerEntity, { persoonId: In(ids) });
  return new Map(rows.map(({ persoonId, bsnVersleuteld }) => [persoonId, bsnVersleuteld]));
}

/** Keeps the sealed numbers of the leden. One that is there stays: sealing twice never gives the same text, and reading again must change nothing. */
export async function savePersoonsnummers(manager: EntityManager, gezinnen: Gezin[]): Promise<void> {
  const leden = gezinnen.flatMap((gezin) => gezin.leden.filter(({ bsnVersleuteld }) => bsnVersleuteld));
  if (leden.length === 0) return;
  await manager.query(
    "INSERT INTO persoonsnummer (persoon_id, bsn_versleuteld) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT (persoon_id) DO NOTHING",
    [leden.map(({ persoonId }) => persoonId), leden.map(({ bsnVersleuteld }) => bsnVersleuteld)],
  );
}

/** Removes numbers that this key cannot open; the next reading of the case system brings them back, sealed anew. */
export async function deletePersoonsnummers(dataSource: DataSource, ids: string[]): Promise<void> {
  await dataSource.manager.delete(PersoonsnummerEntity, { persoonId: In(ids) });
}

/**
 * Removes what may not stay: of persons in no gezin any more, copies fetched before `bewaardSinds`, and copies of another bron than
 * the one that is configured now.
 * @returns whose copies went
 */
export async function deleteVerlopen(
  manager: EntityManager,
  bron: string,
  bewaardSinds: Date | undefined,
): Promise<string[]> {
  const inGezin = "EXISTS (SELECT 1 FROM gezinslid l WHERE l.persoon_id = p.persoon_id)";
  // Through a CTE, because TypeORM answers a DELETE with another shape than a SELECT.
  const gone = (await manager.query(
    `WITH gone AS (DELETE FROM persoonsgegevens p WHERE p.bron <> $1 OR $2::timestamptz IS NULL OR p.opgehaald_op < $2 OR NOT ${inGezin} RETURNING p.persoon_id AS id)
     SELECT id FROM gone`,
    [bron, bewaardSinds ?? null],
  )) as { id: string }[];
  await manager.query(`DELETE FROM persoonsnummer p WHERE NOT ${inGezin}`);
  return gone.map(({ id }) => id);
}
