// SPDX-License-Identifier: EUPL-1.2
import type { RootFetch } from "../plan/steps";
import type { Execution } from "./execution";
import { unreachable } from "./failures";
import { mergeInto } from "./merge";
import { applyRewrites } from "./rewrites";
import { readSubgraphErrors } from "./subgraph-errors";

/** Asks root fields of a subgraph and merges them into the data. */
export async function fetchRoot(fetch: RootFetch, execution: Execution): Promise<void> {
  const result = await execution.send(fetch);
  if (!result.ok) {
    execution.unfetched.add(execution.data);
    execution.addError(unreachable(fetch.service, result.late, [], fetch.keys));
    return;
  }
  const { data, errors } = result.response;
  for (const error of readSubgraphErrors(fetch, errors)) {
    const { path, ...rest } = error;
    if (path) execution.addError({ ...rest, sourcePath: path, candidates: [] });
    else execution.addError({ ...rest, sourcePath: data ? null : [], candidates: data ? [] : fetch.keys });
  }
  if (data === null) {
    execution.unfetched.add(execution.data);
    return;
  }
  applyRewrites(execution.possibleTypes, fetch.outputRewrites, data);
  mergeInto(execution.data, data);
}
