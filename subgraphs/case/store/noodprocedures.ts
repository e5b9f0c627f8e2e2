// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import type { Noodoordeel, Noodprocedure } from "../domain/noodprocedure";
import { NoodprocedureEntity } from "./toegang-entities";

/**
 * Whether an entry `a` of the audit log is about a noodprocedure that the family may not know of at `$2`: one over the same person that had
 * begun by then (give or take the clocks of two machines) and is not told; what someone did with the glass broken goes with their own. SQL, for
 * the reader of the log.
 */
export const NOG_NIET_GEMELD = `(a.gebeurtenis = 'NOODPROCEDURE' OR a.grond LIKE '%NOODPROCEDURE%' OR array_to_string(a.domeinen, ' ') ~ '(^| )nood') AND EXISTS (
  SELECT 1 FROM noodprocedure n WHERE n.persoon_id = a.betrokkene AND n.begonnen_op <= a.moment + interval '5 minutes' AND greatest(n.melden_vanaf, n.verborgen_tot) > $2
    AND (n.sub = a.wie OR a.gebeurtenis NOT IN ('NOODPROCEDURE', 'VASTLEGGING', 'BESLISSING')))`;

/** Begins a noodprocedure; gives its id. */
export async function saveNoodprocedure(dataSource: DataSource, nieuw: Omit<Noodprocedure, "id">): Promise<string> {
  const id = randomUUID();
  await dataSource.manager.insert(NoodprocedureEntity, { ...nieuw, id });
  return id;
}

/** A place in the list of those that wait. */
export type Wachtplaats = Pick<Noodprocedure, "begonnenOp" | "id">;

const wachtend = (dataSource: DataSource, gemeenten: readonly string[]) =>
  dataSource.manager
    .createQueryBuilder(NoodprocedureEntity, "n")
    .where("n.gemeente = ANY(:gemeenten) AND n.beoordeeldOp IS NULL", { gemeenten });

/** Those of these gemeenten that wait for a second person, the oldest first, after a place in that list. */
export async function findTeBeoordelen(
  dataSource: DataSource,
  gemeenten: readonly string[],
  { limit, na }: { limit: number; na?: Wachtplaats },
): Promise<Noodprocedure[]> {
  const query = wachtend(dataSource, gemeenten);
  if (na) query.andWhere("(n.begonnenOp, n.id) > (:begonnenOp, CAST(:id AS uuid))", na);
  const rows = await query.orderBy("n.begonnenOp", "ASC").addOrderBy("n.id", "ASC").limit(limit).getMany();
  return rows.map(toNoodprocedure);
}

/** How many of these gemeenten wait. */
export function countTeBeoordelen(dataSource: DataSource, gemeenten: readonly string[]): Promise<number> {
  return wachtend(dataSource, gemeenten).getCount();
}

/** Those about these persons that the family may know of now, in one statement, the newest first. */
export async function findGemeld(
  dataSource: DataSource,
  persoonIds: readonly string[],
  nu: Date,
): Promise<Noodprocedure[]> {
  const rows = await dataSource.manager
    .createQueryBuilder(NoodprocedureEntity, "n")
    .where("n.persoonId = ANY(:persoonIds) AND greatest(n.meldenVanaf, n.verborgenTot) <= :nu", { persoonIds, nu })
    .orderBy("n.begonnenOp", "DESC")
    .addOrderBy("n.id", "ASC")
    .getMany();
  return rows.map(toNoodprocedure);
}

/** A second person, and the noodprocedure they want to change. */
export interface Ander {
  id: string;
  sub: string;
  gemeenten: readonly string[];
}

/** Telling the family later: until when, why, and how long at most. Never sooner, and not what they can read already. */
export interface Uitstel {
  tot: Date;
  nu: Date;
  reden: string;
  maxMs: number;
}

const VAN_ANDER = "id = $1 AND sub <> $2 AND gemeente = ANY($3)";
const TE_BEOORDELEN = `${VAN_ANDER} AND beoordeeld_op IS NULL`;
const UIT_TE_STELLEN = `${VAN_ANDER} AND melden_vanaf > $6 AND $4 >= greatest(melden_vanaf, eindigt_op) AND $4 <= eindigt_op + make_interval(secs => $5)`;

type Gevonden = Pick<Noodprocedure, "persoonId" | "gemeente"> | undefined;
const FIND = 'SELECT persoon_id AS "persoonId", gemeente FROM noodprocedure WHERE';

/** The one to judge; undefined when there is none in these gemeenten that waits, or when it is their own. */
export async function findTeBeoordelenVanAnder(
  dataSource: DataSource,
  { id, sub, gemeenten }: Ander,
): Promise<Gevonden> {
  return (await dataSource.query(`${FIND} ${TE_BEOORDELEN}`, [id, sub, gemeenten]))[0];
}

/** Records what a second person found; ends it at once when it was wrong. False when another was first. */
export async function beoordeel(
  dataSource: DataSource,
  { id, sub, gemeenten }: Ander,
  { oordeel, toelichting, nu }: { oordeel: Noodoordeel; toelichting: string; nu: Date },
): Promise<boolean> {
  const [, changed] = (await dataSource.query(
    `UPDATE noodprocedure SET oordeel = $5, toelichting = $6, beoordeeld_op = $4, beoordeeld_door = $2,
       eindigt_op = CASE WHEN $5 = 'ONTERECHT' THEN least(eindigt_op, $4::timestamptz) ELSE eindigt_op END
     WHERE ${TE_BEOORDELEN}`,
    [id, sub, gemeenten, nu, oordeel, toelichting],
  )) as [unknown, number];
  return changed === 1;
}

/** The one of which the family can be told later; undefined when there is none in these gemeenten, it is their own, it would be too long or sooner, or they know. */
export async function findUitTeStellen(
  dataSource: DataSource,
  { id, sub, gemeenten }: Ander,
  { tot, nu, maxMs }: Uitstel,
): Promise<Gevonden> {
  return (await dataSource.query(`${FIND} ${UIT_TE_STELLEN}`, [id, sub, gemeenten, tot, maxMs / 1000, nu]))[0];
}

/** Puts off telling the family, with a reason; false when that could not be done any more. */
export async function stelUit(
  dataSource: DataSource,
  { id, sub, gemeenten }: Ander,
  { tot, nu, reden, maxMs }: Uitstel,
): Promise<boolean> {
  const [, changed] = (await dataSource.query(
    `UPDATE noodprocedure SET melden_vanaf = $4, uitstel_reden = $7 WHERE ${UIT_TE_STELLEN}`,
    [id, sub, gemeenten, tot, maxMs / 1000, nu, reden],
  )) as [unknown, number];
  return changed === 1;
}

function toNoodprocedure(row: NoodprocedureEntity): Noodprocedure {
  const present = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  return present as unknown as Noodprocedure;
}
