// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import { dagenTussen } from "../../../platform/time/datum";
import type { Facetwaarde, Plek, Thuiszitterrij, Thuiszittervolgorde, Thuiszittervraag } from "../domain/opslag";
import type { Bron, Oordeel } from "../domain/records";

/**
 * The rows within reach, one per pupil (of several sources the weightiest and then the newest, as oordeelPerBron does), with the stage of
 * today as faseVan computes it. `past_*` says whether a row meets one filter, so that a facet can leave out its own.
 * Parameters: $1 sources, $2 reach, $3 today, $4 status, $5 gemeente, $6 brin, $7 soort, $8 fase, $9 sinds, $10 and $11 ages.
 */
function rows(bereik: Thuiszittervraag["bereik"]): string {
  const reach =
    bereik.soort === "GEMEENTEN"
      ? "t.gemeente = ANY($2::text[])"
      : `EXISTS (SELECT FROM inschrijving i WHERE i.bron = t.bron AND i.leerling_id = t.leerling_id AND i.brin = $2::text
           AND i.begindatum <= $3::date AND (i.einddatum IS NULL OR i.einddatum >= $3::date))`;
  return `WITH nieuwste AS (SELECT bron, max(peildatum) AS peildatum FROM levering WHERE bron = ANY($1::text[]) GROUP BY bron),
  binnen AS (
    SELECT DISTINCT ON (t.leerling_id) t.*, l.naam, s.naam AS school,
      CASE WHEN t.dreigend THEN 'DREIGEND' WHEN t.status <> 'THUISZITTER' THEN NULL
        WHEN t.sinds + interval '12 months' < $3::date THEN 'ZEER_LANGDURIG'
        WHEN t.sinds + interval '3 months' < $3::date THEN 'LANGDURIG' ELSE 'BEGINNEND' END AS fase
    FROM thuiszitter t JOIN nieuwste n USING (bron) JOIN leerling l ON l.bron = t.bron AND l.id = t.leerling_id
    LEFT JOIN school s ON s.bron = t.bron AND s.brin = t.brin
    WHERE t.bron = ANY($1::text[]) AND ${reach} AND ($5::text IS NULL OR t.gemeente = $5)
      AND ($9::date IS NULL OR t.sinds < $9)
      AND ($10::int IS NULL OR date_part('year', age($3::date, l.geboortedatum)) >= $10)
      AND ($11::int IS NULL OR date_part('year', age($3::date, l.geboortedatum)) <= $11)
    ORDER BY t.leerling_id, array_position(ARRAY['THUISZITTER', 'ONBEKEND'], t.status), n.peildatum DESC, t.bron
  ), rij AS (
    SELECT *, (status = 'THUISZITTER' OR dreigend) AS gevonden,
      CASE WHEN $4::text = 'ONBEKEND' THEN status = 'ONBEKEND'
        WHEN $8::text = 'DREIGEND' OR $7::text = 'ZESTIEN_UUR' THEN dreigend ELSE status = 'THUISZITTER' END AS past_status,
      ($6::text IS NULL OR brin = $6) AS past_brin, ($7::text IS NULL OR soort = $7) AS past_soort,
      ($8::text IS NULL OR fase = $8) AS past_fase
    FROM binnen
  )`;
}

function parameters(bronnen: string[], { bereik, filter, vandaag }: Thuiszittervraag): unknown[] {
  const reach = bereik.soort === "GEMEENTEN" ? bereik.gemeenten : bereik.brin;
  const { status, gemeente, brin, soort, fase, sindsVoor, leeftijdVan, leeftijdTot } = filter;
  const optional = [status, gemeente, brin, soort, fase, sindsVoor, leeftijdVan, leeftijdTot];
  return [bronnen, reach, vandaag, ...optional.map((value) => value ?? null)];
}

const LIJST = "past_status AND past_brin AND past_soort AND past_fase";
const SLEUTEL: Record<Thuiszittervolgorde, { expression: string; direction: "ASC" | "DESC" }> = {
  LANGST: { expression: "coalesce(sinds::text, '9999-12-31')", direction: "ASC" },
  KORTST: { expression: "coalesce(sinds::text, '0001-01-01')", direction: "DESC" },
  NAAM_SCHOOL: { expression: "coalesce('0' || lower(school), '1')", direction: "ASC" },
};

interface Rij {
  bron: string;
  leerling_id: string;
  naam: string;
  brin: string | null;
  status: Oordeel["status"];
  soort: Oordeel["soort"] | null;
  fase: Oordeel["fase"] | null;
  sinds: string | null;
  regelversie: string;
  uitleg: string[];
  feiten: [string, string][];
  sleutel: string;
}

/** One page of the list, in one statement. */
export async function selectThuiszitters(
  manager: EntityManager,
  bronnen: Map<string, Bron>,
  vraag: Thuiszittervraag,
  orderBy: Thuiszittervolgorde,
  limit: number,
  after?: Plek,
): Promise<Thuiszitterrij[]> {
  const { expression, direction } = SLEUTEL[orderBy];
  const beyond = direction === "ASC" ? ">" : "<";
  const found = await manager.query<Rij[]>(
    `${rows(vraag.bereik)}, lijst AS (SELECT *, ${expression} AS sleutel FROM rij WHERE ${LIJST})
     SELECT bron, leerling_id, naam, brin, status, soort, fase, sinds::text, regelversie, uitleg, feiten, sleutel FROM lijst
     WHERE $12::text IS NULL OR sleutel ${beyond} $12 OR (sleutel = $12 AND leerling_id > $13::text)
     ORDER BY sleutel ${direction}, leerling_id LIMIT $14`,
    [...parameters([...bronnen.keys()], vraag), after?.sleutel ?? null, after?.leerling ?? null, limit],
  );
  return found.map((row) => ({
    leerling: row.leerling_id,
    naam: row.naam,
    brin: row.brin ?? undefined,
    oordeel: toOordeel(row, bronnen.get(row.bron)!, vraag.vandaag),
    sleutel: row.sleutel,
  }));
}

function toOordeel(row: Rij, bron: Bron, vandaag: string): Oordeel {
  return {
    status: row.status,
    soort: row.soort ?? undefined,
    fase: row.fase ?? undefined,
    sinds: row.sinds ?? undefined,
    weken: row.sinds ? Math.floor(dagenTussen(row.sinds, vandaag) / 7) : undefined,
    regelversie: row.regelversie,
    uitleg: row.uitleg,
    feiten: row.feiten.map(([vastgelegdOp, opgehaaldOp]) => ({
      bron: bron.naam,
      bronhouder: bron.bronhouder,
      vastgelegdOp: new Date(vastgelegdOp),
      opgehaaldOp: new Date(opgehaaldOp),
    })),
  };
}

/** The size of the whole list and its facets, in one statement. Each facet counts without its own filter, so that it shows what else can be chosen. */
export async function countThuiszitters(
  manager: EntityManager,
  bronnen: string[],
  vraag: Thuiszittervraag,
): Promise<{ totaal: number; facetten: Facetwaarde[] }> {
  const universe = "CASE WHEN $4::text = 'ONBEKEND' THEN past_status ELSE gevonden END";
  const facet = (dimensie: Facetwaarde["dimensie"], column: string, where: string, naam = "NULL") =>
    `SELECT '${dimensie}' AS dimensie, ${column} AS waarde, ${naam} AS naam, count(*)::int AS aantal FROM rij
     WHERE ${column} IS NOT NULL AND ${where} GROUP BY ${column}`;
  const found = await manager.query<{ dimensie: string; waarde: string; naam: string | null; aantal: number }[]>(
    `${rows(vraag.bereik)}
     SELECT 'totaal' AS dimensie, '' AS waarde, NULL AS naam, count(*)::int AS aantal FROM rij WHERE ${LIJST}
     UNION ALL ${facet("status", "status", "status <> 'GEEN_THUISZITTER' AND past_brin")}
     UNION ALL ${facet("fase", "fase", `${universe} AND past_soort AND past_brin`)}
     UNION ALL ${facet("soort", "soort", `${universe} AND past_fase AND past_brin`)}
     UNION ALL ${facet("gemeente", "gemeente", LIJST)}
     UNION ALL ${facet("school", "brin", "past_status AND past_soort AND past_fase", "max(school)")}
     ORDER BY dimensie, aantal DESC, waarde`,
    parameters(bronnen, vraag),
  );
  const facetten = found
    .filter(({ dimensie }) => dimensie !== "totaal")
    .map(({ naam, ...row }) => ({ ...row, naam: naam ?? undefined }) as Facetwaarde);
  return { totaal: found.find(({ dimensie }) => dimensie === "totaal")!.aantal, facetten };
}
