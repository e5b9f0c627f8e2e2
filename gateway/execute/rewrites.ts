// SPDX-License-Identifier: EUPL-1.2
import type { FetchNodePathSegment, FetchRewrite } from "@graphql-hive/router-query-planner";
import { matchesType, type PossibleTypes } from "../supergraph";
import { isJsonObject, type JsonObject } from "./json";

/** Applies the planner's rewrites in place: setting a value (a type name) or renaming a key. */
export function applyRewrites(possibleTypes: PossibleTypes, rewrites: readonly FetchRewrite[], data: unknown): void {
  for (const rewrite of rewrites) {
    if ("KeyRenamer" in rewrite) {
      const { path, renameKeyTo } = rewrite.KeyRenamer;
      atLastKey(possibleTypes, data, path, 0, (object, key) => renameKey(object, key, renameKeyTo));
    } else {
      const { path, setValueTo } = "ValueSetter" in rewrite ? rewrite.ValueSetter : rewrite;
      atLastKey(possibleTypes, data, path, 0, (object, key) => {
        if (key in object) object[key] = setValueTo;
      });
    }
  }
}

function atLastKey(
  types: PossibleTypes,
  data: unknown,
  path: readonly FetchNodePathSegment[],
  depth: number,
  change: (object: JsonObject, key: string) => void,
): void {
  if (Array.isArray(data)) {
    for (const item of data) atLastKey(types, item, path, depth, change);
    return;
  }
  const segment = path[depth];
  if (!isJsonObject(data) || segment === undefined) return;
  if ("TypenameEquals" in segment) {
    const names: readonly string[] = [segment.TypenameEquals].flat();
    if (names.some((name) => matchesType(types, data["__typename"], name)))
      atLastKey(types, data, path, depth + 1, change);
  } else if (depth === path.length - 1) {
    change(data, segment.Key);
  } else {
    atLastKey(types, data[segment.Key], path, depth + 1, change);
  }
}

function renameKey(object: JsonObject, from: string, to: string): void {
  if (!(from in object)) return;
  object[to] = object[from];
  delete object[from];
}
