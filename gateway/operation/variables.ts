// SPDX-License-Identifier: EUPL-1.2
import { getVariableValues, GraphQLError, type GraphQLSchema } from "graphql";
import type { Conditions } from "./conditions";
import { maskVariableError } from "./masking";
import type { ReadOperation, RequestErrors } from "./read";

/** Coerced variables (defaults filled in) and the values that decide @skip and @include. */
export interface Variables {
  values: Readonly<Record<string, unknown>>;
  conditions: Conditions;
}

/**
 * Coerces the request's variables to the operation's definitions.
 * @returns the variables, or request errors that never repeat a value
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { operation, conditions }: ReadOperation,
  input: Readonly<Record<string, unknown>> | null | undefined,
): Variables | RequestErrors {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], input ?? {}, {
    maxErrors: 10,
  });
  if (errors) return { requestErrors: errors.map(maskVariableError) };
  const decided: Record<string, boolean> = {};
  for (const name of conditions) {
    const value = coerced[name];
    if (typeof value !== "boolean") return { requestErrors: [emptyCondition(name)] };
    decided[name] = value;
  }
  return { values: coerced, conditions: decided };
}

function emptyCondition(name: string): GraphQLError {
  return new GraphQLError(`Variabele "$${name}" bepaalt een @skip of @include en mag niet leeg zijn.`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}
