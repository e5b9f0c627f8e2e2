// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../../platform/batching/group-by";
import type { Rejection } from "../../../../platform/inbox/delivery";
import { celSleutel, type Meting } from "../../domain/meting";

/** A valid row and its line number. */
export interface ReadRow {
  regel: number;
  meting: Meting;
}

/**
 * Sets apart every row whose cell is in the file more than once: which of them is right cannot be known, so none is used. Then the order
 * of the rows does not matter either.
 */
export function splitDuplicates(rows: readonly ReadRow[]): { unique: Meting[]; rejections: Rejection[] } {
  const groups = [...groupBy(rows, ({ meting }) => celSleutel(meting)).values()];
  return {
    unique: groups.flatMap((group) => (group.length === 1 ? [group[0]!.meting] : [])),
    rejections: groups
      .filter((group) => group.length > 1)
      .flatMap((group) => group.map(({ regel }) => ({ plaats: regel, reden: explain(regel, group) }))),
  };
}

function explain(regel: number, group: readonly ReadRow[]): string {
  const other = group.find((row) => row.regel !== regel)!.regel;
  return `Dezelfde cel staat ook op regel ${other}; welke klopt, is niet te weten.`;
}
