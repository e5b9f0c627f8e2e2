// SPDX-License-Identifier: EUPL-1.2
import type { Pool } from "pg";
import { request } from "undici";
import type { Logger } from "../logging/logger";
import { type StoredLogboekregel, toOtlp } from "./otlp";

/** Where the Logboek is kept for the organisation. */
export interface Collector {
  /** OTLP/HTTP address of traces, such as https://collector.example/v1/traces */
  url: string;
  /** sent as a bearer token */
  token?: string;
}

export interface ExporterDeps {
  pool: Pool;
  subgraph: string;
  collector: Collector;
  log: Logger;
}

const BATCH = 500;
const TIMEOUT_MS = 10_000;
/** Longer than sending may take: what a process had when it died is sent again after this. */
const LEASE_S = 60;
const FIRST_WAIT_S = 1;
const LONGEST_WAIT_S = 3600;
const MAX_ANSWER = 64 * 1024;

// SKIP LOCKED: replicas share the work, and none waits for another.
const CLAIM = `WITH taken AS (
  UPDATE logboek_uitvoer SET pogingen = pogingen + 1, volgende_poging_op = now() + make_interval(secs => ${LEASE_S})
  WHERE nummer IN (SELECT nummer FROM logboek_uitvoer WHERE volgende_poging_op <= now() ORDER BY volgende_poging_op, nummer LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
  RETURNING nummer, pogingen)
SELECT l.*, t.pogingen FROM taken t JOIN logboek l ON l.nummer = t.nummer ORDER BY l.nummer`;

/**
 * Sends what the collector does not have yet, until nothing waits or it does not answer. At least once, and every record always with the
 * same span id, so that a collector can tell the second time from the first. What is not acknowledged stays.
 * @returns false when the collector did not take everything
 */
export function createExporter({ pool, subgraph, collector, log }: ExporterDeps): () => Promise<boolean> {
  return async () => {
    for (;;) {
      const { rows } = await pool.query<StoredLogboekregel & { nummer: string; pogingen: number }>(CLAIM);
      if (rows.length === 0) return true;
      const nummers = rows.map(({ nummer }) => nummer);
      const refusal = await send(collector, toOtlp(subgraph, rows));
      if (!refusal) {
        await pool.query("DELETE FROM logboek_uitvoer WHERE nummer = ANY($1)", [nummers]);
        continue;
      }
      const wait = Math.max(waitAfter(Math.max(...rows.map(({ pogingen }) => pogingen))), refusal.retryAfterS);
      await pool.query(
        "UPDATE logboek_uitvoer SET volgende_poging_op = now() + make_interval(secs => $2) WHERE nummer = ANY($1)",
        [nummers, wait],
      );
      log.warn({ reden: refusal.reden, records: rows.length, wait }, "the collector did not take the records");
      return false;
    }
  };
}

/** Doubles with every attempt, up to an hour. */
function waitAfter(pogingen: number): number {
  return Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** Math.min(pogingen - 1, 12));
}

interface Refusal {
  reden: string;
  retryAfterS: number;
}

/** Sends one batch; undefined when the collector has all of it. */
async function send({ url, token }: Collector, body: object): Promise<Refusal | undefined> {
  try {
    const {
      statusCode,
      headers,
      body: answer,
    } = await request(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await readSome(answer);
    if (statusCode < 200 || statusCode > 299)
      return { reden: `status ${statusCode}`, retryAfterS: secondsOf(headers["retry-after"]) };
    const rejected = rejectedIn(text);
    return rejected === 0 ? undefined : { reden: `${rejected} records refused`, retryAfterS: 0 };
  } catch (error) {
    return { reden: (error as NodeJS.ErrnoException).code ?? (error as Error).name, retryAfterS: 0 };
  }
}

async function readSome(answer: AsyncIterable<Buffer>): Promise<string> {
  let text = "";
  for await (const chunk of answer) if (text.length < MAX_ANSWER) text += chunk.toString("utf8");
  return text;
}

/** How many records the collector says it did not take (ExportTracePartialSuccess); an empty answer means all are taken. */
function rejectedIn(text: string): number {
  try {
    const { partialSuccess } = JSON.parse(text) as { partialSuccess?: { rejectedSpans?: string | number } };
    return Number(partialSuccess?.rejectedSpans ?? 0);
  } catch {
    return 0;
  }
}

function secondsOf(retryAfter: string | string[] | undefined): number {
  const seconds = Number(retryAfter ?? 0);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_WAIT_S) : 0;
}
