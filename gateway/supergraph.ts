// SPDX-License-Identifier: EUPL-1.2
import { Kind, parse, visit, type ConstDirectiveNode, type DocumentNode } from "graphql";

/** What the executor must know of the supergraph beside the plans. */
export interface Supergraph {
  /** GraphQL url per subgraph name. */
  urls: Map<string, string>;
  /** Every field name that occurs in a key, requires or provides: an alias with such a name could overwrite a key. */
  fieldSetNames: Set<string>;
  /** Names of the object types behind each interface and union, hidden ones included. */
  possibleTypes: PossibleTypes;
}

export type PossibleTypes = Map<string, Set<string>>;

/** Reads urls, field sets and type conditions from a supergraph document. */
export function readSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true });
  return { urls: readUrls(document), fieldSetNames: readFieldSets(document), possibleTypes: readTypes(document) };
}

/** True when an object of type `typename` satisfies the type condition. An unknown typename always does. */
export function matchesType(possibleTypes: PossibleTypes, typename: unknown, condition: string): boolean {
  return (
    typename === condition || typename === undefined || possibleTypes.get(condition)?.has(typename as string) === true
  );
}

function readUrls(document: DocumentNode): Map<string, string> {
  const urls = new Map<string, string>();
  visit(document, {
    EnumValueDefinition(node) {
      const graph = node.directives?.find((directive) => directive.name.value === "join__graph");
      if (graph) urls.set(stringArgument(graph, "name") ?? "", stringArgument(graph, "url") ?? "");
    },
  });
  return urls;
}

function readFieldSets(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      if (!node.name.value.startsWith("join__")) return;
      for (const argument of ["key", "requires", "provides"]) {
        const fieldSet = stringArgument(node as ConstDirectiveNode, argument);
        for (const name of fieldSet?.match(/[_A-Za-z][_0-9A-Za-z]*/g) ?? []) names.add(name);
      }
    },
  });
  return names;
}

function readTypes(document: DocumentNode): PossibleTypes {
  const types: PossibleTypes = new Map();
  const add = (abstract: string, object: string) =>
    types.set(abstract, (types.get(abstract) ?? new Set<string>()).add(object));
  for (const node of document.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const parent of node.interfaces ?? []) add(parent.name.value, node.name.value);
    if (node.kind === Kind.UNION_TYPE_DEFINITION)
      for (const member of node.types ?? []) add(node.name.value, member.name.value);
  }
  return types;
}

function stringArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
