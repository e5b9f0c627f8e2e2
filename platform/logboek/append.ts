// SPDX-License-Identifier: EUPL-1.2
import type { Pool } from "pg";
import { AUDITVELDEN, extend, type Hoofd, isSealed, LOGBOEKVELDEN, sealOf } from "./chain";
import { type LogDatabase, readHoofd } from "./hoofd";
import type { Clock } from "../time/datum";
import { keyIdOf, type Logsleutels } from "./keys";
import type { Auditregel, Logboekregel } from "./records";

/** What one request adds to both logs. */
export interface Logregels {
  logboek: readonly Logboekregel[];
  audit: readonly Auditregel[];
}

/** Adds to the chains of one schema. */
export interface Appender {
  /** Resolves when the records are in the database for good. @throws when they are not: then nothing may be shown. */
  append(regels: Logregels): Promise<void>;
  /** where the chains end as far as this process knows; undefined before its first write */
  hoofd(): Hoofd | undefined;
  /** statements of the log so far */
  statements(): number;
}

/** The chains do not end as the hub left them: writing on would cover that up. */
export class KetenGebroken extends Error {
  constructor() {
    super("the seal of the log does not fit: the end of a chain was changed, or the key is another");
    this.name = "KetenGebroken";
  }
}

/** Most requests written in one statement. */
const MAX_BATCH = 200;

// One statement, so that the records, the new end and what must be exported are there together or not at all. The old seal in the
// WHERE makes it safe with other processes: whoever is second finds no row and begins again from the new end.
const APPEND = `WITH hoofd AS (
  UPDATE logketen SET logboek_nummer = $2, logboek_schakel = $3, audit_nummer = $4, audit_schakel = $5, zegel = $6
  WHERE id = 1 AND zegel IS NOT DISTINCT FROM $1 RETURNING 1),
l AS (INSERT INTO logboek (nummer, trace_id, span_id, parent_span_id, status, name, start_time, end_time, activiteit, betrokkene, schakel)
  SELECT r.* FROM hoofd, jsonb_to_recordset($7) AS r(nummer bigint, trace_id text, span_id text, parent_span_id text, status text, name text,
    start_time timestamptz, end_time timestamptz, activiteit text, betrokkene text, schakel text)),
a AS (INSERT INTO auditlog (nummer, moment, trace_id, span_id, gebeurtenis, uitkomst, wie, rol, organisatie, client, activiteit, grond, betrokkene, gevraagd, gezin, gemeente, domeinen, verborgen_tot, alleen_voor, schakel)
  SELECT r.* FROM hoofd, jsonb_to_recordset($8) AS r(nummer bigint, moment timestamptz, trace_id text, span_id text, gebeurtenis text, uitkomst text, wie text, rol text, organisatie text,
    client text, activiteit text, grond text, betrokkene text, gevraagd text, gezin text, gemeente text, domeinen text[], verborgen_tot timestamptz, alleen_voor text, schakel text)),
u AS (INSERT INTO logboek_uitvoer (nummer, volgende_poging_op)
  SELECT r.nummer, now() FROM hoofd, jsonb_to_recordset($7) AS r(nummer bigint) WHERE $9)
SELECT count(*)::int AS n FROM hoofd`;

interface Waiting {
  regels: Logregels;
  resolve: () => void;
  reject: (error: unknown) => void;
}

export interface AppenderDeps {
  pool: Pool;
  sleutels: Logsleutels;
  clock: Clock;
  /** whether records also wait for a collector */
  exporteert: boolean;
}

/**
 * One chain per log and schema, for all processes together. While one statement is under way, other requests of this process wait
 * and then go together in the next: under load the cost per request falls.
 */
export function createAppender({ pool, sleutels, clock, exporteert }: AppenderDeps): Appender {
  let known: Hoofd | undefined;
  let newest = 1;
  let queue: Waiting[] = [];
  let running = false;
  let statements = 0;

  const counted = (database: LogDatabase): LogDatabase => ({
    query(text, values) {
      statements += 1;
      return database.query(text, values);
    },
  });

  const trusted = (hoofd: Hoofd): Hoofd => {
    // Nor may the end be of before a key that this process saw it sealed with: who has an old key could have put it back.
    if (!isSealed(sleutels, hoofd) || keyIdOf(hoofd.zegel ?? "") < newest) throw new KetenGebroken();
    return hoofd;
  };

  /** the new end, or undefined when another process was first */
  const write = async (database: LogDatabase, hoofd: Hoofd, { logboek, audit }: Logregels) => {
    const sleutel = sleutels.voor(clock(), hoofd.zegel);
    const next = {
      logboek: extend(sleutel, LOGBOEKVELDEN, hoofd.logboek, logboek),
      audit: extend(sleutel, AUDITVELDEN, hoofd.audit, audit),
    };
    const ends = { ...hoofd, logboek: next.logboek.end, audit: next.audit.end };
    const zegel = sealOf(sleutel, ends);
    const { rows } = await database.query(APPEND, [
      hoofd.zegel,
      ends.logboek.nummer,
      ends.logboek.schakel,
      ends.audit.nummer,
      ends.audit.schakel,
      zegel,
      JSON.stringify(next.logboek.rows),
      JSON.stringify(next.audit.rows),
      exporteert,
    ]);
    if ((rows[0] as { n: number }).n !== 1) return undefined;
    newest = sleutel.id;
    return { ...ends, zegel };
  };

  const writeLocked = async (regels: Logregels): Promise<Hoofd> => {
    const client = await pool.connect();
    const database = counted(client);
    try {
      await database.query("BEGIN");
      const hoofd = trusted(await readHoofd(database, true));
      const next = await write(database, hoofd, regels);
      if (!next) throw new Error("the end of the chain moved while it was locked");
      await database.query("COMMIT");
      client.release();
      return next;
    } catch (error) {
      // The connection may be in any state: the pool makes a new one.
      client.release(true);
      throw error;
    }
  };

  const writeAll = async (regels: Logregels) => {
    const hoofd = known ?? trusted(await readHoofd(counted(pool)));
    known = undefined; // unknown until this is acknowledged
    known = (await write(counted(pool), hoofd, regels)) ?? (await writeLocked(regels));
  };

  const run = async () => {
    running = true;
    while (queue.length > 0) {
      const batch = queue.slice(0, MAX_BATCH);
      queue = queue.slice(MAX_BATCH);
      const regels = {
        logboek: batch.flatMap((each) => each.regels.logboek),
        audit: batch.flatMap((each) => each.regels.audit),
      };
      await writeAll(regels).then(
        () => batch.forEach(({ resolve }) => resolve()),
        (error: unknown) => batch.forEach(({ reject }) => reject(error)),
      );
    }
    running = false;
  };

  return {
    hoofd: () => known,
    statements: () => statements,
    append: (regels) =>
      new Promise((resolve, reject) => {
        queue.push({ regels, resolve, reject });
        if (!running) void run();
      }),
  };
}
