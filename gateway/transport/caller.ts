// SPDX-License-Identifier: EUPL-1.2
import type { CallSubgraph } from "../execute/execution";
import type { GatewayDeps } from "../options";
import { post } from "./post";
import type { RequestScope } from "./request-scope";
import type { Subgraph } from "./subgraphs";

/** Largest answer of a subgraph in bytes. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** Makes the function that calls subgraphs on behalf of one client request, within that request's lifetime. */
export function createCaller(
  subgraphs: ReadonlyMap<string, Subgraph>,
  headersForCall: () => Record<string, string>,
  scope: RequestScope,
  onSubgraphCall: GatewayDeps["onSubgraphCall"],
): CallSubgraph {
  return async (service, body) => {
    const subgraph = subgraphs.get(service);
    if (!subgraph) throw new Error("The plan names a subgraph that is not in the supergraph");
    const startedAt = performance.now();
    const options = { path: subgraph.path, headers: headersForCall(), body, maxBytes: MAX_ANSWER_BYTES };
    const result = await post(subgraph.pool, options, scope);
    onSubgraphCall?.({ service, ms: performance.now() - startedAt, ok: result.ok });
    return result;
  };
}
