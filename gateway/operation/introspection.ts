// SPDX-License-Identifier: EUPL-1.2
import {
  executeSync,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
} from "graphql";
import type { ReadOperation } from "./read";

/** The part of an operation that asks about the schema itself, as a document of its own; null when there is none. */
export function writeIntrospection(
  { document, operation }: ReadOperation,
  fields: readonly FieldNode[],
): DocumentNode | null {
  if (fields.length === 0) return null;
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections: fields } },
      ...document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION),
    ],
  };
}

/** Answers an introspection document from the public schema; no subgraph is asked. */
export function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>> | null | undefined,
): ExecutionResult {
  return executeSync({ schema, document, variableValues });
}
