// SPDX-License-Identifier: EUPL-1.2
import type { IncomingHttpHeaders } from "node:http";
import { nextTraceparent, type Trace } from "../../platform/trace/trace";
import { DOEL_HEADER } from "../../platform/auth/doelbinding";

/** Makes the headers for each subgraph call of one request. Nothing else of the client is passed on. */
export function createHeaders(
  incoming: IncomingHttpHeaders,
  purpose: string | undefined,
  trace: Trace,
): () => Record<string, string> {
  const constant: Record<string, string> = {
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json",
  };
  if (incoming.authorization !== undefined) constant["authorization"] = incoming.authorization;
  if (purpose !== undefined) constant[DOEL_HEADER] = purpose;
  if (trace.tracestate !== undefined) constant["tracestate"] = trace.tracestate;
  return () => ({ ...constant, traceparent: nextTraceparent(trace) });
}
