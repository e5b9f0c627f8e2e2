// SPDX-License-Identifier: EUPL-1.2
import type { QueryPlanner } from "@graphql-hive/router-query-planner";
import type { GraphQLSchema } from "graphql";
import { BoundedCache } from "../../platform/cache/bounded-cache";
import type { Conditions } from "./conditions";
import type { Limits } from "./limits";
import { prepareOperation, type PreparedOperation } from "./prepare";
import { type FindPurposes, readOperation, type ReadOperation, type RequestErrors } from "./read";

const MAX_OPERATIONS = 1000;
const MAX_CHARACTERS = 8_000_000;

/** Operations met before: parsed and validated per text and name, planned per set of condition values. */
export class OperationLibrary {
  private readonly read = new BoundedCache<ReadOperation>(MAX_OPERATIONS, MAX_CHARACTERS);
  private readonly prepared = new BoundedCache<Promise<PreparedOperation>>(MAX_OPERATIONS, MAX_CHARACTERS);

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly planner: QueryPlanner,
    private readonly fieldSetNames: ReadonlySet<string>,
    private readonly limits: Limits,
    private readonly findPurposes?: FindPurposes,
  ) {}

  /** Parses and validates; faulty operations give errors and are not kept. */
  find(text: string, operationName: string | null | undefined): ReadOperation | RequestErrors {
    const key = `${operationName ?? ""}\n${text}`;
    const known = this.read.get(key);
    if (known) return known;
    const operation = readOperation(this.schema, this.limits, text, operationName, this.findPurposes);
    if ("document" in operation) this.read.set(key, operation, text.length);
    return operation;
  }

  /** Plans; requests for the same plan wait for one another, a failed plan is forgotten. */
  prepare(operation: ReadOperation, conditions: Conditions): Promise<PreparedOperation> {
    const values = operation.conditions.map((name) => (conditions[name] ? "1" : "0")).join("");
    const key = `${values}\n${operation.operation.name?.value ?? ""}\n${operation.text}`;
    const known = this.prepared.get(key);
    if (known) return known;
    const prepared = prepareOperation(this.schema, this.planner, this.fieldSetNames, operation, conditions);
    this.prepared.set(key, prepared, operation.text.length);
    prepared.catch(() => this.prepared.delete(key));
    return prepared;
  }
}
