// SPDX-License-Identifier: EUPL-1.2
import type { Logsleutel, Logsleutels } from "./keys";
import type { Auditregel, Logboekregel } from "./records";

/** A record in its chain. */
export type InKeten<R> = R & { nummer: number; schakel: string };

/** A place in a chain: the number of a record and its link; 0 and "" before the first. */
export interface Plaats {
  nummer: number;
  schakel: string;
}

/** Where both chains of a schema begin (what is before it was removed on purpose) and end. */
export interface Hoofd {
  logboekVanaf: Plaats;
  logboek: Plaats;
  auditVanaf: Plaats;
  audit: Plaats;
  /** null before the first record */
  zegel: string | null;
}

/** The fields of a Logboek record that its link covers, in this order: all of them. */
export const LOGBOEKVELDEN = [
  "trace_id",
  "span_id",
  "parent_span_id",
  "status",
  "name",
  "start_time",
  "end_time",
  "activiteit",
  "betrokkene",
] as const satisfies readonly (keyof Logboekregel)[];

/** The same of an audit entry. */
export const AUDITVELDEN = [
  "moment",
  "trace_id",
  "span_id",
  "gebeurtenis",
  "uitkomst",
  "wie",
  "rol",
  "organisatie",
  "client",
  "activiteit",
  "grond",
  "betrokkene",
  "gevraagd",
  "gezin",
  "gemeente",
  "domeinen",
  "verborgen_tot",
] as const satisfies readonly (keyof Auditregel)[];

/** Fields that came later. They count when they are filled, so that what was written before there were any keeps its link. */
const LATERE_VELDEN = ["alleen_voor"] as const satisfies readonly (keyof Auditregel)[];

/** The link of a record after `previous`. */
export function linkOf<R extends object>(
  sleutel: Logsleutel,
  velden: readonly (keyof R)[],
  previous: string,
  nummer: number,
  record: R,
): string {
  const later = LATERE_VELDEN.flatMap((veld) => {
    const value = (record as Partial<Auditregel>)[veld] ?? null;
    return value === null ? [] : [[veld, value]];
  });
  return sleutel.link(previous, JSON.stringify([nummer, ...velden.map((veld) => record[veld]), ...later]));
}

/** Puts records at the end of a chain. */
export function extend<R extends object>(
  sleutel: Logsleutel,
  velden: readonly (keyof R)[],
  from: Plaats,
  records: readonly R[],
): { rows: InKeten<R>[]; end: Plaats } {
  let end = from;
  const rows = records.map((record) => {
    const nummer = end.nummer + 1;
    end = { nummer, schakel: linkOf(sleutel, velden, end.schakel, nummer, record) };
    return { ...record, ...end };
  });
  return { rows, end };
}

/** The seal that belongs to these ends. */
export function sealOf(
  sleutel: Logsleutel,
  { logboekVanaf, logboek, auditVanaf, audit }: Omit<Hoofd, "zegel">,
): string {
  const ends = [logboekVanaf, logboek, auditVanaf, audit].map(({ nummer, schakel }) => [nummer, schakel]);
  return sleutel.seal(JSON.stringify(ends));
}

/** Whether the ends are as the hub left them. Before the first record there is nothing to seal. */
export function isSealed(sleutels: Logsleutels, hoofd: Hoofd): boolean {
  const ends = [hoofd.logboekVanaf, hoofd.logboek, hoofd.auditVanaf, hoofd.audit];
  if (hoofd.zegel === null) return ends.every(({ nummer, schakel }) => nummer === 0 && schakel === "");
  const sleutel = sleutels.van(hoofd.zegel);
  return sleutel !== undefined && hoofd.zegel === sealOf(sleutel, hoofd);
}
