// SPDX-License-Identifier: EUPL-1.2
export { dagenTussen, isDatum, leeftijdOp } from "../platform/time/datum";

const DAG = 86_400_000;

/** The day so many days later; a negative number goes back. */
export function plusDagen(datum: string, dagen: number): string {
  return new Date(Date.parse(`${datum}T00:00:00Z`) + Math.round(dagen) * DAG).toISOString().slice(0, 10);
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
