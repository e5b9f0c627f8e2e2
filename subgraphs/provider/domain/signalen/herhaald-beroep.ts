// SPDX-License-Identifier: EUPL-1.2
import { datumVoorMensen, type Datum, plusDagen, plusMaanden } from "../../../../platform/time/datum";
import type { Hulp, Signaalregel } from "./hulp";

/** How soon after the end a new start counts as repeated use. */
const HERHAALD_BEROEP_MAANDEN = 12;
/** JZ588 after which help is meant to go on: a pause, a changed toewijzing, another aanbieder. */
const VERVOLG = ["20", "37", "38"];

interface Periode {
  van: Datum;
  tot?: Datum;
  vervolg: boolean;
  hulp: Hulp[];
}

/**
 * HERHAALD_BEROEP: help began again within twelve months after all help had ended, with at least one day in between (the gap CBS asks).
 * Periods that touch or overlap are one; an end after which help was meant to go on is no end. Shown until a year after the new start.
 */
export const herhaaldBeroep: Signaalregel = (all, { vandaag }) => {
  const [before, last] = mergePerioden(all, vandaag).slice(-2);
  if (!before?.tot || !last || before.vervolg) return [];
  if (last.van > plusMaanden(before.tot, HERHAALD_BEROEP_MAANDEN)) return [];
  if (last.van < plusMaanden(vandaag, -HERHAALD_BEROEP_MAANDEN)) return [];
  return [
    {
      code: "HERHAALD_BEROEP",
      ernst: "INFO",
      sinds: last.van,
      uitleg: `Op ${datumVoorMensen(last.van)} begon opnieuw hulp, binnen een jaar nadat de hulp op ${datumVoorMensen(before.tot)} stopte.`,
      feiten: [...before.hulp, ...last.hulp].flatMap(({ herkomst }) => herkomst),
    },
  ];
};

/** All stretches with any help, oldest first. */
function mergePerioden(all: Hulp[], vandaag: Datum): Periode[] {
  const perioden = all
    .flatMap((hulp) =>
      hulp.traject.perioden.map(({ van, tot, reden }) => ({
        van,
        tot,
        vervolg: VERVOLG.includes(reden ?? ""),
        hulp: [hulp],
      })),
    )
    .filter(({ van }) => van <= vandaag)
    .sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0));
  const merged: Periode[] = [];
  for (const periode of perioden) {
    const last = merged.at(-1);
    if (!last || (last.tot !== undefined && periode.van > plusDagen(last.tot, 1))) merged.push({ ...periode });
    else {
      const isLater = last.tot !== undefined && (periode.tot === undefined || periode.tot > last.tot);
      if (isLater) Object.assign(last, { tot: periode.tot, vervolg: periode.vervolg });
      else if (last.tot === periode.tot) last.vervolg ||= periode.vervolg;
      last.hulp = [...new Set([...last.hulp, ...periode.hulp])];
    }
  }
  return merged;
}
