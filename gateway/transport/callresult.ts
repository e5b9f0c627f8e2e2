// SPDX-License-Identifier: EUPL-1.2
import type { JsonObject } from "../execute/json";

/** The parts of a subgraph's GraphQL answer the gateway uses. */
export interface SubgraphResponse {
  data: JsonObject | null;
  errors?: readonly unknown[];
}

/** How a call ended: with a GraphQL answer, or without; `late` when time ran out. */
export type CallResult = { ok: true; response: SubgraphResponse } | { ok: false; late: boolean };
