// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, type Datum } from "../../../platform/time/datum";
import { type Hoofdaannemer, type Hulp, looptSinds } from "./signalen/hulp";

/** Longest time acute help may run beside other help without being the main help. */
const MAX_ACUUT_DAGEN = 14;

/** The running help that could be the main help: acute help of at most 14 days is beside it. Works for one person and for a family. */
export function kandidaten(all: Hulp[], vandaag: Datum): Hulp[] {
  return all.filter(({ traject, status, product }) => {
    const sinds = looptSinds(traject, vandaag);
    if (status !== "LOPEND" || !sinds) return false;
    return product?.intensiteit !== "ACUUT" || dagenTussen(sinds, vandaag) > MAX_ACUUT_DAGEN;
  });
}

/**
 * Who answers for this help: the only hoofdaannemer that dossiers name, else the aanbieder of the toewijzing (it goes to the hoofdaannemer).
 * Undefined when dossiers name several.
 */
export function findVerantwoordelijke({ traject, aanbieder, hoofdaannemers }: Hulp): Hoofdaannemer | undefined {
  if (hoofdaannemers.length === 0) return { agbCode: traject.agb, naam: aanbieder };
  return hoofdaannemers.length === 1 ? hoofdaannemers[0] : undefined;
}

/**
 * The aanbieder that answers for the whole result: the only one that answers for running help. Absent when none runs, and also when several
 * answer for a part, or when it is unknown who does: that is a signal and not a guess.
 */
export function findHoofdaannemer(all: Hulp[], vandaag: Datum): { agbCode: string } | undefined {
  const agbCodes = new Set(kandidaten(all, vandaag).map((hulp) => findVerantwoordelijke(hulp)?.agbCode));
  const [agbCode] = agbCodes;
  return agbCode !== undefined && agbCodes.size === 1 ? { agbCode } : undefined;
}
