// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Datum } from "../../../platform/time/datum";

// The rule of domain/status.ts for LOPEND, over the last period.
const LOOPT = "agb = $1 AND laatst_gestart_op <= $2 AND coalesce(gestopt_op, $2) >= $2";

/** The jeugdigen of whom help of an aanbieder runs on a day, in the order of their pseudonym, after one of them; and how many there are. */
export async function findInHulp(
  dataSource: DataSource,
  { agb, op, after, limit }: { agb: string; op: Datum; after?: string; limit: number },
): Promise<{ personen: string[]; totaal: number }> {
  const [rows, [{ n }]] = (await Promise.all([
    dataSource.query(
      `SELECT DISTINCT persoon FROM traject WHERE ${LOOPT} AND ($3::text IS NULL OR persoon > $3) ORDER BY persoon LIMIT $4`,
      [agb, op, after ?? null, limit],
    ),
    dataSource.query(`SELECT count(DISTINCT persoon)::int AS n FROM traject WHERE ${LOOPT}`, [agb, op]),
  ])) as [{ persoon: string }[], [{ n: number }]];
  return { personen: rows.map(({ persoon }) => persoon), totaal: n };
}
