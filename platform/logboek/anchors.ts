// SPDX-License-Identifier: EUPL-1.2
import type { Plaats } from "./chain";
import { type LogDatabase, readHoofd } from "./hoofd";
import type { Breuk, LogNaam } from "./verify";

/** Enough of a link to know it by. It has the shape of a trace id, in which the log line leaves nine digits in a row alone. */
const LENGTH = 32;

/** A link as an anchor tells it: shortened, with the number of its key before it. */
export function toAnchor({ nummer, schakel }: Plaats): Plaats {
  return { nummer, schakel: schakel.slice(0, schakel.indexOf(".") + 1 + LENGTH) };
}

/** What a process said about the end of its chains, in its own log. */
export interface Anker {
  /** name of the process: the subgraph */
  subgraph: string;
  op: string;
  logboek: Plaats;
  audit: Plaats;
}

/** The anchors in the log lines of a process; other lines are skipped. */
export function readAnchors(lines: string): Anker[] {
  return lines.split("\n").flatMap((line) => {
    if (!line.includes('"logboek-anker"')) return [];
    try {
      const { name, time, logboek, audit } = JSON.parse(line) as Anker & { name: string; time: string };
      return [{ subgraph: name, op: time, logboek, audit }];
    } catch {
      return []; // the last line of a process that was killed can be cut off
    }
  });
}

/**
 * Holds anchors against the chains: an anchor that does not fit tells that the log was put back to an earlier state, with a seal of
 * that time. That cannot be seen in the database itself.
 */
export async function checkAnchors(database: LogDatabase, ankers: readonly Anker[]): Promise<Breuk | undefined> {
  const hoofd = await readHoofd(database);
  for (const { op, ...anker } of ankers) {
    const places: [LogNaam, typeof anker.audit, number][] = [
      ["logboek", anker.logboek, hoofd.logboekVanaf.nummer],
      ["auditlog", anker.audit, hoofd.auditVanaf.nummer],
    ];
    for (const [log, { nummer, schakel }, removed] of places) {
      if (nummer <= removed) continue;
      const { rows } = await database.query(`SELECT schakel FROM ${log} WHERE nummer = $1`, [nummer]);
      if ((rows[0] as { schakel: string } | undefined)?.schakel.startsWith(schakel)) continue;
      const uitleg = `schakel ${nummer} is niet die van het anker van ${op}: het log is teruggezet of vervangen`;
      return { log, nummer, uitleg };
    }
  }
  return undefined;
}
