// SPDX-License-Identifier: EUPL-1.2
import type { Thuiszittervraag } from "../domain/opslag";
import type { Bron } from "../domain/records";
import { THUISZITTER_COLUMNS } from "./projectie";

/** The parts of a statement on the list, with the values it needs; only conditions that were asked are in it, so that indexes serve. */
export interface Selectie {
  values: unknown[];
  /** adds a value and gives its place */
  value: (value: unknown, type: string) => string;
  /** empty, or a WITH clause in which rows of another date stand in for the table */
  begin: string;
  /** who may be seen, and one row per pupil */
  binnen: string;
  /** SQL of the stage of `t` on the date asked, as faseVan computes it */
  fase: string;
  /** joins the standen of `t`, when there are any to know */
  join: string;
  /** SQL of the standen of `t` */
  stand: Record<"hulp" | "regisseur", string>;
  filters: Record<"status" | "brin" | "soort" | "fase" | "hulp" | "regisseur", string>;
}

/** @param rijen rows of an earlier date as JSON; without it, the projection of today */
export function selecteer(bronnen: Map<string, Bron>, vraag: Thuiszittervraag, rijen?: string): Selectie {
  const { bereik, filter, op, vandaag, regel } = vraag;
  const values: unknown[] = [];
  const value = (given: unknown, type: string) => `$${values.push(given)}::${type}`;
  const columns = Object.entries(THUISZITTER_COLUMNS).map(([name, type]) => `${name} ${type}`);
  const begin = rijen
    ? `WITH thuiszitter AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(${value(rijen, "jsonb")}) AS r(${columns.join(", ")})) `
    : "";
  const reachValue = bereik.soort === "GEMEENTEN" ? value(bereik.gemeenten, "text[]") : value(bereik.brin, "text");
  const date = value(op, "date");
  const today = op === vandaag || bereik.soort === "GEMEENTEN" ? date : value(vandaag, "date");
  const names = value([...bronnen.keys()], "text[]");
  const versie = value(regel.versie, "text");
  const gemeente = filter.gemeente && value(filter.gemeente, "text");
  const reach = (row: string) =>
    bereik.soort === "GEMEENTEN"
      ? `${row}.gemeente = ANY(${reachValue})`
      : `EXISTS (SELECT FROM inschrijving i WHERE i.bron = ${row}.bron AND i.leerling_id = ${row}.leerling_id AND i.brin = ${reachValue}
           AND i.begindatum <= ${today} AND (i.einddatum IS NULL OR i.einddatum >= ${today}))`;
  const visible = (row: string) =>
    [
      `${row}.regelversie = ${versie}`,
      `${row}.bron = ANY(${names})`,
      reach(row),
      ...(gemeente ? [`${row}.gemeente = ${gemeente}`] : []),
    ].join(" AND ");
  const age = `date_part('year', age(${date}, t.geboortedatum))`;
  const binnen = [
    visible("t"),
    ...(severalMayDeliver(bronnen, vraag) ? [`NOT EXISTS (SELECT FROM thuiszitter o WHERE ${outranks(visible)})`] : []),
    ...(filter.samenwerkingsverband ? [`t.samenwerkingsverband = ${value(filter.samenwerkingsverband, "text")}`] : []),
    ...(filter.sindsVoor ? [`t.sinds < ${value(filter.sindsVoor, "date")}`] : []),
    ...(filter.leeftijdVan === undefined ? [] : [`${age} >= ${value(filter.leeftijdVan, "int")}`]),
    ...(filter.leeftijdTot === undefined ? [] : [`${age} <= ${value(filter.leeftijdTot, "int")}`]),
  ].join(" AND ");
  const fase = `CASE WHEN t.dreigend THEN 'DREIGEND' WHEN t.status <> 'THUISZITTER' THEN NULL WHEN t.soort = 'ZIEK_DEELS' THEN 'DEELS'
    WHEN t.sinds + interval '12 months' < ${date} THEN 'ZEER_LANGDURIG' WHEN t.sinds + interval '3 months' < ${date} THEN 'LANGDURIG'
    ELSE 'BEGINNEND' END`;
  // What is too old falls out of the join, and so becomes ONBEKEND.
  const join = vraag.standenSinds
    ? `LEFT JOIN stand s ON s.gemeente = t.gemeente AND s.leerling_id = t.leerling_id AND s.opgehaald_op >= ${value(vraag.standenSinds, "timestamptz")}`
    : "";
  const standOf = (column: string) => (join ? `coalesce(s.${column}, 'ONBEKEND')` : "'ONBEKEND'");
  const stand = { hulp: standOf("hulp"), regisseur: standOf("regisseur") };
  const only = (column: string, wanted: string | undefined) =>
    wanted ? `${column} = ${value(wanted, "text")}` : "true";
  const threatening = filter.fase === "DREIGEND" || filter.soort === "ZESTIEN_UUR";
  const status =
    filter.status === "ONBEKEND" ? "t.status = 'ONBEKEND'" : threatening ? "t.dreigend" : "t.status = 'THUISZITTER'";
  const filters = {
    status,
    brin: only("t.brin", filter.brin),
    soort: only("t.soort", filter.soort),
    fase: only(`(${fase})`, filter.fase),
    hulp: only(stand.hulp, filter.metHulp),
    regisseur: only(stand.regisseur, filter.metRegisseur),
  };
  return { values, value, begin, binnen, fase, join, stand, filters };
}

/** Whether more than one source may hold the same pupil for this caller; with one, no row can stand in the way of another. */
function severalMayDeliver(bronnen: Map<string, Bron>, { bereik, filter }: Thuiszittervraag): boolean {
  const within = [...bronnen.values()].filter(
    ({ gemeente }) =>
      (bereik.soort === "SCHOOL" || bereik.gemeenten.includes(gemeente)) &&
      (!filter.gemeente || filter.gemeente === gemeente),
  );
  return within.length > 1;
}

/** Another row `o` of the same pupil that goes first: the weightiest, then of the newest delivery, as oordeelPerBron says. */
function outranks(visible: (row: string) => string): string {
  const rank = (row: string) => `array_position(ARRAY['THUISZITTER', 'ONBEKEND'], ${row}.status)`;
  const first = (row: string) => `coalesce(${rank(row)}, 3)`;
  return `o.leerling_id = t.leerling_id AND o.bron <> t.bron AND ${visible("o")} AND (${first("o")} < ${first("t")}
    OR (${first("o")} = ${first("t")} AND (o.peildatum > t.peildatum OR (o.peildatum = t.peildatum AND o.bron < t.bron))))`;
}
