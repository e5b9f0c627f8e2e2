// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";

/** The period a delivery is about: a year `JJJJ` or half a year `JJJJ-H1`, `JJJJ-H2`. */
export type Periode = string;

/** Whether a text is a periode. */
export function isPeriode(text: string): boolean {
  return /^20\d{2}(-H[12])?$/.test(text);
}

/** The calendar year a periode lies in. */
export function jaarVan(periode: Periode): string {
  return periode.slice(0, 4);
}

/** Which half of the year; undefined for a whole year. */
export function helftVan(periode: Periode): 1 | 2 | undefined {
  if (periode.endsWith("-H1")) return 1;
  return periode.endsWith("-H2") ? 2 : undefined;
}

/** First and last day of a periode. */
export function grenzenVan(periode: Periode): { van: Datum; tot: Datum } {
  const jaar = jaarVan(periode);
  const helft = helftVan(periode);
  return { van: `${jaar}-${helft === 2 ? "07-01" : "01-01"}`, tot: `${jaar}-${helft === 1 ? "06-30" : "12-31"}` };
}

/** A periode in words: `de eerste helft van 2026`. */
export function periodeVoorMensen(periode: Periode): string {
  const helft = helftVan(periode);
  return helft ? `de ${helft === 1 ? "eerste" : "tweede"} helft van ${jaarVan(periode)}` : `heel ${jaarVan(periode)}`;
}

/** Sort order with the latest first: by last day, then by first day; so a year stands between its second and first half. */
export function vergelijkPerioden(a: Periode, b: Periode): number {
  return rangVan(b) - rangVan(a);
}

function rangVan(periode: Periode): number {
  const binnenJaar = { 1: 0, heel: 1, 2: 2 }[helftVan(periode) ?? "heel"];
  return Number(jaarVan(periode)) * 3 + binnenJaar;
}
