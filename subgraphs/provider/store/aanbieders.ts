// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Aanbiedercijfers, Cel, Wachttijdcel } from "../domain/aanbieder";
import type { Product } from "../domain/product";
import type { Datum } from "../../../platform/time/datum";
import { ALLE_HULP } from "./alle-hulp";

/*
 * The same rules as domain/status.ts, as SQL over columns: help runs on day $2 / someone waits on day $2.
 */
const LOOPT = "laatst_gestart_op <= $2 AND COALESCE(gestopt_op, $2) >= $2";
const WACHT = `(gestart_op IS NULL OR gestart_op > $2) AND NOT ingetrokken AND NOT afgewezen AND COALESCE(gepland_einde, $2) >= $2`;
const WACHTTIJD = "GREATEST(0, gestart_op - COALESCE(aangemeld_op, toegewezen_op))";
/** Started in the twelve months until day $2. */
const GESTART =
  "gestart_op > $2::date - INTERVAL '12 months' AND gestart_op <= $2 AND COALESCE(aangemeld_op, toegewezen_op) IS NOT NULL";
/** Help that began in the two years until day $2: what an aanbieder gives. */
const GEGEVEN = "gestart_op > $2::date - INTERVAL '24 months' AND gestart_op <= $2";
/** The region's table as rows; columns categorie, code, profiel, intensiteit, hulpvorm. */
const product = (first: number) =>
  `unnest(${["text", "text", "int", "text", "text"].map((type, i) => `$${first + i}::${type}[]`).join(", ")})
   AS product (categorie, code, profiel, intensiteit, hulpvorm)`;

function productColumns(products: Product[]): unknown[] {
  return (["categorie", "code", "profiel", "intensiteit", "hulpvorm"] as const).map((column) =>
    products.map((row) => row[column]),
  );
}

/** Running and waiting trajecten and the kinds of help given lately, per aanbieder; one statement. */
export async function findAanbiedercijfers(
  dataSource: DataSource,
  agbCodes: readonly string[],
  products: Product[],
  vandaag: Datum,
): Promise<Aanbiedercijfers[]> {
  return dataSource.query(
    `SELECT agb AS "agbCode",
       count(*) FILTER (WHERE ${LOOPT})::int AS lopend,
       count(*) FILTER (WHERE ${WACHT})::int AS wachtend,
       array_remove(array_agg(DISTINCT product.hulpvorm) FILTER (WHERE ${GEGEVEN}), NULL) AS hulpvormen
     FROM ${ALLE_HULP} LEFT JOIN ${product(3)} ON product.categorie = productcategorie AND product.code = productcode
     WHERE agb = ANY ($1) GROUP BY agb`,
    [agbCodes, vandaag, ...productColumns(products)],
  );
}

/**
 * Waiting times per aanbieder, profiel and intensiteit, as a whole and per gemeente, small cells included; help with an unknown product has a cell
 * without profiel, help of which no message names the gemeente has one without gemeente. One statement.
 */
export async function findWachttijdcellen(
  dataSource: DataSource,
  agbCodes: readonly string[],
  products: Product[],
  vandaag: Datum,
): Promise<Wachttijdcel[]> {
  const rows: (Omit<Wachttijdcel, "gemeenten"> & Cel & { gemeente: string | null; isDeel: boolean })[] =
    await dataSource.query(
      `SELECT agb AS "agbCode", product.profiel, product.intensiteit, gemeente, GROUPING(gemeente) = 0 AS "isDeel",
       count(*) FILTER (WHERE ${GESTART})::int AS n,
       count(*) FILTER (WHERE ${WACHT})::int AS wachtend,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY ${WACHTTIJD}) FILTER (WHERE ${GESTART}) AS mediaan,
       percentile_cont(0.9) WITHIN GROUP (ORDER BY ${WACHTTIJD}) FILTER (WHERE ${GESTART}) AS p90
     FROM ${ALLE_HULP} LEFT JOIN ${product(3)} ON product.categorie = productcategorie AND product.code = productcode
     WHERE agb = ANY ($1)
     GROUP BY GROUPING SETS ((agb, product.profiel, product.intensiteit), (agb, product.profiel, product.intensiteit, gemeente))
     ORDER BY agb, product.profiel, product.intensiteit, gemeente`,
      [agbCodes, vandaag, ...productColumns(products)],
    );
  const cellen = new Map<string, Wachttijdcel>();
  const keyOf = ({ agbCode, profiel, intensiteit }: Omit<Wachttijdcel, "gemeenten">) =>
    [agbCode, profiel, intensiteit].join("|");
  for (const { gemeente: _, isDeel, ...cel } of rows) if (!isDeel) cellen.set(keyOf(cel), { ...cel, gemeenten: [] });
  for (const { isDeel, gemeente, ...deel } of rows) {
    const { n, wachtend, mediaan, p90 } = deel;
    if (isDeel) cellen.get(keyOf(deel))!.gemeenten.push({ gemeente, n, wachtend, mediaan, p90 });
  }
  return [...cellen.values()];
}

/**
 * The aanbieders that gave any of these products in the last two years: the window of their hulpvormen.
 * @param gemeente only help that this gemeente pays for
 * @param minstens how often it must have begun to be told
 */
export async function findAanbiedersMet(
  dataSource: DataSource,
  products: Product[],
  vandaag: Datum,
  { gemeente, minstens }: { gemeente?: string; minstens: number },
): Promise<string[]> {
  const rows: { agb: string }[] = await dataSource.query(
    `SELECT agb FROM ${ALLE_HULP} JOIN ${product(4)} ON product.categorie = productcategorie AND product.code = productcode
     WHERE ${GEGEVEN} AND ($1::text IS NULL OR gemeente = $1) GROUP BY agb HAVING count(*) >= $3`,
    [gemeente ?? null, vandaag, minstens, ...productColumns(products)],
  );
  return rows.map(({ agb }) => agb);
}
