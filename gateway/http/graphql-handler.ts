// SPDX-License-Identifier: EUPL-1.2
import type { IncomingHttpHeaders } from "node:http";
import { createHandler, type Handler } from "graphql-http";
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from "graphql";
import { executeOperation, type OperationResult } from "../execute/execute-operation";
import type { CallSubgraph } from "../execute/execution";
import { introspect } from "../operation/introspection";
import type { OperationLibrary } from "../operation/library";
import { purposeHeader, type PurposeRegister } from "../operation/purposes";
import type { ReadOperation } from "../operation/read";
import { coerceVariables, type Variables } from "../operation/variables";
import type { PossibleTypes } from "../supergraph";

/** What one GraphQL request brings along; `outcome` is filled in for the log. */
export interface GraphqlContext {
  /** Calls subgraphs for a purpose. */
  callFor: (purpose: string | undefined) => CallSubgraph;
  /** The purposes the client named. */
  purpose: string | undefined;
  outcome: { operationName?: string; codes: string[] };
  /** the code with which the gateway itself refused the question; filled in for the log */
  refusal?: string;
}

interface Ready {
  operation: ReadOperation;
  variables: Variables;
  purpose: string | undefined;
  context: GraphqlContext;
}

export type GraphqlHandler = Handler<unknown, GraphqlContext>;

/** GraphQL over HTTP (by graphql-http) on top of our own parsing, planning and execution. */
export function createGraphqlHandler(
  schema: GraphQLSchema,
  library: OperationLibrary,
  possibleTypes: PossibleTypes,
  purposes: { required: boolean; register?: PurposeRegister },
): GraphqlHandler {
  return createHandler<unknown, GraphqlContext>({
    onSubscribe({ context }, { query, operationName, variables: variableValues }) {
      const operation = library.find(query, operationName);
      if ("requestErrors" in operation) return operation.requestErrors;
      const name = operation.operation.name?.value;
      if (name !== undefined) context.outcome.operationName = name;
      const variables = coerceVariables(schema, operation, variableValues);
      if ("requestErrors" in variables) return variables.requestErrors;
      const purpose = purposes.required
        ? purposeHeader(operation, context.purpose, purposes.register)
        : context.purpose;
      if (purpose instanceof GraphQLError) {
        context.refusal = String(purpose.extensions["code"]);
        return [purpose];
      }
      const rootValue: Ready = { operation, variables, purpose, context };
      return { schema, document: operation.document, operationName, variableValues, rootValue };
    },
    execute: async ({ rootValue, variableValues }) => {
      const { operation, variables, purpose, context } = rootValue as Ready;
      const prepared = await library.prepare(operation, variables.conditions);
      const introspection = prepared.introspection ? introspect(schema, prepared.introspection, variableValues) : {};
      const call = context.callFor(purpose);
      // Errors are already in their final form; graphql-http only passes them on to onOperation.
      return executeOperation(
        prepared,
        variables.values,
        introspection,
        possibleTypes,
        call,
      ) as Promise<ExecutionResult>;
    },
    onOperation({ headers, context }, _, result) {
      const { errors } = result as OperationResult;
      for (const error of errors ?? []) context.outcome.codes.push(String(error.extensions?.["code"] ?? "ONBEKEND"));
      // Written here because graphql-http stringifies with a replacer, which costs much time on large answers.
      return [JSON.stringify(result), { status: 200, statusText: "OK", headers: responseHeaders(headers) }];
    },
  });
}

/** The media type graphql-http chose for this request, by the same rule: the first acceptable one. */
function responseHeaders(headers: unknown): Record<string, string> {
  const accept = (headers as IncomingHttpHeaders).accept ?? "*/*";
  const first = accept
    .toLowerCase()
    .split(",")
    .map((type) => type.split(";")[0]?.trim())
    .find((type) => /^(application\/(graphql-response\+json|json|\*)|\*\/\*)$/.test(type ?? ""));
  const type = first === "application/graphql-response+json" ? first : "application/json";
  return { "content-type": `${type}; charset=utf-8` };
}
