// SPDX-License-Identifier: EUPL-1.2
import {
  isAbstractType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionSetNode,
} from "graphql";
import { isIncluded, type Conditions } from "../operation/conditions";

/** The fields that apply to one object type, grouped by response key in query order (CollectFields of the spec). */
export type CollectFields = (type: GraphQLObjectType, sets: readonly SelectionSetNode[]) => Map<string, FieldNode[]>;

/** Makes CollectFields for one document with its conditions decided. */
export function createCollectFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  conditions: Conditions,
): CollectFields {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);

  const applies = (condition: NamedTypeNode | undefined, type: GraphQLObjectType): boolean => {
    if (!condition || condition.name.value === type.name) return true;
    const conditionType = typeFromAST(schema, condition);
    return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
  };

  return (type, sets) => {
    const fields = new Map<string, FieldNode[]>();
    const visited = new Set<string>();
    const collect = (set: SelectionSetNode): void => {
      for (const node of set.selections) {
        if (!isIncluded(node.directives, conditions)) continue;
        if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value;
          const group = fields.get(key);
          if (group) group.push(node);
          else fields.set(key, [node]);
        } else if (node.kind === Kind.INLINE_FRAGMENT) {
          if (applies(node.typeCondition, type)) collect(node.selectionSet);
        } else if (!visited.has(node.name.value)) {
          visited.add(node.name.value);
          const fragment = fragments.get(node.name.value);
          if (fragment && applies(fragment.typeCondition, type)) collect(fragment.selectionSet);
        }
      }
    };
    sets.forEach(collect);
    return fields;
  };
}
