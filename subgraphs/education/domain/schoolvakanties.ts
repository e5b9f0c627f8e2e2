// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, type Datum, plusDagen } from "../../../platform/time/datum";

export const VAKANTIEREGIOS = ["noord", "midden", "zuid"] as const;
export type Vakantieregio = (typeof VAKANTIEREGIOS)[number];

type Vakantie = readonly [begin: Datum, einde: Datum];

/**
 * School holidays per region, first and last day, weekends included, from the summer of 2025 up to and including that of 2028.
 * The Ministry of OCW sets them (rijksoverheid.nl, Overzicht schoolvakanties). Held against, on 22 November 2026:
 * - 2027-2028, all regions: the page of rijksoverheid.nl itself;
 * - 2025-2026, all regions, and 2026-2027 noord and midden: calendars of schools in the region, not the ministry;
 * - 2026-2027 zuid: autumn, Christmas and May so too. Spring and SUMMER of 2027 not: the one calendar found has other weeks (8 February,
 *   19 July). Check these with the ministry.
 * The advised second week of the May holiday is not in it: schools decide on it themselves. Add the next years here.
 */
const VAKANTIES: Record<Vakantieregio, readonly Vakantie[]> = {
  noord: [
    ["2025-07-12", "2025-08-24"],
    ["2025-10-18", "2025-10-26"],
    ["2025-12-20", "2026-01-04"],
    ["2026-02-21", "2026-03-01"],
    ["2026-04-25", "2026-05-03"],
    ["2026-07-04", "2026-08-16"],
    ["2026-10-10", "2026-10-18"],
    ["2026-12-19", "2027-01-03"],
    ["2027-02-20", "2027-02-28"],
    ["2027-04-24", "2027-05-02"],
    ["2027-07-10", "2027-08-22"],
    ["2027-10-16", "2027-10-24"],
    ["2027-12-25", "2028-01-09"],
    ["2028-02-19", "2028-02-27"],
    ["2028-04-29", "2028-05-07"],
    ["2028-07-15", "2028-08-27"],
  ],
  midden: [
    ["2025-07-19", "2025-08-31"],
    ["2025-10-18", "2025-10-26"],
    ["2025-12-20", "2026-01-04"],
    ["2026-02-14", "2026-02-22"],
    ["2026-04-25", "2026-05-03"],
    ["2026-07-18", "2026-08-30"],
    ["2026-10-17", "2026-10-25"],
    ["2026-12-19", "2027-01-03"],
    ["2027-02-20", "2027-02-28"],
    ["2027-04-24", "2027-05-02"],
    ["2027-07-17", "2027-08-29"],
    ["2027-10-16", "2027-10-24"],
    ["2027-12-25", "2028-01-09"],
    ["2028-02-26", "2028-03-05"],
    ["2028-04-29", "2028-05-07"],
    ["2028-07-08", "2028-08-20"],
  ],
  zuid: [
    ["2025-07-05", "2025-08-17"],
    ["2025-10-11", "2025-10-19"],
    ["2025-12-20", "2026-01-04"],
    ["2026-02-14", "2026-02-22"],
    ["2026-04-25", "2026-05-03"],
    ["2026-07-11", "2026-08-23"],
    ["2026-10-17", "2026-10-25"],
    ["2026-12-19", "2027-01-03"],
    ["2027-02-13", "2027-02-21"],
    ["2027-04-24", "2027-05-02"],
    ["2027-07-24", "2027-09-05"],
    ["2027-10-23", "2027-10-31"],
    ["2027-12-25", "2028-01-09"],
    ["2028-02-26", "2028-03-05"],
    ["2028-04-29", "2028-05-07"],
    ["2028-07-22", "2028-09-03"],
  ],
};

/**
 * Calendar days from `van` up to `op` that are not school holidays. Without a region a day is a holiday as soon as it is one somewhere,
 * so that nobody is said to be away for four weeks who may have had a holiday.
 */
export function schooldagenTussen(van: Datum, op: Datum, regio?: Vakantieregio): number {
  const vakanties = regio ? VAKANTIES[regio] : VAKANTIEREGIOS.flatMap((naam) => VAKANTIES[naam]);
  let days = 0;
  let from = van;
  for (const [begin, einde] of [...vakanties].sort(([a], [b]) => a.localeCompare(b))) {
    if (einde < from) continue;
    if (begin >= op) break;
    if (begin > from) days += dagenTussen(from, begin);
    from = plusDagen(einde, 1);
    if (from >= op) return days;
  }
  return days + Math.max(0, dagenTussen(from, op));
}
