// SPDX-License-Identifier: EUPL-1.2
import { AUDITVELDEN, isSealed, linkOf, LOGBOEKVELDEN, type Plaats } from "./chain";
import { type LogDatabase, readHoofd } from "./hoofd";
import { keyIdOf, type Logsleutels } from "./keys";

/** The two chains of a schema. */
export const LOGS = { logboek: LOGBOEKVELDEN, auditlog: AUDITVELDEN } as const;
export type LogNaam = keyof typeof LOGS;

/** The first place in a chain that does not fit; `nummer` is undefined when it is about the chains as a whole. */
export interface Breuk {
  log: LogNaam | "logketen";
  nummer?: number;
  uitleg: string;
}

/** What walking a chain gave. */
export interface Walked {
  /** records that fit */
  records: number;
  end: Plaats;
  breuk?: Breuk;
}

const PAGE = 2000;

/**
 * Walks a chain from a place to a number, or to the last record there is.
 * @param database in a transaction with one view of the data, so that what is written meanwhile does not disturb
 */
export async function walk(
  database: LogDatabase,
  sleutels: Logsleutels,
  log: LogNaam,
  from: Plaats,
  until = Number.MAX_SAFE_INTEGER,
): Promise<Walked> {
  let end = from;
  let records = 0;
  for (;;) {
    const { rows } = await database.query(
      `SELECT * FROM ${log} WHERE nummer > $1 AND nummer <= $2 ORDER BY nummer LIMIT ${PAGE}`,
      [end.nummer, until],
    );
    for (const row of rows as Record<string, unknown>[]) {
      const nummer = Number(row.nummer);
      const expected = end.nummer + 1;
      const breuk = (at: number, uitleg: string) => ({ records, end, breuk: { log, nummer: at, uitleg } });
      if (nummer !== expected) return breuk(expected, `schakel ${expected} ontbreekt: na ${end.nummer} komt ${nummer}`);
      const id = keyIdOf(String(row.schakel));
      const sleutel = sleutels.van(String(row.schakel));
      if (!sleutel) return breuk(nummer, `schakel ${nummer} is van sleutel ${id}, en die is er niet`);
      // Who has an old key could go on with it where a newer one began.
      if (id < keyIdOf(end.schakel)) return breuk(nummer, `schakel ${nummer} is van een oudere sleutel dan die ervoor`);
      const schakel = linkOf(sleutel, LOGS[log], end.schakel, nummer, asWritten(row));
      if (schakel !== row.schakel)
        return breuk(nummer, `schakel ${nummer} klopt niet: de inhoud of de plaats is veranderd`);
      end = { nummer, schakel };
      records += 1;
    }
    if (rows.length < PAGE) return { records, end };
  }
}

/** Proves both chains of a schema: nothing changed, added, moved or removed since it was written. */
export async function verify(
  database: LogDatabase,
  sleutels: Logsleutels,
): Promise<{ aantallen: Record<LogNaam, number>; breuken: Breuk[] }> {
  const hoofd = await readHoofd(database);
  const breuken: Breuk[] = [];
  const aantallen = { logboek: 0, auditlog: 0 };
  const ends: [LogNaam, Plaats, Plaats][] = [
    ["logboek", hoofd.logboekVanaf, hoofd.logboek],
    ["auditlog", hoofd.auditVanaf, hoofd.audit],
  ];
  for (const [log, from, to] of ends) {
    const { records, end, breuk } = await walk(database, sleutels, log, from);
    aantallen[log] = records;
    const found = breuk ?? endOf(log, end, to) ?? (await before(database, log, from));
    if (found) breuken.push(found);
  }
  if (!isSealed(sleutels, hoofd))
    breuken.push({
      log: "logketen",
      uitleg: "het zegel klopt niet: begin of einde is veranderd, of de sleutel is een andere",
    });
  return { aantallen, breuken };
}

/** Whether the chain ends where the hub last wrote. */
function endOf(log: LogNaam, end: Plaats, sealed: Plaats): Breuk | undefined {
  if (end.nummer === sealed.nummer && end.schakel === sealed.schakel) return undefined;
  if (end.nummer < sealed.nummer) {
    const nummer = end.nummer + 1;
    const uitleg = `schakel ${nummer} tot en met ${sealed.nummer} ontbreken aan het einde`;
    return { log, nummer, uitleg };
  }
  const nummer = sealed.nummer + 1;
  return { log, nummer, uitleg: `schakel ${nummer} en verder horen er niet bij: de hub schreef tot ${sealed.nummer}` };
}

/** Records from before the beginning: removed by the term, so they cannot be there. */
async function before(database: LogDatabase, log: LogNaam, from: Plaats): Promise<Breuk | undefined> {
  const { rows } = await database.query(`SELECT min(nummer) AS nummer FROM ${log} WHERE nummer <= $1`, [from.nummer]);
  const { nummer } = rows[0] as { nummer: string | null };
  if (nummer === null) return undefined;
  return {
    log,
    nummer: Number(nummer),
    uitleg: `schakel ${nummer} hoort er niet bij: de keten begint na ${from.nummer}`,
  };
}

/** A row as it was when its link was made. */
function asWritten(row: Record<string, unknown>): Record<string, unknown> {
  const text = (value: unknown) =>
    value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, text(value)]));
}
