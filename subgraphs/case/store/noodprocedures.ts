// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import type { Noodoordeel, Noodprocedure } from "../domain/noodprocedure";
import { NoodprocedureEntity } from "./toegang-entities";

/** Begins a noodprocedure; gives its id. */
export async function saveNoodprocedure(dataSource: DataSource, nieuw: Omit<Noodprocedure, "id">): Promise<string> {
  const id = randomUUID();
  await dataSource.manager.insert(NoodprocedureEntity, { ...nieuw, id });
  return id;
}

/** Those of these gemeenten that wait for a second person, the oldest first. */
export async function findTeBeoordelen(
  dataSource: DataSource,
  gemeenten: readonly string[],
  limit: number,
): Promise<Noodprocedure[]> {
  const rows = await dataSource.manager
    .createQueryBuilder(NoodprocedureEntity, "n")
    .where("n.gemeente = ANY(:gemeenten) AND n.beoordeeldOp IS NULL", { gemeenten })
    .orderBy("n.begonnenOp", "ASC")
    .addOrderBy("n.id", "ASC")
    .limit(limit)
    .getMany();
  return rows.map(toNoodprocedure);
}

/** Those about these persons that the family may know of now, in one statement, the newest first. */
export async function findGemeld(
  dataSource: DataSource,
  persoonIds: readonly string[],
  nu: Date,
): Promise<Noodprocedure[]> {
  const rows = await dataSource.manager
    .createQueryBuilder(NoodprocedureEntity, "n")
    .where("n.persoonId = ANY(:persoonIds) AND n.meldenVanaf <= :nu", { persoonIds, nu })
    .orderBy("n.begonnenOp", "DESC")
    .addOrderBy("n.id", "ASC")
    .getMany();
  return rows.map(toNoodprocedure);
}

/**
 * Records what a second person found; ends it at once when it was wrong. False when there is none in these gemeenten that waits, or when
 * it is their own.
 */
export async function beoordeel(
  dataSource: DataSource,
  id: string,
  door: { sub: string; gemeenten: readonly string[]; nu: Date },
  oordeel: { oordeel: Noodoordeel; toelichting: string },
): Promise<boolean> {
  const [, changed] = (await dataSource.query(
    `UPDATE noodprocedure SET oordeel = $5, toelichting = $6, beoordeeld_op = $4, beoordeeld_door = $2,
       eindigt_op = CASE WHEN $5 = 'ONTERECHT' THEN least(eindigt_op, $4::timestamptz) ELSE eindigt_op END
     WHERE id = $1 AND sub <> $2 AND gemeente = ANY($3) AND beoordeeld_op IS NULL`,
    [id, door.sub, door.gemeenten, door.nu, oordeel.oordeel, oordeel.toelichting],
  )) as [unknown, number];
  return changed === 1;
}

/** Puts off telling the family, with a reason; false when there is none in these gemeenten, it is their own, or it would be too long. */
export async function stelUit(
  dataSource: DataSource,
  id: string,
  door: { sub: string; gemeenten: readonly string[] },
  uitstel: { tot: Date; reden: string; maxMs: number },
): Promise<boolean> {
  const [, changed] = (await dataSource.query(
    `UPDATE noodprocedure SET melden_vanaf = $4, uitstel_reden = $5
     WHERE id = $1 AND sub <> $2 AND gemeente = ANY($3) AND $4 > begonnen_op AND $4 <= eindigt_op + make_interval(secs => $6)`,
    [id, door.sub, door.gemeenten, uitstel.tot, uitstel.reden, uitstel.maxMs / 1000],
  )) as [unknown, number];
  return changed === 1;
}

function toNoodprocedure(row: NoodprocedureEntity): Noodprocedure {
  const present = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  return present as unknown as Noodprocedure;
}
