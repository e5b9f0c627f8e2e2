// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import { datumIn } from "../../../platform/time/datum";
import { insertRows } from "./insert-rows";
import { bewaarInschrijvingen, type LeidAf, type Object_ } from "./rooster-opslag";

const BATCH = 5000;
/** Without one of these there is no enrolment to know of. */
const NODIG = ["orgs", "users", "enrollments"];

/** Of two forms of an object the newest stays; of two of the same moment always the same one, whichever came first. */
const OBJECT = {
  table: "oneroster_object",
  columns: { bron: "text", soort: "text", sourced_id: "text", gewijzigd_op: "timestamptz", inhoud: "jsonb" },
  onConflict: `ON CONFLICT (bron, soort, sourced_id) DO UPDATE SET gewijzigd_op = excluded.gewijzigd_op, inhoud = excluded.inhoud
    WHERE (oneroster_object.gewijzigd_op, oneroster_object.inhoud::text) < (excluded.gewijzigd_op, excluded.inhoud::text)`,
};

/** A delivery of a pupil administration. */
export interface Roosterlevering {
  /** when it was made */
  moment: Date;
  ontvangenOp: Date;
  /** hash of the content, hexadecimal */
  sha256: string;
  /** kind of object -> whether all of them are in it, or what changed */
  soorten: ReadonlyMap<string, "bulk" | "delta">;
  objecten: AsyncIterable<Object_>;
  /** lines left out, once all objects were read */
  afgekeurd: () => number;
}

/**
 * Stores a delivery in the transaction it is given. A bulk file replaces what is not newer than it, per kind of object; a delta adds or
 * replaces by the moment of each change. What is gone leaves a mark (`null`) until a newer bulk file comes, so that deliveries end in
 * the same state in whatever order they arrive.
 */
export async function bewaarRoosterlevering(
  manager: EntityManager,
  bron: string,
  levering: Roosterlevering,
  leidAf: LeidAf,
): Promise<void> {
  const { moment, ontvangenOp, soorten } = levering;
  const bulkOp = await lockBulk(manager, bron);
  const skip = new Set<string>();
  for (const [soort, wijze] of soorten) {
    if (wijze === "delta") continue;
    if ((bulkOp.get(soort) ?? moment) > moment) {
      skip.add(soort);
      continue;
    }
    await manager.query(`DELETE FROM oneroster_object WHERE bron = $1 AND soort = $2 AND gewijzigd_op <= $3`, [
      bron,
      soort,
      moment,
    ]);
    bulkOp.set(soort, moment);
  }
  let batch: Record<string, unknown>[] = [];
  const flush = async () => {
    await insertRows(manager, OBJECT, batch);
    batch = [];
  };
  for await (const { soort, sourcedId, gewijzigdOp, inhoud } of levering.objecten) {
    const bulk = bulkOp.get(soort);
    // A newer bulk file already knew what an older delivery has to say.
    if (skip.has(soort) || (soorten.get(soort) === "delta" && bulk && gewijzigdOp <= bulk)) continue;
    if (inhoud === undefined && soorten.get(soort) === "bulk") continue;
    const row = { bron, soort, sourced_id: sourcedId, gewijzigd_op: gewijzigdOp };
    batch.push({ ...row, inhoud: JSON.stringify(inhoud ?? null) });
    if (batch.length === BATCH) await flush();
  }
  await flush();
  const onbruikbaar = await bewaarInschrijvingen(manager, bron, ontvangenOp, leidAf);
  await bewaarStand(manager, bron, levering, bulkOp, onbruikbaar);
}

/** Waits for the right to write what this source delivered. @returns kind of object -> moment of its newest bulk file */
async function lockBulk(manager: EntityManager, bron: string): Promise<Map<string, Date>> {
  await manager.query(`SET LOCAL statement_timeout = '120s'`);
  await manager.query(`INSERT INTO roosterstand (bron) VALUES ($1) ON CONFLICT DO NOTHING`, [bron]);
  const [row] = await manager.query<{ gewijzigd: Record<string, string> }[]>(
    `SELECT gewijzigd FROM roosterstand WHERE bron = $1 FOR UPDATE`,
    [bron],
  );
  return new Map(Object.entries(row!.gewijzigd).map(([soort, text]) => [soort, new Date(text)]));
}

async function bewaarStand(
  manager: EntityManager,
  bron: string,
  { moment, ontvangenOp, sha256, soorten, afgekeurd }: Roosterlevering,
  bulkOp: Map<string, Date>,
  onbruikbaar: number,
): Promise<void> {
  const soort = [...soorten.values()].includes("bulk") ? "volledig" : "delta";
  await manager.query(
    `INSERT INTO levering (bron, stand, soort, peildatum, aangemaakt_op, ontvangen_op, afgekeurd) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (bron, stand) DO UPDATE SET afgekeurd = excluded.afgekeurd`,
    [bron, `${moment.toISOString()} ${sha256.slice(0, 12)}`, soort, datumIn(moment), moment, ontvangenOp, afgekeurd()],
  );
  const bulks = NODIG.map((nodig) => bulkOp.get(nodig)?.getTime() ?? NaN);
  const volledigOp = bulks.some(Number.isNaN) ? null : new Date(Math.min(...bulks));
  await manager.query(
    `UPDATE roosterstand s SET gewijzigd = $2::jsonb, volledig_op = $3::timestamptz, bijgewerkt_op = l.nieuwste, afgekeurd = l.afgekeurd + $4::int
     FROM (SELECT max(aangemaakt_op) AS nieuwste, sum(afgekeurd) FILTER (WHERE aangemaakt_op >= coalesce($3::timestamptz, '-infinity')) AS afgekeurd
           FROM levering WHERE bron = $1) l
     WHERE s.bron = $1`,
    [bron, Object.fromEntries([...bulkOp].map(([kind, at]) => [kind, at.toISOString()])), volledigOp, onbruikbaar],
  );
}
