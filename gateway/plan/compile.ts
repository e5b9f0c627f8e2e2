// SPDX-License-Identifier: EUPL-1.2
import type {
  BatchFetchNode,
  FetchNode,
  FlattenNodePathSegment,
  OutputRewrite,
  PlanNode,
} from "@graphql-hive/router-query-planner";
import { readFetchedKeys } from "./fetched-keys";
import type { EntityFetch, EntityTarget, FetchBase, PathSegment, RootFetch, SourcePath, Step } from "./steps";

/** Makes a planner node ready to run. Throws for plan nodes this gateway does not support (defer, subscriptions). */
export function compilePlan(node: PlanNode): Step {
  switch (node.kind) {
    case "Sequence":
      return { kind: "sequence", steps: node.nodes.map(compilePlan) };
    case "Parallel":
      return { kind: "parallel", steps: node.nodes.map(compilePlan) };
    case "Condition":
      return {
        kind: "condition",
        variable: node.condition,
        ifTrue: node.ifClause ? compilePlan(node.ifClause) : null,
        ifFalse: node.elseClause ? compilePlan(node.elseClause) : null,
      };
    case "Fetch":
      return compileRoot(node);
    case "BatchFetch":
      return compileBatch(node);
    case "Flatten":
      if (node.node.kind === "Fetch" && node.node.requires) return compileEntities(node.node, node.path);
      if (node.node.kind === "Condition") return compileConditionUnderPath(node.node, node.path);
      throw new Error(`Unsupported plan node under a path: ${node.node.kind}`);
    default:
      throw new Error(`Unsupported plan node: ${node.kind}`);
  }
}

function compileConditionUnderPath(
  node: Extract<PlanNode, { kind: "Condition" }>,
  path: FlattenNodePathSegment[],
): Step {
  const under = (inner: PlanNode | undefined | null) =>
    inner ? compilePlan({ kind: "Flatten", path, node: inner }) : null;
  return { kind: "condition", variable: node.condition, ifTrue: under(node.ifClause), ifFalse: under(node.elseClause) };
}

function compileRoot(node: FetchNode): RootFetch {
  return {
    kind: "root",
    ...compileBase(node, [node.outputRewrites]),
    outputRewrites: node.outputRewrites ?? [],
    keys: readFetchedKeys(node.operation)(null),
  };
}

function compileEntities(node: FetchNode, path: FlattenNodePathSegment[]): EntityFetch {
  const target: EntityTarget = {
    alias: "_entities",
    variable: "representations",
    paths: [compilePath(path)],
    requires: node.requires ?? [],
    inputRewrites: node.inputRewrites ?? [],
    outputRewrites: node.outputRewrites ?? [],
    keys: readFetchedKeys(node.operation)("_entities"),
  };
  return { kind: "entities", ...compileBase(node, [node.outputRewrites]), targets: [target] };
}

function compileBatch(node: BatchFetchNode): EntityFetch {
  const { aliases } = node.entityBatch;
  const keysOf = readFetchedKeys(node.operation);
  const base = compileBase(
    node,
    aliases.map((one) => one.outputRewrites),
  );
  const targets = aliases.map((one) => ({
    alias: one.alias,
    variable: one.representationsVariableName,
    paths: one.paths.map(compilePath),
    requires: one.requires,
    inputRewrites: one.inputRewrites ?? [],
    outputRewrites: one.outputRewrites ?? [],
    keys: keysOf(one.alias),
  }));
  return { kind: "entities", ...base, targets };
}

function compileBase(node: FetchNode | BatchFetchNode, rewrites: (OutputRewrite[] | undefined)[]): FetchBase {
  const renamedKeys = new Map<string, string>();
  for (const rewrite of rewrites.flatMap((one) => one ?? [])) {
    if (!("KeyRenamer" in rewrite)) continue;
    const last = rewrite.KeyRenamer.path.at(-1);
    if (last && "Key" in last) renamedKeys.set(last.Key, rewrite.KeyRenamer.renameKeyTo);
  }
  return {
    service: node.serviceName,
    bodyStart: `{"query":${JSON.stringify(node.operation)}`,
    variableNames: node.variableUsages ?? [],
    renamedKeys,
  };
}

function compilePath(path: readonly FlattenNodePathSegment[]): SourcePath {
  return path.map((segment): PathSegment => {
    if (segment === "@") return { kind: "items" };
    return "Field" in segment ? { kind: "key", key: segment.Field } : { kind: "type", names: segment.TypeCondition };
  });
}
