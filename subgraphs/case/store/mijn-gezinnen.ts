// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Datum } from "../../../platform/time/datum";

/** Which gezinnen to list, and from where. */
export interface GezinnenVraag {
  gemeenten: string[];
  medewerkernummer: string;
  op: Datum;
  fase?: string;
  gemeente?: string;
  first: number;
  /** aandacht and id of the last row seen */
  after?: { aandacht: number; id: string };
}

export interface GezinnenRij {
  id: string;
  aandacht: number;
}

const REGIE_NU = `FROM gezin g WHERE g.gemeente = ANY($1) AND (g.beeindigd_op IS NULL OR g.beeindigd_op > $3)
  AND EXISTS (SELECT 1 FROM regietoewijzing r WHERE r.gezin_id = g.id AND r.medewerkernummer = $2 AND r.van <= $3 AND (r.tot IS NULL OR r.tot > $3))
  AND ($4::text IS NULL OR g.fase = $4) AND ($5::text IS NULL OR g.gemeente = $5)`;

/** The gezinnen someone directs on a date, what asks attention first; one row more than `first` tells whether there is another page. */
export async function listGezinnen(
  dataSource: DataSource,
  vraag: GezinnenVraag,
): Promise<{ rijen: GezinnenRij[]; totaal: number }> {
  const scope = [vraag.gemeenten, vraag.medewerkernummer, vraag.op, vraag.fase ?? null, vraag.gemeente ?? null];
  const [rijen, [{ totaal }]] = (await Promise.all([
    dataSource.query(
      `SELECT g.id, g.aandacht ${REGIE_NU} AND ($6::int IS NULL OR g.aandacht < $6 OR (g.aandacht = $6 AND g.id > $7)) ORDER BY g.aandacht DESC, g.id LIMIT $8`,
      [...scope, vraag.after?.aandacht ?? null, vraag.after?.id ?? null, vraag.first + 1],
    ),
    dataSource.query(`SELECT count(*)::int AS totaal ${REGIE_NU}`, scope),
  ])) as [GezinnenRij[], [{ totaal: number }]];
  return { rijen, totaal };
}
