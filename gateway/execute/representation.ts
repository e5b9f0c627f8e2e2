// SPDX-License-Identifier: EUPL-1.2
import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import { matchesType, type PossibleTypes } from "../supergraph";
import { isJsonObject, type JsonObject } from "./json";

/**
 * Writes the representation of an entity: its type, key and required fields.
 * @returns null when the object has another type, or when something required was never fetched
 */
export function writeRepresentation(
  possibleTypes: PossibleTypes,
  requires: readonly RequiresSelection[],
  object: JsonObject,
): JsonObject | null {
  const representation: JsonObject = {};
  return select(possibleTypes, requires, object, representation) && "__typename" in representation
    ? representation
    : null;
}

function select(
  types: PossibleTypes,
  requires: readonly RequiresSelection[],
  object: JsonObject,
  into: JsonObject,
): boolean {
  for (const selection of requires) {
    if (selection.kind === "FragmentSpread") throw new Error("Unsupported fragment spread in requires");
    if (selection.kind === "InlineFragment") {
      if (!matchesType(types, object["__typename"], selection.typeCondition)) continue;
      if (!select(types, selection.selections, object, into)) return false;
      continue;
    }
    // The planner reads a field under its "name" in our data, and sends it under its "alias".
    const value = object[selection.name];
    const key = selection.alias ?? selection.name;
    const selected = selection.selections ? selectValue(types, selection.selections, value, into[key]) : value;
    if (selected === undefined) return false;
    into[key] = selected;
  }
  return true;
}

/** @returns undefined when something under the value is missing */
function selectValue(
  types: PossibleTypes,
  selections: readonly RequiresSelection[],
  value: unknown,
  existing: unknown,
): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const [index, item] of value.entries()) {
      const selected = selectValue(types, selections, item, Array.isArray(existing) ? existing[index] : undefined);
      if (selected === undefined) return undefined;
      items.push(selected);
    }
    return items;
  }
  if (!isJsonObject(value)) return value;
  const into: JsonObject = isJsonObject(existing) ? existing : {};
  return select(types, selections, value, into) ? into : undefined;
}
