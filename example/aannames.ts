// SPDX-License-Identifier: EUPL-1.2
import type { Aandeel } from "./baseline";

// No national figure was at hand for what stands here: assumptions, chosen so that every screen has something to show.

/** Share of gezinnen with help, running, waiting or ended. */
export const MET_HULP = 0.6;
/** Share of trajecten that began with a verzoek om toewijzing (315). */
export const MET_VERZOEK = 0.6;
/** Median number of days from aanmelding to start, and the spread of its logarithm: about a quarter waits beyond ten weeks. */
export const WACHTTIJD = { mediaan: 50, spreiding: 0.55 } as const;
/** Share of gezinnen with a measure of the court. */
export const MET_MAATREGEL = 0.09;
/** Share of jeugdigen of compulsory age in these gezinnen that sits at home. */
export const THUIS = 0.03;

/** iJw JZ588, why help ended. */
export const REDENEN: readonly Aandeel<string>[] = [
  ["31", 70],
  ["34", 10],
  ["32", 6],
  ["35", 4],
  ["38", 4],
  ["33", 2],
  ["39", 2],
  ["36", 1],
  ["20", 1],
];
/** State of the newest traject of a jeugdige with help. */
export const TRAJECTSTANDEN: readonly Aandeel<"LOPEND" | "BEEINDIGD" | "WACHTEND" | "AANGEMELD">[] = [
  ["LOPEND", 56],
  ["BEEINDIGD", 32],
  ["WACHTEND", 9],
  ["AANGEMELD", 3],
];
/** Number of jeugdigen in a gezin. */
export const AANTAL_JEUGDIGEN: readonly Aandeel<number>[] = [
  [1, 40],
  [2, 38],
  [3, 15],
  [4, 6],
  [8, 1],
];
/** Form of a gezin. */
export const VORMEN: readonly Aandeel<"TWEE_OUDERS" | "EEN_OUDER" | "SAMENGESTELD" | "PLEEGGEZIN" | "ALLEEN">[] = [
  ["TWEE_OUDERS", 55],
  ["EEN_OUDER", 30],
  ["SAMENGESTELD", 9],
  ["PLEEGGEZIN", 4],
  ["ALLEEN", 2],
];
