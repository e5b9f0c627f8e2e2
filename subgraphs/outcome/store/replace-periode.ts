// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import type { Periodelevering } from "../domain/levering";
import type { Meting } from "../domain/meting";

const CHUNK = 5000;

/**
 * Lets a delivery replace its whole periode, unless one made later is there already: in any order of arrival the last one made stays.
 * The row of the periode is locked by the first statement, so two processes with two deliveries wait for each other.
 * @param manager of a transaction
 * @returns whether the delivery counts now
 */
export async function replacePeriode(
  manager: EntityManager,
  levering: Periodelevering,
  metingen: readonly Meting[],
): Promise<boolean> {
  const { bron, periode } = levering;
  const counts: unknown[] = await manager.query(
    `INSERT INTO periodelevering AS bekend (bron, periode, leverancier, peildatum, aangemaakt_op, ontvangen_op, sha256, afgekeurd)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (bron, periode) DO UPDATE
       SET leverancier = excluded.leverancier, peildatum = excluded.peildatum, aangemaakt_op = excluded.aangemaakt_op,
           ontvangen_op = excluded.ontvangen_op, sha256 = excluded.sha256, afgekeurd = excluded.afgekeurd
       WHERE (bekend.aangemaakt_op, bekend.sha256) < (excluded.aangemaakt_op, excluded.sha256)
     RETURNING bron`,
    [
      bron,
      periode,
      levering.leverancier,
      levering.peildatum,
      levering.aangemaaktOp,
      levering.ontvangenOp,
      levering.sha256,
      levering.afgekeurd,
    ],
  );
  if (counts.length === 0) return false;
  await manager.query("DELETE FROM meting WHERE bron = $1 AND periode = $2", [bron, periode]);
  for (let i = 0; i < metingen.length; i += CHUNK) await insertMetingen(manager, bron, metingen.slice(i, i + CHUNK));
  return true;
}

/** One statement for many rows: they travel as one JSON parameter, whose fields have the names of the domain. */
async function insertMetingen(manager: EntityManager, bron: string, metingen: readonly Meting[]): Promise<void> {
  await manager.query(
    `INSERT INTO meting (bron, agb_code, periode, profiel, intensiteit, indicator, meetmoment, instrument, hoger_is_beter, n,
                         uitgenodigd, waarde, spreiding, subgroep, verbeterd, verslechterd)
     SELECT $1, "agbCode", periode, profiel, intensiteit, indicator, meetmoment, coalesce(instrument, ''), "hogerIsBeter", n,
            uitgenodigd, waarde, spreiding, coalesce(subgroep, ''), verbeterd, verslechterd
     FROM json_to_recordset($2) AS rij ("agbCode" text, periode text, profiel smallint, intensiteit text, indicator text,
       meetmoment text, instrument text, "hogerIsBeter" boolean, n integer, uitgenodigd integer, waarde double precision,
       spreiding double precision, subgroep text, verbeterd integer, verslechterd integer)`,
    [bron, JSON.stringify(metingen)],
  );
}
