// SPDX-License-Identifier: EUPL-1.2

/** Two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The middle of measurements, with two decimals. */
export function p50(values: readonly number[]): number {
  return round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!);
}
