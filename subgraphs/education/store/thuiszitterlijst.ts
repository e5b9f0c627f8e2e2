// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import { dagenTussen } from "../../../platform/time/datum";
import type { Facetwaarde, Plek, Thuiszitterrij, Thuiszittervolgorde, Thuiszittervraag } from "../domain/opslag";
import type { Bron, Oordeel } from "../domain/records";
import { selecteer } from "./thuiszitterselectie";

/** What each order sorts on; the second column is the pupil, so that a place in the list is never in doubt. */
const SLEUTEL: Record<Thuiszittervolgorde, { expression: string; type: string; direction: "ASC" | "DESC" }> = {
  LANGST: { expression: "t.sorteerdatum", type: "date", direction: "ASC" },
  KORTST: { expression: "coalesce(t.sinds, DATE '0001-01-01')", type: "date", direction: "DESC" },
  NAAM_SCHOOL: { expression: "coalesce('0' || lower(t.school), '1')", type: "text", direction: "ASC" },
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

/** One page of the list, in one statement that starts where the page before ended. */
export async function selectThuiszitters(
  manager: EntityManager,
  bronnen: Map<string, Bron>,
  vraag: Thuiszittervraag,
  orderBy: Thuiszittervolgorde,
  limit: number,
  after?: Plek,
  rijen?: string,
): Promise<Thuiszitterrij[]> {
  const { expression, type, direction } = SLEUTEL[orderBy];
  const { begin, binnen, fase, join, filters, value, values } = selecteer(bronnen, vraag, rijen);
  const beyond = () => {
    if (!after) return "true";
    const [sleutel, leerling] = [value(after.sleutel, type), value(after.leerling, "text")];
    if (direction === "ASC") return `(${expression}, t.leerling_id) > (${sleutel}, ${leerling})`;
    return `(${expression} < ${sleutel} OR (${expression} = ${sleutel} AND t.leerling_id > ${leerling}))`;
  };
  const where = [binnen, ...Object.values(filters), beyond()].join(" AND ");
  const found = await manager.query<Rij[]>(
    `${begin}SELECT t.bron, t.leerling_id, t.naam, t.brin, t.status, t.soort, ${fase} AS fase, t.sinds::text, t.regelversie, t.uitleg, t.feiten,
       ${expression}::text AS sleutel
     FROM thuiszitter t ${join} WHERE ${where} ORDER BY ${expression} ${direction}, t.leerling_id LIMIT ${value(limit, "int")}`,
    values,
  );
  return found.map((row) => ({
    leerling: row.leerling_id,
    naam: row.naam,
    brin: row.brin ?? undefined,
    oordeel: toOordeel(row, bronnen.get(row.bron)!, vraag.op),
    sleutel: row.sleutel,
  }));
}

function toOordeel(row: Rij, bron: Bron, op: string): Oordeel {
  return {
    status: row.status,
    soort: row.soort ?? undefined,
    fase: row.fase ?? undefined,
    sinds: row.sinds ?? undefined,
    weken: row.sinds ? Math.floor(dagenTussen(row.sinds, op) / 7) : undefined,
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

/**
 * The size of the whole list and its facets, in one statement that passes the rows once. Each facet counts without its own filter, so
 * that it shows what else can be chosen.
 */
export async function countThuiszitters(
  manager: EntityManager,
  bronnen: Map<string, Bron>,
  vraag: Thuiszittervraag,
  rijen?: string,
): Promise<{ totaal: number; facetten: Facetwaarde[] }> {
  const { begin, binnen, fase, join, stand, filters, values } = selecteer(bronnen, vraag, rijen);
  const meets = Object.entries(filters).map(([name, condition]) => `(${condition}) AS past_${name}`);
  const universe = vraag.filter.status === "ONBEKEND" ? "past_status" : "(status = 'THUISZITTER' OR dreigend)";
  const past = (...zonder: string[]) =>
    ["status", "brin", "soort", "fase", "hulp", "regisseur"]
      .filter((name) => !zonder.includes(name))
      .map((name) => `past_${name}`)
      .join(" AND ");
  // Without standen to know there is nothing to choose from.
  const standen = join ? (["hulp", "regisseur"] as const) : [];
  const groep = `status, dreigend, soort, fase, gemeente, brin, hulp, regisseur, ${past().replaceAll(" AND ", ", ")}`;
  const facet = (dimensie: Facetwaarde["dimensie"], column: string, where: string, naam = "NULL") =>
    `SELECT '${dimensie}' AS dimensie, ${column} AS waarde, ${naam} AS naam, sum(n)::int AS aantal FROM groep
     WHERE ${column} IS NOT NULL AND ${where} GROUP BY ${column}`;
  const found = await manager.query<{ dimensie: string; waarde: string; naam: string | null; aantal: number }[]>(
    `${begin || "WITH "}${begin && ", "}groep AS MATERIALIZED (
       SELECT ${groep}, max(school) AS school, count(*) AS n
       FROM (SELECT t.status, t.dreigend, t.soort, ${fase} AS fase, t.gemeente, t.brin, t.school, ${stand.hulp} AS hulp, ${stand.regisseur} AS regisseur,
               ${meets.join(", ")}
             FROM thuiszitter t ${join} WHERE ${binnen}) rij
       GROUP BY ${groep})
     SELECT 'totaal' AS dimensie, '' AS waarde, NULL AS naam, coalesce(sum(n), 0)::int AS aantal FROM groep WHERE ${past()}
     UNION ALL ${facet("status", "status", `status <> 'GEEN_THUISZITTER' AND ${past("status", "soort", "fase")}`)}
     UNION ALL ${facet("fase", "fase", `${universe} AND ${past("status", "fase")}`)}
     UNION ALL ${facet("soort", "soort", `${universe} AND ${past("status", "soort")}`)}
     UNION ALL ${facet("gemeente", "gemeente", past())}
     UNION ALL ${facet("school", "brin", past("brin"), "max(school)")}
     ${standen.map((naam) => `UNION ALL ${facet(naam, naam, past(naam))}`).join(" ")}
     ORDER BY dimensie, aantal DESC, waarde`,
    values,
  );
  const facetten = found
    .filter(({ dimensie }) => dimensie !== "totaal")
    .map(({ naam, ...row }) => ({ ...row, naam: naam ?? undefined }) as Facetwaarde);
  return { totaal: found.find(({ dimensie }) => dimensie === "totaal")!.aantal, facetten };
}
