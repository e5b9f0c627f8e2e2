// SPDX-License-Identifier: EUPL-1.2
import { isJsonObject, type JsonObject } from "../execute/json";
import type { Explanations } from "./explanations";
import { MAX_ERRORS, type ResponseError } from "./response-error";
import type { ObjectShape, Shape, Slot } from "./shape";

/** Makes the client's response from merged subgraph data: only what was asked, in that order, with nulls bubbled up. */
export class Completion {
  readonly errors: ResponseError[] = [];
  private readonly path: (string | number)[] = [];

  /**
   * @param introspection answers for introspection root fields, by response key
   * @param explanations which missing values already have an error
   */
  constructor(
    private readonly introspection: JsonObject,
    private readonly explanations: Explanations,
  ) {}

  /** @returns the object as asked, or null when a required value under it is missing */
  object(shape: ObjectShape, data: JsonObject): JsonObject | null {
    const result: JsonObject = {};
    for (const field of shape.fields) {
      if (field.origin === "typename") {
        result[field.responseKey] = shape.typeName;
        continue;
      }
      const isLocal = field.origin === "introspection";
      const value = isLocal ? this.introspection[field.responseKey] : data[field.sourceKey];
      if (value === null || value === undefined) {
        if (field.nonNull) {
          if (!this.explanations.covers(data)) this.missing(`${shape.typeName}.${field.fieldName}`, field.responseKey);
          return null;
        }
        result[field.responseKey] = null;
        continue;
      }
      this.path.push(field.responseKey);
      const completed = this.value(field, value);
      this.path.pop();
      if (completed === null && field.nonNull) return null;
      result[field.responseKey] = completed;
    }
    return result;
  }

  private value({ shape }: Slot, value: unknown): unknown {
    switch (shape.kind) {
      case "leaf":
        return shape.enumValues === null || shape.enumValues.has(value as string) ? value : this.invalid("waarde");
      case "list":
        return Array.isArray(value) ? this.list(shape.item, value) : this.invalid("lijst");
      case "object":
        return isJsonObject(value) ? this.object(shape, value) : this.invalid("object");
      case "abstract":
        return this.abstract(shape, value);
    }
  }

  private list(item: Slot, values: readonly unknown[]): unknown[] | null {
    const result: unknown[] = new Array(values.length);
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      if (value === null || value === undefined) {
        if (item.nonNull) {
          this.missing("een element van een lijst", index);
          return null;
        }
        result[index] = null;
        continue;
      }
      this.path.push(index);
      const completed = this.value(item, value);
      this.path.pop();
      if (completed === null && item.nonNull) return null;
      result[index] = completed;
    }
    return result;
  }

  private abstract(shape: Extract<Shape, { kind: "abstract" }>, value: unknown): JsonObject | null {
    const object = isJsonObject(value) ? shape.forType(value["__typename"]) : undefined;
    return object ? this.object(object, value as JsonObject) : this.invalid("soort");
  }

  private missing(what: string, lastKey: string | number): void {
    const path = [...this.path, lastKey];
    if (this.explanations.explains(path)) return;
    this.add(path, `Een verplichte waarde ontbreekt: ${what}.`, "WAARDE_ONTBREEKT");
  }

  private invalid(what: string): null {
    this.add([...this.path], `De bron gaf een onbekende ${what} terug.`, "WAARDE_ONGELDIG");
    return null;
  }

  private add(path: (string | number)[], message: string, code: string): void {
    if (this.errors.length < MAX_ERRORS) this.errors.push({ message, path, extensions: { code } });
  }
}
