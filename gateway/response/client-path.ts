// SPDX-License-Identifier: EUPL-1.2
import type { JsonObject } from "../execute/json";
import type { ResponsePath } from "./response-error";
import type { FieldShape, ObjectShape, Shape } from "./shape";

/**
 * Translates an internal path to the path the client knows.
 * @returns the path as far as the client asked for it, and whether that is the whole path
 */
export function toClientPath(root: ObjectShape, data: JsonObject, source: ResponsePath) {
  const path: (string | number)[] = [];
  let shape: Shape = root;
  let value: unknown = data;
  for (const segment of source) {
    if (typeof segment === "number") {
      if (shape.kind !== "list") return { path, complete: false };
      shape = shape.item.shape;
      path.push(segment);
    } else {
      const field: FieldShape | undefined = fieldsAt(shape, value).find(
        (one) => one.sourceKey === segment && one.origin === "subgraph",
      );
      if (!field) return { path, complete: false };
      shape = field.shape;
      path.push(field.responseKey);
    }
    value = value === null || typeof value !== "object" ? undefined : (value as JsonObject)[segment];
  }
  return { path, complete: true };
}

function fieldsAt(shape: Shape, value: unknown): ObjectShape["fields"] {
  if (shape.kind === "object") return shape.fields;
  if (shape.kind !== "abstract") return [];
  return shape.forType((value as JsonObject | undefined)?.__typename)?.fields ?? [];
}
