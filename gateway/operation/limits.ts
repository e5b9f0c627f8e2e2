// SPDX-License-Identifier: EUPL-1.2
import { GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from "graphql";

/** How large one operation may be, counted with fragments written out. */
export interface Limits {
  maxDepth: number;
  maxFields: number;
  maxAliases: number;
  /** Lexical tokens in the document; checked while parsing. */
  maxTokens: number;
}

export const defaultLimits: Limits = { maxDepth: 15, maxFields: 2000, maxAliases: 100, maxTokens: 10_000 };

interface Size {
  depth: number;
  fields: number;
  aliases: number;
}

/**
 * Validation rule that refuses operations that are too deep or too large. Introspection is left to graphql-js' own
 * depth rule. Aliases that start with two underscores are refused: those names belong to GraphQL itself.
 */
export function operationLimits(limits: Limits): ValidationRule {
  return (context) => {
    const measure = createMeasure(context);
    const refuse = (what: string, found: number, allowed: number) => {
      if (found <= allowed) return;
      const message = `De vraag is te groot: ${what} ${found}, het maximum is ${allowed}.`;
      context.reportError(new GraphQLError(message, { extensions: { code: "VRAAG_TE_GROOT" } }));
    };
    return {
      OperationDefinition(node) {
        const size = measure(node.selectionSet);
        refuse("diepte", size.depth, limits.maxDepth);
        refuse("aantal velden", size.fields, limits.maxFields);
        refuse("aantal aliassen", size.aliases, limits.maxAliases);
      },
      Field(node) {
        if (!node.alias?.value.startsWith("__")) return;
        context.reportError(new GraphQLError("Een alias mag niet met twee lage streepjes beginnen.", { nodes: node }));
      },
    };
  };
}

function createMeasure(context: ValidationContext): (selectionSet: SelectionSetNode) => Size {
  const known = new Map<string, Size>();
  const measureFragment = (name: string): Size => {
    const found = known.get(name);
    if (found) return found;
    const size = { depth: 0, fields: 0, aliases: 0 };
    known.set(name, size); // a cycle counts as empty here; NoFragmentCycles refuses it
    const fragment = context.getFragment(name);
    return fragment ? Object.assign(size, measure(fragment.selectionSet)) : size;
  };
  const measure = (selectionSet: SelectionSetNode): Size => {
    const total = { depth: 0, fields: 0, aliases: 0 };
    for (const node of selectionSet.selections) {
      const isField = node.kind === Kind.FIELD;
      if (isField && (node.name.value === "__schema" || node.name.value === "__type")) continue;
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(node.name.value)
          : node.selectionSet
            ? measure(node.selectionSet)
            : { depth: 0, fields: 0, aliases: 0 };
      total.depth = Math.max(total.depth, inner.depth + (isField ? 1 : 0));
      total.fields += inner.fields + (isField ? 1 : 0);
      total.aliases += inner.aliases + (isField && node.alias ? 1 : 0);
    }
    return total;
  };
  return measure;
}
