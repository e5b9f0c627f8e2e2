// SPDX-License-Identifier: EUPL-1.2
import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { Veldenvraag } from "../../platform/auth/doelbinding";
import { askedFields } from "../../platform/graphql/asked-fields";
import { findConditions } from "./conditions";
import { operationLimits, type Limits } from "./limits";
import { maskSyntaxError, maskValidationError } from "./masking";

/** Why a request cannot be run at all. */
export interface RequestErrors {
  requestErrors: readonly GraphQLError[];
}

/** The purposes an operation was registered for; undefined when it is not registered. */
export type FindPurposes = (document: DocumentNode) => readonly string[] | undefined;

/** A parsed and validated operation; independent of variables. */
export interface ReadOperation {
  text: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Variables that decide a @skip or @include. */
  conditions: string[];
  /** What it was registered for; absent when it is not a registered operation. */
  purposes?: readonly string[];
  /** Its fields, to be held against a purpose; worked out once per purpose. */
  asked: Veldenvraag;
}

/**
 * Parses and validates one operation against the public schema.
 * @returns the operation, or the request errors (never throws for faulty input)
 */
export function readOperation(
  schema: GraphQLSchema,
  limits: Limits,
  text: string,
  operationName: string | null | undefined,
  findPurposes?: FindPurposes,
): ReadOperation | RequestErrors {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.maxTokens });
  } catch (error) {
    return { requestErrors: [maskSyntaxError(error)] };
  }
  // Size first: the standard rules are costly on hostile documents.
  for (const rules of [[operationLimits(limits)], specifiedRules]) {
    const errors = validate(schema, document, rules, { maxErrors: 20 });
    if (errors.length > 0) return { requestErrors: errors.map(maskValidationError) };
  }
  const operation = getOperationAST(document, operationName);
  if (!operation) return { requestErrors: [unknownOperation()] };
  const purposes = findPurposes?.(document);
  const asked = new Veldenvraag(askedFields(schema, document));
  const conditions = findConditions(document, operation);
  return { text, document, operation, conditions, asked, ...(purposes && { purposes }) };
}

function unknownOperation(): GraphQLError {
  return new GraphQLError("De operatie is niet gevonden of niet eenduidig; geef operationName mee.", {
    extensions: { code: "OPERATION_RESOLUTION_FAILURE" },
  });
}
