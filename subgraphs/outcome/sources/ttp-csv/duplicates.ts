// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../../platform/batching/group-by";
import type { Rejection } from "../../../../platform/inbox/delivery";

/** A valid row and its line number. */
export interface ReadRow<R> {
  regel: number;
  row: R;
}

/**
 * Sets apart every row that is in the file more than once: which of them is right cannot be known, so none is used. Then the order of
 * the rows does not matter either.
 * @param wat what two rows of the same key have in common, for people
 */
export function splitDuplicates<R>(
  rows: readonly ReadRow<R>[],
  sleutelVan: (row: R) => string,
  wat: string,
): { unique: R[]; rejections: Rejection[] } {
  const groups = [...groupBy(rows, ({ row }) => sleutelVan(row)).values()];
  return {
    unique: groups.flatMap((group) => (group.length === 1 ? [group[0]!.row] : [])),
    rejections: groups
      .filter((group) => group.length > 1)
      .flatMap((group) => group.map(({ regel }) => ({ plaats: regel, reden: explain(regel, group, wat) }))),
  };
}

function explain(regel: number, group: readonly ReadRow<unknown>[], wat: string): string {
  const other = group.find((row) => row.regel !== regel)!.regel;
  return `${wat} staat ook op regel ${other}; welke klopt, is niet te weten.`;
}
