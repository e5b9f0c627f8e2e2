// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, type Datum } from "../../../platform/time/datum";
import type { Hulp } from "./signalen/hulp";
import { gestartOp, type Traject } from "./traject";
import { compareText } from "./versie";

/** Furthest apart the end of one traject and the beginning of the next may be to be one chain (three months). */
const MAX_DAGEN_ERNA = 92;
/** How long before the end of a traject the next one may begin: a warm handover. */
const MAX_DAGEN_ERVOOR = 31;

/** The trajecten before and after this one, by id. */
export interface Ketenplaats {
  voorafgaandTraject?: string;
  volgendTraject?: string;
}

/**
 * Chains the trajecten of one jeugdige: a traject that ended is followed by the nearest one that began (or, when it still waits, was to
 * begin) from 31 days before to 92 days after its end. Each has at most one before and one after it; the order of the input does not
 * matter.
 */
export function linkKeten(all: Hulp[]): Map<string, Ketenplaats> {
  const plaatsen = new Map<string, Ketenplaats>();
  const at = (traject: Traject) => {
    const known = plaatsen.get(traject.id) ?? {};
    plaatsen.set(traject.id, known);
    return known;
  };
  for (const { voor, na } of pairs(all)) {
    if (at(voor).volgendTraject || at(na).voorafgaandTraject) continue;
    at(voor).volgendTraject = na.id;
    at(na).voorafgaandTraject = voor.id;
  }
  return plaatsen;
}

function pairs(all: Hulp[]): { voor: Traject; na: Traject; afstand: number }[] {
  const found = all.flatMap(({ traject: voor }) => {
    const einde = voor.perioden.at(-1)?.tot;
    if (!einde) return [];
    return all.flatMap((hulp) => {
      const na = hulp.traject;
      const begin = beginVan(hulp);
      // Help that began no later than what it would follow runs beside it.
      if (na === voor || !begin || begin <= gestartOp(voor)!) return [];
      const dagen = dagenTussen(einde, begin);
      return dagen < -MAX_DAGEN_ERVOOR || dagen > MAX_DAGEN_ERNA ? [] : { voor, na, afstand: Math.abs(dagen) };
    });
  });
  return found.sort(
    (a, b) => a.afstand - b.afstand || compareText(a.voor.id, b.voor.id) || compareText(a.na.id, b.na.id),
  );
}

function beginVan({ traject, status }: Hulp): Datum | undefined {
  if (status === "INGETROKKEN" || status === "AFGEWEZEN") return undefined;
  return gestartOp(traject) ?? traject.ingangsdatum ?? traject.aangemeldOp;
}
