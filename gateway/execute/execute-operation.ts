// SPDX-License-Identifier: EUPL-1.2
import type { ExecutionResult, GraphQLFormattedError } from "graphql";
import type { PreparedOperation } from "../operation/prepare";
import { toClientErrors } from "../response/client-errors";
import { Completion } from "../response/complete";
import { Explanations } from "../response/explanations";
import type { PossibleTypes } from "../supergraph";
import { Execution, type CallSubgraph } from "./execution";
import type { JsonObject } from "./json";
import { runStep } from "./run-step";

/** What the client gets. */
export interface OperationResult {
  data: JsonObject | null;
  errors?: readonly GraphQLFormattedError[];
}

/** Runs a prepared operation: fetches, merges, and completes the response. */
export async function executeOperation(
  prepared: PreparedOperation,
  variables: Readonly<Record<string, unknown>>,
  introspection: ExecutionResult,
  possibleTypes: PossibleTypes,
  call: CallSubgraph,
): Promise<OperationResult> {
  const execution = new Execution(variables, possibleTypes, call);
  if (prepared.plan) await runStep(prepared.plan, execution);
  const fetchErrors = toClientErrors(prepared.shape, execution.data, execution.errors);
  const completion = new Completion(introspection.data ?? {}, new Explanations(fetchErrors, execution.unfetched));
  const data = completion.object(prepared.shape, execution.data);
  const errors = [...fetchErrors, ...completion.errors, ...(introspection.errors ?? []).map((error) => error.toJSON())];
  return errors.length > 0 ? { errors, data } : { data };
}
