// SPDX-License-Identifier: EUPL-1.2
import { isoVan } from "../time/datum";

/** What a column can hold; absent is NULL. */
export type CopyValue = string | number | boolean | Date | readonly string[] | object | null | undefined;

/** Rows in the text format of COPY. */
export function toCopyText(rows: readonly (readonly CopyValue[])[]): string {
  let text = "";
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) text += i === 0 ? toText(row[i]) : `\t${toText(row[i])}`;
    text += "\n";
  }
  return text;
}

function toText(value: CopyValue): string {
  if (value === undefined || value === null) return "\\N";
  if (typeof value === "string") return escape(value);
  if (typeof value !== "object") return String(value);
  if (value instanceof Date) return isoVan(value);
  if (Array.isArray(value)) return escape(toArrayText(value as string[]));
  return escape(JSON.stringify(value));
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escape(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!) : text;
}

/** The text of an array of texts. */
function toArrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}
