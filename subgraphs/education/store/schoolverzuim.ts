// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import { groupBy } from "../../../platform/batching/group-by";
import type { Schoolverzuimrij, Schoolverzuimvraag } from "../domain/schoolverzuim";

/**
 * Per school, pupils enrolled there today within reach whose unlawful hours reach the threshold, the most hours first; one statement
 * for all schools. Hours are those of reports that began in the period; a long absence that still runs counts whatever its hours are.
 */
export async function selectSchoolverzuim(
  manager: EntityManager,
  bronnen: string[],
  brins: readonly string[],
  { bereik, vandaag, drempelUren, sinds, limit, after }: Schoolverzuimvraag,
): Promise<Map<string, Schoolverzuimrij[]>> {
  const reach = bereik.soort === "GEMEENTEN" ? "l.gemeente = ANY($3::text[])" : "b.brin = $3::text";
  const rows = await manager.query<(Schoolverzuimrij & { brin: string })[]>(
    `SELECT b.brin, p.* FROM unnest($1::text[]) AS b(brin) CROSS JOIN LATERAL (
       SELECT leerling, naam, uren, meldingen, eerste FROM (
         SELECT DISTINCT ON (l.id) l.id AS leerling, l.naam, v.uren, v.meldingen, v.eerste
         FROM inschrijving i JOIN leerling l ON l.bron = i.bron AND l.id = i.leerling_id
         CROSS JOIN LATERAL (
           SELECT coalesce(sum(m.uren) FILTER (WHERE m.begindatum >= $5::date), 0)::int AS uren, count(*)::int AS meldingen,
             min(m.begindatum)::text AS eerste,
             bool_or(m.soort = 'LANGDURIG_RELATIEF' AND m.status <> 'Afgesloten' AND (m.einddatum IS NULL OR m.einddatum >= $4)) AS langdurig
           FROM verzuimmelding m WHERE m.bron = l.bron AND m.leerling_id = l.id AND m.brin = b.brin AND m.status <> 'Ingetrokken'
             AND m.soort NOT IN ('GEOORLOOFD_ZIEK', 'ZIEK_DEELS') AND m.begindatum <= $4
             AND (m.begindatum >= $5::date OR (m.status <> 'Afgesloten' AND (m.einddatum IS NULL OR m.einddatum >= $4)))) v
         WHERE i.brin = b.brin AND i.bron = ANY($2) AND i.begindatum <= $4::date AND (i.einddatum IS NULL OR i.einddatum >= $4) AND ${reach}
           AND (v.uren >= $6::int OR v.langdurig)
         ORDER BY l.id, v.uren DESC, l.bron) een
       WHERE $7::int IS NULL OR uren < $7 OR (uren = $7 AND leerling > $8::text)
       ORDER BY uren DESC, leerling LIMIT $9::int) p
     ORDER BY b.brin, p.uren DESC, p.leerling`,
    [
      brins,
      bronnen,
      bereik.soort === "GEMEENTEN" ? bereik.gemeenten : bereik.brin,
      vandaag,
      sinds,
      drempelUren,
      after?.uren ?? null,
      after?.leerling ?? null,
      limit,
    ],
  );
  return groupBy(rows, ({ brin }) => brin);
}
