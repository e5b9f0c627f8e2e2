// SPDX-License-Identifier: EUPL-1.2
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";

/** Which columns a kind of delivery has; their order in the file is free and further columns are ignored. */
export interface Columns<C extends string> {
  verplicht: readonly C[];
  optioneel: readonly C[];
}

/** Where the columns of one file are. */
export interface ColumnLayout<C extends string> {
  /** number of columns in the file */
  width: number;
  /** the known column at a place; undefined for one the hub does not know */
  columnAt(place: number): C | undefined;
  /** the fields of a record by column name */
  read(velden: readonly string[]): Record<C, string>;
}

/**
 * Finds the columns by name.
 * @throws UnusableDelivery naming every column that is missing or there twice
 */
export function readColumns<C extends string>(
  velden: readonly string[],
  { verplicht, optioneel }: Columns<C>,
): ColumnLayout<C> {
  const columns = [...verplicht, ...optioneel];
  const occurrences = (column: C) => velden.filter((veld) => veld === column).length;
  const faults = [
    ...verplicht.filter((column) => occurrences(column) === 0).map((column) => `De kolom ${column} ontbreekt.`),
    ...columns.filter((column) => occurrences(column) > 1).map((column) => `De kolom ${column} staat er vaker in.`),
  ];
  if (faults.length > 0) throw new UnusableDelivery(faults.join(" "));
  return {
    width: velden.length,
    columnAt: (place) => columns.find((column) => column === velden[place]),
    read: (record) =>
      Object.fromEntries(columns.map((column) => [column, record[velden.indexOf(column)] ?? ""])) as Record<C, string>,
  };
}
