// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, type Datum } from "../../../platform/time/datum";
import { type Hulp, looptSinds } from "./signalen/hulp";

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
 * The aanbieder that answers for the whole result: the toewijzing goes to the hoofdaannemer, so the only one with running help. Absent
 * when none runs, and also when several do: then nobody answers for the whole, which is a signal and not a guess.
 */
export function findHoofdaannemer(all: Hulp[], vandaag: Datum): { agbCode: string } | undefined {
  const agbCodes = new Set(kandidaten(all, vandaag).map(({ traject }) => traject.agb));
  const [agbCode] = agbCodes;
  return agbCode !== undefined && agbCodes.size === 1 ? { agbCode } : undefined;
}
