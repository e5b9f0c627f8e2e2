// SPDX-License-Identifier: EUPL-1.2

/** What the response to one operation looks like, worked out once per operation. */
export type Shape = LeafShape | ListShape | ObjectShape | AbstractShape;

/** A place for a value: its shape, and whether null is allowed there. */
export interface Slot {
  shape: Shape;
  nonNull: boolean;
}

export interface LeafShape {
  kind: "leaf";
  /** Public values when the leaf is an enum, else null. */
  enumValues: ReadonlySet<string> | null;
}

export interface ListShape {
  kind: "list";
  item: Slot;
}

export interface ObjectShape {
  kind: "object";
  typeName: string;
  fields: readonly FieldShape[];
}

export interface AbstractShape {
  kind: "abstract";
  /** The shape for one object type; undefined when that type is not public or not possible here. */
  forType(typeName: unknown): ObjectShape | undefined;
}

export interface FieldShape extends Slot {
  /** Name in the response. */
  responseKey: string;
  /** Name in the merged subgraph data. */
  sourceKey: string;
  fieldName: string;
  /** Who knows the value. */
  origin: "subgraph" | "typename" | "introspection";
}
