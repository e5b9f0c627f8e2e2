// SPDX-License-Identifier: EUPL-1.2
import {
  getNamedType,
  isAbstractType,
  Kind,
  print,
  typeFromAST,
  visit,
  type ASTNode,
  type DefinitionNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { isIncluded, type Conditions } from "./conditions";
import type { ReadOperation } from "./read";
import type { SourceKeyOf } from "./source-keys";

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/**
 * The operation as the planner gets it: conditions decided, introspection taken out, dangerous aliases renamed and
 * `__typename` asked wherever a type is abstract.
 * @returns operation text, or null when nothing is left to ask from a subgraph
 */
export function writePlannable(
  schema: GraphQLSchema,
  { document, operation }: ReadOperation,
  conditions: Conditions,
  sourceKeyOf: SourceKeyOf,
): string | null {
  const rootType = schema.getRootType(operation.operation) as GraphQLObjectType;
  const usedVariables = new Set<string>();
  const fragments = new Map<string, FragmentDefinitionNode | null>();

  const select = (set: SelectionSetNode, parent: GraphQLCompositeType): SelectionNode[] => {
    const kept: SelectionNode[] = isAbstractType(parent) ? [TYPENAME] : [];
    for (const node of set.selections) {
      const next = isIncluded(node.directives, conditions) ? selectOne(node, parent) : null;
      if (next) kept.push(next);
    }
    return kept;
  };

  const selectOne = (node: SelectionNode, parent: GraphQLCompositeType): SelectionNode | null => {
    if (node.kind === Kind.FRAGMENT_SPREAD)
      return selectFragment(node.name.value) ? { kind: node.kind, name: node.name } : null;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const type = node.typeCondition ? (typeFromAST(schema, node.typeCondition) as GraphQLCompositeType) : parent;
      const inner = select(node.selectionSet, type);
      return inner.length > 0 ? { ...node, directives: [], selectionSet: selectionSet(inner) } : null;
    }
    return selectField(node, parent);
  };

  const selectField = (node: FieldNode, parent: GraphQLCompositeType): FieldNode | null => {
    const field = "getFields" in parent ? parent.getFields()[node.name.value] : undefined;
    if (!field) return null; // __typename, __schema and __type are answered by the gateway itself
    collectVariables(node.arguments ?? [], usedVariables);
    const key = sourceKeyOf(node);
    const inner = node.selectionSet && select(node.selectionSet, getNamedType(field.type) as GraphQLCompositeType);
    return {
      kind: Kind.FIELD,
      name: node.name,
      alias: key === node.name.value ? undefined : { kind: Kind.NAME, value: key },
      arguments: node.arguments,
      selectionSet: inner && selectionSet(inner.length > 0 ? inner : [TYPENAME]),
    };
  };

  const selectFragment = (name: string): FragmentDefinitionNode | null => {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    const fragment = document.definitions.find(
      (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
    );
    if (!fragment) return null;
    const inner = select(fragment.selectionSet, typeFromAST(schema, fragment.typeCondition) as GraphQLCompositeType);
    const written = inner.length > 0 ? { ...fragment, directives: [], selectionSet: selectionSet(inner) } : null;
    fragments.set(name, written);
    return written;
  };

  const root = select(operation.selectionSet, rootType);
  if (root.length === 0) return null;
  const definitions: DefinitionNode[] = [
    {
      ...operation,
      directives: [],
      variableDefinitions: operation.variableDefinitions?.filter((node) => usedVariables.has(node.variable.name.value)),
      selectionSet: selectionSet(root),
    },
  ];
  for (const fragment of fragments.values()) if (fragment) definitions.push(fragment);
  return print({ kind: Kind.DOCUMENT, definitions });
}

function selectionSet(selections: SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

function collectVariables(nodes: readonly ASTNode[], names: Set<string>): void {
  for (const node of nodes) visit(node, { Variable: (variable) => void names.add(variable.name.value) });
}
