// SPDX-License-Identifier: EUPL-1.2

/** Gives the present moment; injected, so that rules can be tested on any date. */
export type Clock = () => Date;

/** A calendar date without time, ISO 8601 `JJJJ-MM-DD`. */
export type Datum = string;

const DAY = 86_400_000;
/** Days of each month outside a leap year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const amsterdam = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
const dutch = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** The calendar date in the Netherlands at that moment: ages and terms count there, not in UTC. */
export function datumIn(moment: Date): Datum {
  return amsterdam.format(moment);
}

/** Whether the text is an existing calendar date `JJJJ-MM-DD`. */
export function isDatum(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && leap ? 29 : DAYS[month - 1]!);
}

/** The date a number of days later (or earlier). */
export function plusDagen(datum: Datum, dagen: number): Datum {
  return new Date(Date.parse(`${datum}T00:00:00Z`) + dagen * DAY).toISOString().slice(0, 10);
}

/** The date a number of months later; a day that does not exist becomes the last of that month. */
export function plusMaanden(datum: Datum, maanden: number): Datum {
  const [year, month, day] = datum.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + maanden + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + maanden, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `tot` is earlier. */
export function dagenTussen(van: Datum, tot: Datum): number {
  return Math.round((Date.parse(`${tot}T00:00:00Z`) - Date.parse(`${van}T00:00:00Z`)) / DAY);
}

/** Age in whole years on a date. Someone born on 29 February has a birthday on 1 March in other years (BW 1:1 practice). */
export function leeftijdOp(geboortedatum: Datum, op: Datum): number {
  const years = Number(op.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return op.slice(5) < geboortedatum.slice(5) ? years - 1 : years;
}

/** A date as people in the Netherlands write it: `21 november 2026`. */
export function datumVoorMensen(datum: Datum): string {
  return dutch.format(new Date(`${datum}T00:00:00Z`));
}

const dutchMoment = new Intl.DateTimeFormat("nl-NL", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "Europe/Amsterdam",
});

/** A moment as people in the Netherlands write it, in Dutch time: `21 november 2026 om 14:03`. */
export function tijdstipVoorMensen(moment: Date): string {
  return dutchMoment.format(moment);
}

let lastMs: number | undefined;
let lastIso = "";

/** A moment in ISO 8601; rows of one delivery share theirs, so the one of before is remembered. */
export function isoVan(moment: Date): string {
  const ms = moment.getTime();
  if (ms !== lastMs) [lastMs, lastIso] = [ms, moment.toISOString()];
  return lastIso;
}
