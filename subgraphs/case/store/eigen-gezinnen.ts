// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Datum } from "../../../platform/time/datum";

/** The running gezinnen that a person belongs to on a date, in one statement. */
export async function findEigenGezinnen(dataSource: DataSource, persoonId: string, op: Datum): Promise<string[]> {
  const rows = (await dataSource.query(
    `SELECT l.gezin_id AS id FROM gezinslid l JOIN gezin g ON g.id = l.gezin_id
     WHERE l.persoon_id = $1 AND (l.van IS NULL OR l.van <= $2) AND (l.tot IS NULL OR l.tot > $2)
       AND (g.beeindigd_op IS NULL OR g.beeindigd_op > $2) ORDER BY 1`,
    [persoonId, op],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
}

/** All gezinnen that a person belongs to on a date, also those that have ended, in one statement. */
export async function findGezinnenVanLid(dataSource: DataSource, persoonId: string, op: Datum): Promise<string[]> {
  const rows = (await dataSource.query(
    "SELECT gezin_id AS id FROM gezinslid WHERE persoon_id = $1 AND (van IS NULL OR van <= $2) AND (tot IS NULL OR tot > $2) ORDER BY 1",
    [persoonId, op],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
}
