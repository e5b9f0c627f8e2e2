// SPDX-License-Identifier: EUPL-1.2
import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from "graphql";

/**
 * Reads which response keys a subgraph operation fetches.
 * @returns a function: given the response key of an `_entities` field it gives the keys per entity, given null the root keys
 */
export function readFetchedKeys(operationText: string): (entitiesKey: string | null) => string[] {
  const document = parse(operationText, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  let root: SelectionSetNode | undefined;
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    if (node.kind === Kind.OPERATION_DEFINITION) root = node.selectionSet;
  }

  const fieldsOf = function* (set: SelectionSetNode | undefined): Generator<[string, SelectionSetNode | undefined]> {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) yield [(node.alias ?? node.name).value, node.selectionSet];
      else if (node.kind === Kind.INLINE_FRAGMENT) yield* fieldsOf(node.selectionSet);
      else yield* fieldsOf(fragments.get(node.name.value)?.selectionSet);
    }
  };

  return (entitiesKey) => {
    if (entitiesKey === null) return unique(fieldsOf(root));
    for (const [key, inner] of fieldsOf(root)) if (key === entitiesKey) return unique(fieldsOf(inner));
    return [];
  };
}

function unique(fields: Iterable<[string, unknown]>): string[] {
  const keys = new Set<string>();
  for (const [key] of fields) if (key !== "__typename") keys.add(key);
  return [...keys];
}
