// SPDX-License-Identifier: EUPL-1.2

type Cell = string | number;

/** Figures as text: the rows as a table with aligned columns, the single figures under it. */
export function toTable({ rows, ...single }: { rows: Record<string, Cell>[] } & Record<string, unknown>): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)));
  const lines = cells.map((line) => line.map((cell, i) => cell.padStart(widths[i]!)).join("  "));
  const rest = Object.entries(single).map(([name, value]) => `${name}: ${String(value)}`);
  return `${[...lines, "", ...rest].join("\n")}\n`;
}
