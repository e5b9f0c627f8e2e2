// SPDX-License-Identifier: EUPL-1.2
import { GraphQLError } from "graphql";
import { scrubBsn } from "../../platform/identity/bsn";

/** A syntax error without the literal it stumbled on: a value in the text may be a personal number. */
export function maskSyntaxError(error: unknown): GraphQLError {
  const source = error instanceof GraphQLError ? error : new GraphQLError("Syntax Error");
  const message = scrubBsn(source.message.replace(/(Int|Float|String|BlockString) ".*/su, "$1."));
  return new GraphQLError(message, {
    source: source.source,
    positions: source.positions,
    extensions: { code: "GRAPHQL_PARSE_FAILED" },
  });
}

/** A validation error that names places and types, never a literal value from the text, nor a name with a BSN in it. */
export function maskValidationError(error: GraphQLError): GraphQLError {
  const node = error.nodes?.[0];
  const echoesValue = node !== undefined && (node.kind.endsWith("Value") || node.kind === "ObjectField");
  return new GraphQLError(echoesValue ? "Ongeldige waarde voor een argument." : scrubBsn(error.message), {
    nodes: error.nodes,
    extensions: { code: "GRAPHQL_VALIDATION_FAILED", ...error.extensions },
  });
}

/** A variable error that names the variable, never its value. */
export function maskVariableError(error: GraphQLError): GraphQLError {
  const node = error.nodes?.[0];
  const name = node?.kind === "VariableDefinition" ? ` "$${node.variable.name.value}"` : "";
  return new GraphQLError(`Variabele${name} heeft een ongeldige waarde of ontbreekt.`, {
    nodes: error.nodes,
    extensions: { code: "BAD_USER_INPUT" },
  });
}
