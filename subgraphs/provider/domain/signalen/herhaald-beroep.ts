// SPDX-License-Identifier: EUPL-1.2
import { datumVoorMensen, type Datum, plusDagen, plusMaanden } from "../../../../platform/time/datum";
import type { Hulp, Signaalregel } from "./hulp";

/** How soon after the end a new start is a signal, and how long it stays one. */
const HERHAALD_BEROEP_MAANDEN = 12;
/** The window of CBS (Beleidsinformatie Jeugd): any help in the five years before. */
const CBS_MAANDEN = 60;
/** JZ588 after which help is meant to go on: a pause, a changed toewijzing, another aanbieder. Not so for CBS. */
const VERVOLG = ["20", "37", "38"];

/** A stretch of days with any help; `tot` is absent only in the last one. */
interface Periode {
  van: Datum;
  tot?: Datum;
  /** help was meant to go on after it */
  vervolg: boolean;
  hulp: Hulp[];
  /** the help it begins with */
  eerste: Hulp[];
  /** the help that ended last */
  laatste: Hulp[];
}

/** At least a day without help, between two stretches. */
interface Hiaat {
  voor: Periode;
  na: Periode;
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
 * The newest start of help after at least one day without any, within five years of the end before it. Periods that touch or overlap are one; an
 * end after which help was meant to go on is no end. Without such a start, the newest that only CBS counts: for CBS every traject that begins
 * after at least a day without help is a new one, whatever the reason of the end before it.
 */
export function findHerhaaldBeroep(all: Hulp[], vandaag: Datum): HerhaaldBeroep | undefined {
  return findTerugkeer(all, vandaag)?.beroep;
}

function findTerugkeer(all: Hulp[], vandaag: Datum): { beroep: HerhaaldBeroep; hulp: Hulp[] } | undefined {
  const perioden = mergePerioden(all, vandaag);
  const hiaten = perioden.slice(1).map((na, i) => ({ voor: perioden[i]!, na }));
  const within = ({ voor, na }: Hiaat, maanden: number) => na.van <= plusMaanden(voor.tot!, maanden);
  const newest = (wanted: (hiaat: Hiaat) => boolean) =>
    hiaten
      .filter(wanted)
      .slice(-1)
      .find((each) => within(each, CBS_MAANDEN));
  const opnieuw = newest(({ voor }) => !voor.vervolg);
  const hiaat = opnieuw ?? newest((each) => !isPauze(each));
  if (!hiaat) return undefined;
  const { voor, na } = hiaat;
  const binnen = (maanden: number) => opnieuw !== undefined && within(opnieuw, maanden);
  const windows = { binnen12Maanden: binnen(12), binnen24Maanden: binnen(24), binnen5Jaar: true };
  return { beroep: { vorigEinde: voor.tot!, nieuweStart: na.van, ...windows }, hulp: [...voor.hulp, ...na.hulp] };
}

/** Whether the help of before went on in the same traject: a pause is no end of it. */
const isPauze = ({ voor, na }: Hiaat) => voor.vervolg && voor.laatste.some((hulp) => na.eerste.includes(hulp));

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
        ...{ hulp: [hulp], eerste: [hulp], laatste: [hulp] },
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
      if (periode.van === last.van) last.eerste = [...last.eerste, ...periode.eerste];
      if (isLater) Object.assign(last, { tot: periode.tot, vervolg: periode.vervolg, laatste: periode.laatste });
      else if (last.tot === periode.tot) {
        last.vervolg ||= periode.vervolg;
        last.laatste = [...last.laatste, ...periode.laatste];
      }
      last.hulp = [...new Set([...last.hulp, ...periode.hulp])];
    }
  }
  return merged;
}
