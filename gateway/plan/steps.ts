// SPDX-License-Identifier: EUPL-1.2
import type { InputRewrite, OutputRewrite, RequiresSelection } from "@graphql-hive/router-query-planner";

/** A query plan made ready to run: texts escaped, paths resolved, entity fetches in one form. */
export type Step = SequenceStep | ParallelStep | ConditionStep | RootFetch | EntityFetch;

export interface SequenceStep {
  kind: "sequence";
  steps: readonly Step[];
}

export interface ParallelStep {
  kind: "parallel";
  steps: readonly Step[];
}

export interface ConditionStep {
  kind: "condition";
  variable: string;
  ifTrue: Step | null;
  ifFalse: Step | null;
}

/** What every request to a subgraph needs. */
export interface FetchBase {
  service: string;
  /** The request body up to the variables: `{"query":"..."`. */
  bodyStart: string;
  variableNames: readonly string[];
  /** Keys the planner renames in the answer, to translate error paths. */
  renamedKeys: ReadonlyMap<string, string>;
}

/** Fields asked from the root of a subgraph. */
export interface RootFetch extends FetchBase {
  kind: "root";
  outputRewrites: readonly OutputRewrite[];
  /** Root response keys, to say which field is missing when the fetch fails. */
  keys: readonly string[];
}

/** Fields of entities we already hold, asked by representation. */
export interface EntityFetch extends FetchBase {
  kind: "entities";
  targets: readonly EntityTarget[];
}

/** One `_entities` field in an entity fetch. */
export interface EntityTarget {
  /** Response key of the `_entities` field. */
  alias: string;
  /** Variable that takes the representations. */
  variable: string;
  paths: readonly SourcePath[];
  requires: readonly RequiresSelection[];
  inputRewrites: readonly InputRewrite[];
  outputRewrites: readonly OutputRewrite[];
  /** Keys fetched per entity, to say which field is missing when the fetch fails. */
  keys: readonly string[];
}

/** Way to the entities in the merged data: a key, every item of a list, or a condition on the type. */
export type SourcePath = readonly PathSegment[];
export type PathSegment = { kind: "key"; key: string } | { kind: "items" } | { kind: "type"; names: readonly string[] };
