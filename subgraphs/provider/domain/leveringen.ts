// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Startregel, Stopregel } from "./berichtregel";
import { type Feitbron, toFeitbron } from "./feitbron";
import { compareText, compareVersie } from "./versie";

/** One stretch of help within a traject; without `tot` it goes on. A traject has more than one when help was paused. */
export interface Leveringsperiode {
  van: Datum;
  /** last day */
  tot?: Datum;
  /** JZ588 */
  reden?: string;
  start?: Feitbron;
  stop?: Feitbron;
}

/**
 * What still stands of the lines of one kind, after corrections (StatusAanlevering). A changed or withdrawn line is found by its
 * begindatum; when no line has that date, a change replaces the newest line and a withdrawal takes away the only one.
 */
function standingLines<R extends Startregel | Stopregel>(regels: R[]): R[] {
  let standing: R[] = [];
  for (const regel of [...regels].sort(compareVersie)) {
    const known = standing.find(({ begindatum }) => begindatum === regel.begindatum);
    if (regel.status === 3) {
      const withdrawn = known ?? (standing.length === 1 ? standing[0] : undefined);
      standing = standing.filter((other) => other !== withdrawn);
    } else {
      const replaced = known ?? (regel.status === 2 ? standing.at(-1) : undefined);
      standing = [...standing.filter((other) => other !== replaced), regel];
    }
  }
  return standing;
}

/**
 * The periods of help that follow from all start and stop lines of one traject, oldest first. A stop belongs to the start with its
 * begindatum, else to the newest open start before it; a stop without any start tells the start itself (its begindatum).
 * Only the last period can be open: a start while help already runs adds nothing.
 */
export function derivePerioden(starts: Startregel[], stops: Stopregel[]): Leveringsperiode[] {
  const perioden: Leveringsperiode[] = standingLines(starts)
    .map((regel) => ({ van: regel.begindatum, start: toFeitbron(regel) }))
    .sort((a, b) => compareText(a.van, b.van));
  const rest = standingLines(stops).filter((stop) => {
    const exact = perioden.find(({ van }) => van === stop.begindatum);
    if (exact) end(exact, stop);
    return !exact;
  });
  for (const stop of rest.sort((a, b) => compareText(a.einddatum, b.einddatum))) {
    const open = perioden.filter((periode) => !periode.stop && periode.van <= stop.einddatum).at(-1);
    if (open) end(open, stop);
    else perioden.push(end({ van: stop.begindatum }, stop));
  }
  return withoutOverlap(perioden.sort((a, b) => compareText(a.van, b.van)));
}

function end(periode: Leveringsperiode, stop: Stopregel): Leveringsperiode {
  return Object.assign(periode, { tot: stop.einddatum, reden: stop.reden, stop: toFeitbron(stop) });
}

function withoutOverlap(perioden: Leveringsperiode[]): Leveringsperiode[] {
  const result: Leveringsperiode[] = [];
  for (const periode of perioden) {
    const last = result.at(-1);
    if (!last || (last.tot !== undefined && last.tot < periode.van)) result.push(periode);
    else if (last.tot === undefined || !periode.tot || periode.tot > last.tot)
      result[result.length - 1] = { ...periode, van: last.van, start: last.start ?? periode.start };
  }
  return result;
}
