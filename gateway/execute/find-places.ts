// SPDX-License-Identifier: EUPL-1.2
import type { SourcePath } from "../plan/steps";
import { matchesType, type PossibleTypes } from "../supergraph";
import type { JsonObject } from "./json";

/** Where an object sits in the merged data, in internal keys. */
export type Place = (string | number)[];

/**
 * Visits every object a plan path leads to, in data order. An object reached twice is visited twice.
 * @param place when given, is kept up to date with the way to the visited object (copy it to keep it)
 */
export function findPlaces(
  possibleTypes: PossibleTypes,
  data: unknown,
  path: SourcePath,
  visit: (object: JsonObject) => void,
  place: Place | null = null,
): void {
  const walk = (value: unknown, depth: number): void => {
    if (value === null || typeof value !== "object") return;
    const segment = path[depth];
    if (Array.isArray(value)) {
      const next = segment?.kind === "items" ? depth + 1 : depth;
      for (let index = 0; index < value.length; index++) {
        place?.push(index);
        walk(value[index], next);
        place?.pop();
      }
      return;
    }
    if (segment === undefined) return visit(value as JsonObject);
    if (segment.kind === "key") {
      place?.push(segment.key);
      walk((value as JsonObject)[segment.key], depth + 1);
      place?.pop();
    } else if (segment.kind === "items") {
      walk(value, depth + 1);
    } else {
      const typename = (value as JsonObject)["__typename"];
      if (segment.names.some((name) => matchesType(possibleTypes, typename, name))) walk(value, depth + 1);
    }
  };
  walk(data, 0);
}
