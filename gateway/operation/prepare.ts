// SPDX-License-Identifier: EUPL-1.2
import type { QueryPlanner } from "@graphql-hive/router-query-planner";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { compilePlan } from "../plan/compile";
import type { Step } from "../plan/steps";
import { buildShape } from "../response/build-shape";
import type { ObjectShape } from "../response/shape";
import type { Conditions } from "./conditions";
import { writeIntrospection } from "./introspection";
import { writePlannable } from "./plannable";
import type { ReadOperation } from "./read";
import { createSourceKeys } from "./source-keys";

/** An operation ready to run any number of times, for one set of condition values. */
export interface PreparedOperation {
  /** What to ask from subgraphs; null when the gateway knows everything itself. */
  plan: Step | null;
  shape: ObjectShape;
  introspection: DocumentNode | null;
}

/** The planner could not plan a valid operation. Its message is not kept: it may repeat parts of the query. */
export class PlanFailure extends Error {}

const NO_LABELS = new Set<string>();

/**
 * Plans an operation and works out its response shape. The planner gets the operation with @skip and @include already
 * decided, so a field that is not asked is never fetched.
 */
export async function prepareOperation(
  schema: GraphQLSchema,
  planner: QueryPlanner,
  fieldSetNames: ReadonlySet<string>,
  operation: ReadOperation,
  conditions: Conditions,
): Promise<PreparedOperation> {
  const sourceKeyOf = createSourceKeys(operation.text, fieldSetNames);
  const { root, introspection } = buildShape(schema, operation, conditions, sourceKeyOf);
  const plannable = writePlannable(schema, operation, conditions, sourceKeyOf);
  const plan =
    plannable === null
      ? null
      : await planner.planAsync(plannable, null, NO_LABELS, 0).catch(() => Promise.reject(new PlanFailure()));
  return {
    plan: plan?.node ? compilePlan(plan.node) : null,
    shape: root,
    introspection: writeIntrospection(operation, introspection),
  };
}
