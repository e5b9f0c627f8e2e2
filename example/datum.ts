// SPDX-License-Identifier: EUPL-1.2
const DAG = 86_400_000;

/** True for an existing day written as JJJJ-MM-DD. */
export function isDatum(tekst: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return false;
  const tijd = Date.parse(`${tekst}T00:00:00Z`);
  return !Number.isNaN(tijd) && new Date(tijd).toISOString().startsWith(tekst);
}

/** The day so many days later; a negative number goes back. */
export function plusDagen(datum: string, dagen: number): string {
  return new Date(Date.parse(`${datum}T00:00:00Z`) + Math.round(dagen) * DAG).toISOString().slice(0, 10);
}

/** Number of days from the first to the second date. */
export function dagenTussen(van: string, tot: string): number {
  return Math.round((Date.parse(`${tot}T00:00:00Z`) - Date.parse(`${van}T00:00:00Z`)) / DAG);
}

/** Age in whole years on a day. */
export function leeftijdOp(geboortedatum: string, dag: string): number {
  const jaren = Number(dag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return dag.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren;
}

/** Date of birth of someone who is `leeftijd` years old on a day; the part after the point counts in parts of a year. */
export function geboortedatumBij(leeftijd: number, dag: string): string {
  const jaren = Math.floor(leeftijd);
  const verjaardag = `${Number(dag.slice(0, 4)) - jaren}-${dag.slice(5) === "02-29" ? "02-28" : dag.slice(5)}`;
  return plusDagen(verjaardag, -Math.round((leeftijd - jaren) * 364));
}

/** The earlier of two dates. */
export function vroegste(a: string, b: string): string {
  return a < b ? a : b;
}

/** The later of two dates. */
export function laatste(a: string, b: string): string {
  return a > b ? a : b;
}
