// SPDX-License-Identifier: EUPL-1.2
import { Client } from "pg";
import { databaseUrl } from "../database";
import { INHOUD, type Plaats, zegtIets } from "./inhoud";
import { createZoek, type Kanaries } from "./zoek";

const SCHEMAS = ["hub_case", "hub_provider", "hub_education", "hub_outcome"];
const BATCH = 2000;

/** A place and what should not be in it. */
export interface Vondst {
  plaats: string;
  wat: string;
}

/** Runs the work on every database of this run, a few side by side. */
export async function eachDatabase(work: (client: Client, database: string) => Promise<void>): Promise<number> {
  const server = new Client({ connectionString: databaseUrl("postgres") });
  await server.connect();
  const { rows } = await server.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%' AND datallowconn ORDER BY datname",
  );
  await server.end();
  const waiting = rows.map(({ datname }) => datname);
  const worker = async () => {
    for (let database = waiting.shift(); database; database = waiting.shift()) {
      const client = new Client({ connectionString: databaseUrl(database) });
      await client.connect();
      await work(client, database).finally(() => client.end());
    }
  };
  await Promise.all(Array.from({ length: 3 }, worker));
  return rows.length;
}

/** The tables that hold something, of the schemas of the hub. */
async function tablesOf(client: Client): Promise<{ schema: string; tabel: string }[]> {
  const { rows } = await client.query<{ schema: string; tabel: string }>(
    `SELECT schemaname AS schema, tablename AS tabel FROM pg_tables WHERE schemaname = ANY($1) AND tablename <> 'migraties' ORDER BY 1, 2`,
    [SCHEMAS],
  );
  return rows;
}

/** What stands in the places of content, in all databases together: these are the canaries. A text of two kinds is of neither. */
export async function harvest(): Promise<Kanaries[]> {
  const found = INHOUD.map((soort) => ({ soort, texts: new Set<string>() }));
  await eachDatabase(async (client) => {
    const tables = new Set((await tablesOf(client)).map(({ schema, tabel }) => `${schema}.${tabel}`));
    for (const { soort, texts } of found) {
      const table = `${soort.bron.schema}.${soort.bron.tabel}`;
      if (!tables.has(table)) continue;
      const { rows } = await client.query<{ t: string | null }>(
        `SELECT DISTINCT t FROM (${soort.bron.text} AS t FROM ${table}) AS alle LIMIT 5000`,
      );
      for (const { t } of rows) if (t && zegtIets(t)) texts.add(t);
    }
  });
  const times = new Map<string, number>();
  for (const { texts } of found) for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  for (const { texts } of found) for (const text of texts) if (times.get(text)! > 1) texts.delete(text);
  return found;
}

/** Looks through every row of every table of every database. */
export async function searchDatabases(
  kanaries: readonly Kanaries[],
): Promise<{ databases: number; vondsten: Vondst[] }> {
  const vondsten: Vondst[] = [];
  const databases = await eachDatabase(async (client, database) => {
    for (const { schema, tabel } of await tablesOf(client))
      for (const { kolom, wat } of await searchTable(client, { soort: "tabel", database, schema, tabel }, kanaries))
        vondsten.push({ plaats: `${schema}.${tabel}.${kolom} (${database})`, wat });
  });
  return { databases, vondsten };
}

async function searchTable(
  client: Client,
  plaats: Plaats & { soort: "tabel" },
  kanaries: readonly Kanaries[],
): Promise<{ kolom: string; wat: string }[]> {
  const zoek = createZoek(plaats, kanaries);
  const found = new Map<string, { kolom: string; wat: string }>();
  await client.query("BEGIN READ ONLY");
  await client.query(
    `DECLARE alles NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS r FROM ${plaats.schema}."${plaats.tabel}" t`,
  );
  for (;;) {
    const { rows } = await client.query<{ r: string }>(`FETCH ${BATCH} FROM alles`);
    if (rows.length === 0) break;
    // Together first: nearly always there is nothing, and then that is all there is to do.
    if (zoek(rows.map(({ r }) => r).join("\n")).length === 0) continue;
    for (const { r } of rows) {
      const inRow = zoek(r).map((wat) => ({ kolom: "(rij)", wat }));
      const inColumns = Object.entries(JSON.parse(r) as Record<string, unknown>).flatMap(([kolom, value]) =>
        zoek(typeof value === "string" ? value : JSON.stringify(value)).map((wat) => ({ kolom, wat })),
      );
      for (const each of inColumns.length > 0 ? inColumns : inRow) found.set(`${each.kolom} ${each.wat}`, each);
    }
  }
  await client.query("COMMIT");
  return [...found.values()];
}
