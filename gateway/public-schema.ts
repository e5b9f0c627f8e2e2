// SPDX-License-Identifier: EUPL-1.2
import { buildASTSchema, Kind, parse, visit, type GraphQLSchema } from "graphql";

/**
 * The schema clients see, from the planner's public SDL. The planner also prints introspection and federation
 * definitions there; graphql-js brings its own introspection, so those are left out.
 */
export function buildPublicSchema(consumerSdl: string): GraphQLSchema {
  const document = visit(parse(consumerSdl, { noLocation: true }), {
    enter(node) {
      if (!("name" in node) || node.name === undefined) return undefined;
      const isDefinition = node.kind === Kind.FIELD_DEFINITION || node.kind.endsWith("TypeDefinition");
      return isDefinition && /^(__|join__|link__)/.test(node.name.value) ? null : undefined;
    },
  });
  return buildASTSchema(document, { assumeValidSDL: true });
}
