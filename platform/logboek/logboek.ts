// SPDX-License-Identifier: EUPL-1.2
import type { Pool } from "pg";
import type { DataSource } from "typeorm";
import type { Logger } from "../logging/logger";
import { type Poll, startPolling } from "../process/poll";
import type { Clock } from "../time/datum";
import type { Trace } from "../trace/trace";
import { toAnchor } from "./anchors";
import { createAppender } from "./append";
import { type Collector, createExporter } from "./export";
import type { Logsleutels } from "./keys";
import type { LogStatus, LogVerwerking, Logwie } from "./records";
import { RequestLog } from "./request-log";

/** What an operator decides about the log. */
export interface LogboekSettings {
  /** the same in every subgraph */
  sleutels: Logsleutels;
  /** where the records also go, when the organisation keeps them in one place */
  collector?: Collector;
}

export interface LogboekDeps extends LogboekSettings {
  subgraph: string;
  dataSource: DataSource;
  clock: Clock;
  log: Logger;
}

/** The log of one request. */
export interface Logvraag {
  log: LogVerwerking;
  /** whether a change was told to be refused */
  refusedChange(): boolean;
  /** Writes what was told so far, for what may only be done when it is in the log. @throws when it could not be written */
  legVast(): Promise<void>;
  /** Writes the rest; resolves when all is in the database. @throws when any of it could not be written: then nothing may be answered */
  end(status: LogStatus): Promise<void>;
}

/** Who saw whom: the Logboek Dataverwerkingen and the audit log of one subgraph. */
export interface Logboek {
  /** @param activiteit URI of the processing activity that is asked for */
  open(aanvrager: Logwie, trace: Trace, activiteit: string): Logvraag;
  /** SQL statements of the log so far */
  statements(): number;
  /** sends what a collector does not have yet; false when it did not take everything */
  export(): Promise<boolean>;
  start(): void;
  stop(): Promise<void>;
}

const ANCHOR_MS = 600_000;
const EXPORT_MS = 2000;

/** The log of a subgraph, in its own schema. */
export function createLogboek({ subgraph, dataSource, clock, log, sleutels, collector }: LogboekDeps): Logboek {
  // The pool itself, beside TypeORM: these statements are the same for every request and their parameters are never to be logged.
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  const appender = createAppender({ pool, sleutels, clock, exporteert: collector !== undefined });
  const send = collector ? createExporter({ pool, subgraph, collector, log }) : async () => true;
  let polls: Poll[] = [];
  let anchored: string | null = null;

  // Outside the database, so that a database that is put back to an earlier state is found out (docs/logging.md).
  const anchor = async () => {
    const hoofd = appender.hoofd();
    if (!hoofd || hoofd.zegel === anchored) return;
    anchored = hoofd.zegel;
    log.info(
      { event: "logboek-anker", logboek: toAnchor(hoofd.logboek), audit: toAnchor(hoofd.audit) },
      "anchor of the log",
    );
  };

  return {
    open(aanvrager, trace, activiteit) {
      const requestLog = new RequestLog({ subgraph, aanvrager, trace, begin: clock(), activiteit }, clock);
      let failed: unknown;
      const write = async (status: LogStatus) => {
        const regels = requestLog.take(status, sleutels);
        if (!regels) return;
        await appender.append(regels).catch((error: unknown) => {
          failed = error;
          throw error;
        });
      };
      return {
        log: requestLog.log,
        refusedChange: () => requestLog.refusedChange,
        legVast: () => write("Unset"),
        async end(status) {
          if (failed) throw failed;
          await write(status);
        },
      };
    },
    statements: () => appender.statements(),
    export: send,
    start() {
      polls = [startPolling("logboek", ANCHOR_MS, anchor, log)];
      if (collector) polls.push(startPolling("logboek-uitvoer", EXPORT_MS, async () => void (await send()), log));
    },
    async stop() {
      await Promise.all(polls.map((poll) => poll.stop()));
      await anchor();
    },
  };
}
