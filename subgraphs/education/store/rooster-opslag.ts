// SPDX-License-Identifier: EUPL-1.2
import type { DataSource, EntityManager } from "typeorm";
import type { Roosterinschrijving } from "../domain/rooster";
import { insertRows } from "./insert-rows";

/** An object as it is kept; without content when it has to go. */
export interface Object_ {
  soort: string;
  sourcedId: string;
  gewijzigdOp: Date;
  inhoud?: Record<string, string | undefined>;
}

/** Makes enrolments out of all objects of a source. */
export type LeidAf = (objecten: Object_[]) => { inschrijvingen: Roosterinschrijving[]; afgekeurd: unknown[] };

/** Where the copy of a source is. */
export interface Kopie {
  volledigOp: Date | null;
  pogingOp: Date | null;
  /** kind -> newest change known */
  gewijzigd: Map<string, Date>;
}

const OBJECT = {
  table: "oneroster_object",
  columns: { bron: "text", soort: "text", sourced_id: "text", gewijzigd_op: "timestamptz", inhoud: "jsonb" },
  onConflict: `ON CONFLICT (bron, soort, sourced_id) DO UPDATE SET gewijzigd_op = excluded.gewijzigd_op, inhoud = excluded.inhoud`,
};
const INSCHRIJVING = {
  table: "roosterinschrijving",
  columns: {
    bron: "text",
    leerling_id: "text",
    brin: "text",
    begindatum: "date",
    einddatum: "date",
    vestiging: "text",
    school: "text",
    leerjaar: "text",
    vastgelegd_op: "timestamptz",
    opgehaald_op: "timestamptz",
  },
};

/** @returns undefined when the source was never tried */
export async function findKopie(dataSource: DataSource, bron: string): Promise<Kopie | undefined> {
  const [row] = await dataSource.query<
    { volledig_op: Date | null; poging_op: Date | null; gewijzigd: Record<string, string> }[]
  >(`SELECT volledig_op, poging_op, gewijzigd FROM roosterstand WHERE bron = $1`, [bron]);
  if (!row) return undefined;
  const gewijzigd = new Map(Object.entries(row.gewijzigd).map(([soort, text]) => [soort, new Date(text)]));
  return { volledigOp: row.volledig_op, pogingOp: row.poging_op, gewijzigd };
}

/** Says since when it is tried again; false when another process was first since `eerder`. */
export async function claimPoging(
  dataSource: DataSource,
  bron: string,
  eerder: Date | null,
  nu: Date,
): Promise<boolean> {
  const rows = await dataSource.query<unknown[]>(
    `INSERT INTO roosterstand (bron, poging_op) VALUES ($1, $2)
     ON CONFLICT (bron) DO UPDATE SET poging_op = excluded.poging_op WHERE roosterstand.poging_op IS NOT DISTINCT FROM $3::timestamptz
     RETURNING bron`,
    [bron, nu, eerder],
  );
  return rows.length > 0;
}

/** Remembers that the source failed; what the hub has of it stays. */
export async function noteerStoring(dataSource: DataSource, bron: string, uitleg: string): Promise<void> {
  await dataSource.query(`UPDATE roosterstand SET storing = $2 WHERE bron = $1`, [bron, uitleg]);
}

/** Takes over what a round brought: the objects, and the enrolments that follow from all of them together. */
export async function bewaarRonde(
  dataSource: DataSource,
  bron: string,
  ronde: { volledig: boolean; objecten: Object_[]; afgekeurd: number },
  nu: Date,
  leidAf: LeidAf,
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL statement_timeout = '120s'`);
    await manager.query(`SELECT FROM roosterstand WHERE bron = $1 FOR UPDATE`, [bron]);
    if (ronde.volledig) await manager.query(`DELETE FROM oneroster_object WHERE bron = $1`, [bron]);
    await bewaarObjecten(manager, bron, ronde.objecten);
    const afgekeurd = await bewaarInschrijvingen(manager, bron, nu, leidAf);
    const newest = (soort: string) =>
      Math.max(...ronde.objecten.flatMap((object) => (object.soort === soort ? [object.gewijzigdOp.getTime()] : [])));
    const soorten = [...new Set(ronde.objecten.map(({ soort }) => soort))];
    // A moment in the future (a clock that is wrong) would hide every change until then.
    const gewijzigd = Object.fromEntries(
      soorten.map((soort) => [soort, new Date(Math.min(newest(soort), nu.getTime())).toISOString()]),
    );
    await manager.query(
      `UPDATE roosterstand SET bijgewerkt_op = $2, storing = NULL, volledig_op = CASE WHEN $3 THEN $2 ELSE volledig_op END,
         gewijzigd = gewijzigd || $4::jsonb, afgekeurd = $5::int WHERE bron = $1`,
      [bron, nu, ronde.volledig, gewijzigd, ronde.afgekeurd + afgekeurd],
    );
  });
}

/** Makes the enrolments of a source anew. @returns how many objects could not be used for it */
export async function bewaarInschrijvingen(
  manager: EntityManager,
  bron: string,
  nu: Date,
  leidAf: LeidAf,
): Promise<number> {
  const objecten = await manager.query<Object_[]>(
    `SELECT soort, sourced_id AS "sourcedId", gewijzigd_op AS "gewijzigdOp", inhoud FROM oneroster_object
     WHERE bron = $1 AND inhoud <> 'null' ORDER BY soort, sourced_id`,
    [bron],
  );
  const { inschrijvingen, afgekeurd } = leidAf(objecten);
  await manager.query(`DELETE FROM roosterinschrijving WHERE bron = $1`, [bron]);
  await insertRows(
    manager,
    INSCHRIJVING,
    inschrijvingen.map((row) => toRow(bron, row, nu)),
  );
  return afgekeurd.length;
}

async function bewaarObjecten(manager: EntityManager, bron: string, objecten: Object_[]): Promise<void> {
  const rows = (kept: Object_[]) =>
    kept.map(({ soort, sourcedId, gewijzigdOp, inhoud }) => ({
      bron,
      soort,
      sourced_id: sourcedId,
      gewijzigd_op: gewijzigdOp,
      inhoud: JSON.stringify(inhoud),
    }));
  await insertRows(manager, OBJECT, rows(objecten.filter(({ inhoud }) => inhoud !== undefined)));
  const gone = objecten.filter(({ inhoud }) => inhoud === undefined);
  await manager.query(
    `DELETE FROM oneroster_object o USING unnest($2::text[], $3::text[]) AS g(soort, sourced_id)
     WHERE o.bron = $1 AND o.soort = g.soort AND o.sourced_id = g.sourced_id`,
    [bron, gone.map(({ soort }) => soort), gone.map(({ sourcedId }) => sourcedId)],
  );
}

function toRow(bron: string, row: Roosterinschrijving, nu: Date): Record<string, unknown> {
  const { leerling, schoolnaam, gewijzigdOp, ...rest } = row;
  return { ...rest, bron, leerling_id: leerling, school: schoolnaam, vastgelegd_op: gewijzigdOp, opgehaald_op: nu };
}
