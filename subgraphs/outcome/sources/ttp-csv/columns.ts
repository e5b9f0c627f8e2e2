// SPDX-License-Identifier: EUPL-1.2
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";

/** The columns of a delivery; their order in the file is free and further columns are ignored. */
export const COLUMNS = [
  "agb",
  "profiel",
  "intensiteit",
  "periode",
  "indicator",
  "meetmoment",
  "instrument",
  "hogerIsBeter",
  "n",
  "uitgenodigd",
  "waarde",
  "spreiding",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Where the columns of one file are. */
export interface ColumnLayout {
  /** number of columns in the file */
  width: number;
  /** the known column at a place; undefined for one the hub does not know */
  columnAt(place: number): Column | undefined;
  /** the fields of a record by column name */
  read(velden: readonly string[]): Record<Column, string>;
}

/**
 * Finds the columns by name.
 * @throws UnusableDelivery naming every column that is missing or there twice
 */
export function readColumns(velden: readonly string[]): ColumnLayout {
  const occurrences = (column: Column) => velden.filter((veld) => veld === column).length;
  const faults = COLUMNS.flatMap((column) => {
    if (occurrences(column) === 1) return [];
    return [occurrences(column) === 0 ? `De kolom ${column} ontbreekt.` : `De kolom ${column} staat er vaker in.`];
  });
  if (faults.length > 0) throw new UnusableDelivery(faults.join(" "));
  return {
    width: velden.length,
    columnAt: (place) => COLUMNS.find((column) => column === velden[place]),
    read: (record) =>
      Object.fromEntries(COLUMNS.map((column) => [column, record[velden.indexOf(column)] ?? ""])) as Record<
        Column,
        string
      >,
  };
}
