// SPDX-License-Identifier: EUPL-1.2
import {
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";
import type { Conditions } from "../operation/conditions";
import type { ReadOperation } from "../operation/read";
import type { SourceKeyOf } from "../operation/source-keys";
import { createCollectFields, type CollectFields } from "./collect";
import type { AbstractShape, FieldShape, LeafShape, ObjectShape, Shape, Slot } from "./shape";

const anyLeaf: LeafShape = { kind: "leaf", enumValues: null };

/** Works out the response shape of an operation, and which root fields are introspection. */
export function buildShape(
  schema: GraphQLSchema,
  { document, operation }: ReadOperation,
  conditions: Conditions,
  sourceKeyOf: SourceKeyOf,
): { root: ObjectShape; introspection: FieldNode[] } {
  const collectFields = createCollectFields(schema, document, conditions);
  const builder = new ShapeBuilder(schema, collectFields, sourceKeyOf);
  const rootType = schema.getRootType(operation.operation) as GraphQLObjectType;
  const root = builder.object(rootType, [operation.selectionSet]);
  const introspection = [...collectFields(rootType, [operation.selectionSet]).values()]
    .flat()
    .filter((node) => node.name.value === "__schema" || node.name.value === "__type");
  return { root, introspection };
}

class ShapeBuilder {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly collectFields: CollectFields,
    private readonly sourceKeyOf: SourceKeyOf,
  ) {}

  object(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): ObjectShape {
    const fields: FieldShape[] = [];
    for (const [responseKey, nodes] of this.collectFields(type, sets))
      fields.push(this.field(type, responseKey, nodes));
    return { kind: "object", typeName: type.name, fields };
  }

  private field(parent: GraphQLObjectType, responseKey: string, nodes: readonly FieldNode[]): FieldShape {
    const node = nodes[0] as FieldNode;
    const fieldName = node.name.value;
    const named = { responseKey, sourceKey: this.sourceKeyOf(node), fieldName };
    if (fieldName === "__typename") return { ...named, origin: "typename", nonNull: true, shape: anyLeaf };
    const field = parent.getFields()[fieldName];
    if (!field) return { ...named, origin: "introspection", nonNull: fieldName === "__schema", shape: anyLeaf };
    const sets = nodes.flatMap((one) => one.selectionSet ?? []);
    return { ...named, origin: "subgraph", ...this.slot(field.type, sets) };
  }

  private slot(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Slot {
    return isNonNullType(type)
      ? { nonNull: true, shape: this.shape(type.ofType, sets) }
      : { nonNull: false, shape: this.shape(type, sets) };
  }

  private shape(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Shape {
    if (isListType(type)) return { kind: "list", item: this.slot(type.ofType, sets) };
    if (isObjectType(type)) return this.object(type, sets);
    if (isAbstractType(type)) return this.abstract(type, sets);
    if (isEnumType(type)) return { kind: "leaf", enumValues: new Set(type.getValues().map((value) => value.name)) };
    return anyLeaf;
  }

  /** Shapes per object type are made when first met: nested abstract types would otherwise multiply. */
  private abstract(type: GraphQLAbstractType, sets: readonly SelectionSetNode[]): AbstractShape {
    const known = new Map<unknown, ObjectShape | undefined>();
    return {
      kind: "abstract",
      forType: (typeName) => {
        if (known.has(typeName)) return known.get(typeName);
        const object = this.schema.getPossibleTypes(type).find((possible) => possible.name === typeName);
        const shape = object && this.object(object, sets);
        if (object) known.set(typeName, shape);
        return shape;
      },
    };
  }
}
