// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../../platform/time/datum";
import type { Teamlid } from "./epd";

/**
 * How often a hulpverlener was replaced until this day: someone left the team and someone else joined on that day or later. Each who left is
 * replaced at most once; who comes back is no replacement of themselves. Undefined when no member has dates: then it is unknown.
 */
export function countWisselingen(team: Teamlid[], vandaag: Datum): number | undefined {
  if (!team.some(({ van }) => van)) return undefined;
  const left = team.filter(({ tot }) => tot !== undefined && tot < vandaag).sort((a, b) => (a.tot! < b.tot! ? -1 : 1));
  const joined = team
    .filter(({ van }) => van !== undefined && van <= vandaag)
    .sort((a, b) => (a.van! < b.van! ? -1 : 1));
  let count = 0;
  for (const gone of left) {
    const at = joined.findIndex(({ wie, van }) => wie !== gone.wie && van! >= gone.tot!);
    if (at === -1) continue;
    joined.splice(at, 1);
    count += 1;
  }
  return count;
}
