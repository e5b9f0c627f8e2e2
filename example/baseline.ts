// SPDX-License-Identifier: EUPL-1.2

/** A weighted choice: the value and its share in percent. */
export type Aandeel<T> = readonly [T, number];

/** Share per verwijzer (iJw COD327) of running trajecten, 2023 H1. CBS StatLine 85097NED, provisional; "onbekend" (0.5) left out. */
export const VERWIJZERS: readonly Aandeel<string>[] = [
  ["01", 32.8],
  ["02", 35.5],
  ["03", 3.1],
  ["04", 8.5],
  ["05", 4.5],
  ["06", 14.7],
  ["08", 0.3],
];

/** Duration in days [from, to) of trajecten that ended in 2021. CBS StatLine 85096NED, provisional. */
export const DUUR_BEEINDIGD: readonly Aandeel<readonly [number, number]>[] = [
  [[7, 91], 16.1],
  [[91, 183], 17.2],
  [[183, 365], 29.6],
  [[365, 731], 23.3],
  [[731, 1096], 6.7],
  [[1096, 1461], 3.1],
  [[1461, 2200], 3.9],
];

/** Share of started trajecten that is repeat use, in percent, 2023 H1. CBS StatLine 85097NED. */
export const HERHAALD_BEROEP_PCT = 24.5;

/**
 * Hulpvorm of trajecten started in 2021, CBS longread Jeugdhulp 2021 chapter 2, provisional. "01 wijkteam" (10.7) is left
 * out: help of the local team itself is not ordered with iJw messages.
 */
export const HULPVORMEN: readonly Aandeel<string>[] = [
  ["02", 60.8],
  ["03", 5.1],
  ["04", 17.3],
  ["11", 1.4],
  ["12", 0.8],
  ["13", 0.5],
  ["14", 3.5],
];

/** Age of jeugdigen with jeugdzorg on 2023-12-31, [youngest, oldest] in years. CBS StatLine 85095NED; 18-22 (6.2) left out. */
export const LEEFTIJDEN: readonly Aandeel<readonly [number, number]>[] = [
  [[0, 3], 4.3],
  [[4, 11], 45.7],
  [[12, 17], 43.9],
];

/** Share of boys among jeugdigen with jeugdzorg, in percent. CBS StatLine 85095NED. */
export const JONGENS_PCT = 54.3;

/** Jeugdbescherming and jeugdreclassering 2024 (CBS through skipr 05-2025): only the proportion between them is used. */
export const MAATREGELEN: readonly Aandeel<"OTS" | "VOOGDIJ" | "JEUGDRECLASSERING">[] = [
  ["OTS", 25_000],
  ["VOOGDIJ", 9_500],
  ["JEUGDRECLASSERING", 8_300],
];

/** Thuiszitters 2021/22 (Leerplichttelling through datagraver.com): only the proportion between the two kinds is used. */
export const THUISZITTERS: readonly Aandeel<"ABSOLUUT" | "LANGDURIG_RELATIEF">[] = [
  ["ABSOLUUT", 6_994],
  ["LANGDURIG_RELATIEF", 3_246],
];
