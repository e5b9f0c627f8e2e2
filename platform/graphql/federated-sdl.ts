// SPDX-License-Identifier: EUPL-1.2
import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
} from "graphql";

/** Federation features used; v2.9 is what @apollo/subgraph 2.14 knows. */
const FEDERATION_LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible"])`;

interface WithAst {
  astNode?: { directives?: readonly ConstDirectiveNode[] } | null;
}

/**
 * The SDL of a type-graphql schema with its applied directives. `printSchema` drops those: type-graphql keeps them in the
 * astNodes of types, fields and arguments, so they are put back one by one.
 */
export function toFederatedDocument(schema: GraphQLSchema): DocumentNode {
  let type: ReturnType<GraphQLSchema["getType"]>;
  let fieldName = "";
  const withDirectives = <N extends ASTNode>(node: N, source: WithAst | undefined): N => {
    const directives = source?.astNode?.directives ?? [];
    return directives.length > 0 ? { ...node, directives } : node;
  };
  const fieldsOf = (): Record<string, WithAst & { args?: readonly (WithAst & { name: string })[] }> =>
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? type.getFields() : {};
  const definition = {
    enter: (node: { name: { value: string } }) => {
      type = schema.getType(node.name.value);
      fieldName = "";
    },
    leave: (node: ASTNode & { name: { value: string } }) => withDirectives(node, schema.getType(node.name.value)),
  };
  const own = visit(parse(printSchema(lexicographicSortSchema(schema)), { noLocation: true }), {
    ObjectTypeDefinition: definition,
    InterfaceTypeDefinition: definition,
    InputObjectTypeDefinition: definition,
    DirectiveDefinition: { enter: () => null },
    FieldDefinition: {
      enter: (node) => void (fieldName = node.name.value),
      leave: (node) => withDirectives(node, fieldsOf()[node.name.value]),
    },
    InputValueDefinition: (node) => {
      const field = fieldsOf()[fieldName || node.name.value];
      return withDirectives(node, fieldName ? field?.args?.find((arg) => arg.name === node.name.value) : field);
    },
  }) as DocumentNode;
  return { ...own, definitions: [...parse(FEDERATION_LINK, { noLocation: true }).definitions, ...own.definitions] };
}
