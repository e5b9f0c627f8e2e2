// SPDX-License-Identifier: EUPL-1.2
import { isJsonObject, type JsonObject } from "./json";

/**
 * Merges fetched data into data we hold, in place. What is there stays; nulls and missing keys are filled in;
 * objects and equally long lists are merged item by item. Takes over parts of `source` by reference.
 */
export function mergeInto(target: JsonObject, source: JsonObject): void {
  for (const key of Object.keys(source)) {
    const incoming = source[key];
    const existing = target[key];
    if (existing === undefined || existing === null) target[key] = incoming;
    else if (existing !== incoming) mergeValues(existing, incoming);
  }
}

function mergeValues(existing: unknown, incoming: unknown): void {
  if (Array.isArray(existing) && Array.isArray(incoming)) {
    if (existing.length !== incoming.length) return;
    for (let index = 0; index < existing.length; index++) {
      const item: unknown = existing[index];
      if (item === null) existing[index] = incoming[index];
      else mergeValues(item, incoming[index]);
    }
  } else if (isJsonObject(existing) && isJsonObject(incoming) && existing !== incoming) {
    mergeInto(existing, incoming);
  }
}
