// SPDX-License-Identifier: EUPL-1.2
import type { JsonObject } from "../execute/json";
import { toClientPath } from "./client-path";
import type { FetchedError, ResponseError, ResponsePath } from "./response-error";
import type { ObjectShape } from "./shape";

/** Gives errors found while fetching the paths the client knows. */
export function toClientErrors(root: ObjectShape, data: JsonObject, errors: readonly FetchedError[]): ResponseError[] {
  return errors.map(({ message, sourcePath, candidates, extensions }) => {
    const path = sourcePath && visiblePath(root, data, sourcePath, candidates);
    return path && path.length > 0 ? { message, path, extensions } : { message, extensions };
  });
}

function visiblePath(
  root: ObjectShape,
  data: JsonObject,
  sourcePath: ResponsePath,
  candidates: readonly string[],
): ResponsePath {
  for (const key of candidates) {
    const { path, complete } = toClientPath(root, data, [...sourcePath, key]);
    if (complete) return path;
  }
  return toClientPath(root, data, sourcePath).path;
}
