// SPDX-License-Identifier: EUPL-1.2
import {
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from "graphql";
import { Veldenvraag } from "../auth/doelbinding";
import { BoundedCache } from "../cache/bounded-cache";

/**
 * The fields a document asks for, as `Type.veld`, in all its operations. In a fragment on an interface they count for the types it stands for
 * where it is used. Those of GraphQL itself are left out, and those that do not exist.
 */
export function askedFields(schema: GraphQLSchema, { definitions }: DocumentNode): string[] {
  const asked = new Set<string>();
  const seen = new Map<SelectionSetNode, Set<string>>();
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );

  const walk = (set: SelectionSetNode, types: readonly GraphQLObjectType[]): void => {
    const where = types.map(({ name }) => name).join();
    const known = seen.get(set) ?? new Set();
    if (types.length === 0 || known.has(where)) return;
    seen.set(set, known.add(where));
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        for (const type of types) {
          const field = type.getFields()[node.name.value];
          if (!field) continue;
          asked.add(`${type.name}.${field.name}`);
          if (node.selectionSet) walk(node.selectionSet, objectTypes(schema, getNamedType(field.type)));
        }
        continue;
      }
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (!inner) continue;
      const condition = inner.typeCondition && objectTypes(schema, schema.getType(inner.typeCondition.name.value));
      walk(inner.selectionSet, condition ? types.filter((type) => condition.includes(type)) : types);
    }
  };

  for (const node of definitions)
    if (node.kind === Kind.OPERATION_DEFINITION)
      walk(node.selectionSet, objectTypes(schema, schema.getRootType(node.operation)));
  return [...asked];
}

function objectTypes(schema: GraphQLSchema, type: GraphQLNamedType | null | undefined): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

const MAX_QUESTIONS = 1000;
const MAX_CHARACTERS = 8_000_000;

/**
 * The fields of questions to a subgraph, read once for each text. What only the planner asks does not count: the entities, their keys,
 * and fields that no client can ask.
 * @returns undefined for what is no question; the GraphQL server refuses that
 */
export function createFieldReader(schema: GraphQLSchema): (text: unknown) => Veldenvraag | undefined {
  const known = new BoundedCache<Veldenvraag>(MAX_QUESTIONS, MAX_CHARACTERS);
  const planned = fieldsOfThePlanner(schema);
  return (text) => {
    if (typeof text !== "string") return undefined;
    const found = known.get(text);
    if (found) return found;
    const document = parseOrNothing(text);
    if (!document) return undefined;
    const read = new Veldenvraag(askedFields(schema, document).filter((field) => !planned.has(field)));
    known.set(text, read, text.length);
    return read;
  };
}

function parseOrNothing(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return undefined;
  }
}

function fieldsOfThePlanner(schema: GraphQLSchema): Set<string> {
  const fields = new Set(["Query._entities", "Query._service"]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, arguments: given } of type.astNode?.directives ?? []) {
      const value = given?.find((argument) => argument.name.value === "fields")?.value;
      if (name.value === "key" && value?.kind === Kind.STRING)
        for (const key of value.value.split(/\s+/)) fields.add(`${type.name}.${key}`);
    }
    for (const field of Object.values(type.getFields()))
      if (field.astNode?.directives?.some(({ name }) => name.value === "inaccessible"))
        fields.add(`${type.name}.${field.name}`);
  }
  return fields;
}
