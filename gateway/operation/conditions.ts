// SPDX-License-Identifier: EUPL-1.2
import { Kind, visit, type DirectiveNode, type DocumentNode, type OperationDefinitionNode } from "graphql";

/** Values of the variables that decide @skip and @include. */
export type Conditions = Readonly<Record<string, boolean>>;

/** Names of the operation's variables that occur in a @skip or @include anywhere in the document. */
export function findConditions(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = conditionOf(node);
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  const declared = operation.variableDefinitions?.map((definition) => definition.variable.name.value) ?? [];
  return declared.filter((name) => names.has(name));
}

/** Whether a selection stays, given its directives and the condition values. */
export function isIncluded(directives: readonly DirectiveNode[] | undefined, conditions: Conditions): boolean {
  for (const directive of directives ?? []) {
    const value = conditionOf(directive);
    if (!value) continue;
    const isTrue =
      value.kind === Kind.VARIABLE ? conditions[value.name.value] === true : value.kind === Kind.BOOLEAN && value.value;
    if (isTrue !== (directive.name.value === "include")) return false;
  }
  return true;
}

function conditionOf(directive: DirectiveNode) {
  const name = directive.name.value;
  if (name !== "skip" && name !== "include") return undefined;
  return directive.arguments?.find((argument) => argument.name.value === "if")?.value;
}
