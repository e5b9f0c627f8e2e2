// SPDX-License-Identifier: EUPL-1.2
import { datumVoorMensen, type Datum, plusDagen, plusMaanden } from "../../../../platform/time/datum";
import type { Hulp, Signaalregel } from "./hulp";

/** How soon after the end a new start is a signal, and how long it stays one. */
const HERHAALD_BEROEP_MAANDEN = 12;
/** The window of CBS (Beleidsinformatie Jeugd): any help in the five years before. */
const CBS_MAANDEN = 60;
/** JZ588 after which help is meant to go on: a pause, a changed toewijzing, another aanbieder. */
const VERVOLG = ["20", "37", "38"];

interface Periode {
  van: Datum;
  tot?: Datum;
  vervolg: boolean;
  hulp: Hulp[];
}

/** Help that began again after all help had ended, by the windows that are used to count it. */
export interface HerhaaldBeroep {
  vorigEinde: Datum;
  nieuweStart: Datum;
  binnen12Maanden: boolean;
  binnen24Maanden: boolean;
  binnen5Jaar: boolean;
}

/**
 * The newest start of help after at least one day without any (the gap CBS asks), within five years of the end before it. Periods that
 * touch or overlap are one; an end after which help was meant to go on is no end.
 */
export function findHerhaaldBeroep(all: Hulp[], vandaag: Datum): HerhaaldBeroep | undefined {
  return findTerugkeer(all, vandaag)?.beroep;
}

function findTerugkeer(all: Hulp[], vandaag: Datum): { beroep: HerhaaldBeroep; hulp: Hulp[] } | undefined {
  const [before, last] = mergePerioden(all, vandaag).slice(-2);
  if (!before?.tot || !last || before.vervolg) return undefined;
  const [vorigEinde, nieuweStart] = [before.tot, last.van];
  const within = (maanden: number) => nieuweStart <= plusMaanden(vorigEinde, maanden);
  if (!within(CBS_MAANDEN)) return undefined;
  const windows = { binnen12Maanden: within(12), binnen24Maanden: within(24), binnen5Jaar: true };
  return { beroep: { vorigEinde, nieuweStart, ...windows }, hulp: [...before.hulp, ...last.hulp] };
}

/** HERHAALD_BEROEP: help began again within twelve months after all help had ended. Shown until a year after the new start. */
export const herhaaldBeroep: Signaalregel = (all, { vandaag }) => {
  const { beroep, hulp } = findTerugkeer(all, vandaag) ?? {};
  if (!beroep?.binnen12Maanden || beroep.nieuweStart < plusMaanden(vandaag, -HERHAALD_BEROEP_MAANDEN)) return [];
  const { nieuweStart, vorigEinde } = beroep;
  return [
    {
      code: "HERHAALD_BEROEP",
      ernst: "INFO",
      sinds: nieuweStart,
      uitleg: `Op ${datumVoorMensen(nieuweStart)} begon opnieuw hulp, binnen een jaar nadat de hulp op ${datumVoorMensen(vorigEinde)} stopte.`,
      feiten: (hulp ?? []).flatMap(({ herkomst }) => herkomst),
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
