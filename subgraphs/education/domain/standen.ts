// SPDX-License-Identifier: EUPL-1.2

/** Whether something is so; what is not known, may not be known, or is too old is ONBEKEND. */
export type Stand = "JA" | "NEE" | "ONBEKEND";

/** What leerplicht of the gemeente may know of a pupil from other domains: only that it is so, nothing of what it is. */
export interface Standen {
  hulp: Stand;
  regisseur: Stand;
}

/** What is older says nothing about today any more. */
export const STANDEN_VERSHEID_MS = 86_400_000;

/** How often standen are asked again. Each time is a line in the log of everyone in the list: no more often than the list needs. */
export const STANDEN_CADANS_MS = 4 * 3_600_000;
