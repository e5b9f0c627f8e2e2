// SPDX-License-Identifier: EUPL-1.2
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLResolverMap } from "@apollo/subgraph/dist/schema-helper";
import {
  type GraphQLArgument,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  print,
} from "graphql";
import { type BuildSchemaOptions, buildSchemaSync, createResolversMap } from "type-graphql";
import { toFederatedDocument } from "./federated-sdl";

/** Resolves an entity reference; gets the key and the `@requires` fields. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each subgraph types its own references
export type ReferenceResolver<Context> = (reference: any, context: Context) => unknown;

/** What a subgraph names to build its schema. */
export interface FederatedSchemaOptions<Context> extends Pick<
  BuildSchemaOptions,
  "resolvers" | "orphanedTypes" | "globalMiddlewares" | "container"
> {
  /** type name -> its `__resolveReference` */
  references: Record<string, ReferenceResolver<Context>>;
}

/** A subgraph schema that can be executed, and its SDL for composition. */
export interface FederatedSchema {
  schema: GraphQLSchema;
  sdl: string;
}

/**
 * Builds a Federation 2 subgraph with type-graphql classes. The only file that uses @apollo/subgraph (see docs/dependencies.md).
 * Input is validated by the domain, with errors that never echo a value, so class-validator stays off.
 */
export function buildFederatedSchema<Context>({
  references,
  ...options
}: FederatedSchemaOptions<Context>): FederatedSchema {
  const source = buildSchemaSync({ ...options, validate: false, skipCheck: true });
  const typeDefs = toFederatedDocument(source);
  const resolvers = createResolversMap(source) as Record<string, Record<string, unknown>>;
  for (const [name, resolveReference] of Object.entries(references)) {
    resolvers[name] = { ...resolvers[name], __resolveReference: resolveReference };
  }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as GraphQLResolverMap<unknown> }]);
  restoreArgumentDefaults(source, schema);
  return { schema, sdl: `${print(typeDefs)}\n` };
}

/** SDL cannot hold internal default values (an enum default becomes its name): take them from the class schema. */
function restoreArgumentDefaults(source: GraphQLSchema, target: GraphQLSchema): void {
  for (const type of Object.values(source.getTypeMap())) {
    const other = target.getType(type.name);
    if (type.name.startsWith("__") || !other) continue;
    if ((isObjectType(type) && isObjectType(other)) || (isInterfaceType(type) && isInterfaceType(other))) {
      for (const field of Object.values(type.getFields()))
        copyDefaults(field.args, other.getFields()[field.name]?.args ?? []);
    } else if (isInputObjectType(type) && isInputObjectType(other)) {
      for (const field of Object.values(type.getFields()))
        other.getFields()[field.name]!.defaultValue = field.defaultValue;
    }
  }
}

function copyDefaults(from: readonly GraphQLArgument[], to: readonly GraphQLArgument[]): void {
  for (const argument of to) argument.defaultValue = from.find(({ name }) => name === argument.name)?.defaultValue;
}
