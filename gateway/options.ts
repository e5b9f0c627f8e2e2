// SPDX-License-Identifier: EUPL-1.2
import type { Verwerkingsactiviteit } from "../platform/auth/doelbinding";
import type { Limits } from "./operation/limits";
import type { FindPurposes } from "./operation/read";

/** Where the gateway writes what happened. Never receives variables or query text. */
export interface GatewayLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Who asks, for the log. */
export interface Vrager {
  sub: string;
  rol: string;
}

/** One finished call to one subgraph, for metrics. `ms` is wall time in milliseconds. */
export interface SubgraphCallEvent {
  service: string;
  ms: number;
  ok: boolean;
}

/** Everything a gateway needs; tests build the same gateway with other values. */
export interface GatewayDeps {
  /** Federation 2 supergraph (join v0.3 or later). */
  supergraphSdl: string;
  /** GraphQL url per subgraph, by the name in the supergraph; a missing one falls back to the supergraph. */
  services?: Record<string, string>;
  /** Total time a request may take, in milliseconds. What has not arrived by then is reported as missing. Default 4000. */
  deadlineMs?: number;
  /** Tells who asks; refuses a request by throwing an error with `code`, `message` and `httpStatus`. */
  verify?: (authorizationHeader: string | undefined) => Promise<Vrager>;
  limits?: Partial<Limits>;
  /** The registered operations with their purposes; without it every operation is passed on as it comes. */
  findPurposes?: FindPurposes;
  /** The purposes there are, with the fields that belong to each; without it the gateway leaves that to the subgraphs. */
  register?: readonly Verwerkingsactiviteit[];
  log?: GatewayLog;
  onSubgraphCall?: (event: SubgraphCallEvent) => void;
}

/** A log that writes nothing. */
export const silentLog: GatewayLog = { info() {}, warn() {}, error() {} };
