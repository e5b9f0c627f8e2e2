// SPDX-License-Identifier: EUPL-1.2
import type { IncomingMessage, ServerResponse } from "node:http";
import type { GatewayDeps, GatewayLog, Vrager } from "../options";
import { startTrace, type Trace } from "../../platform/trace/trace";
import { RequestScope } from "../transport/request-scope";
import type { GraphqlContext, GraphqlHandler } from "./graphql-handler";
import { PlanFailure } from "../operation/prepare";
import { DOEL_HEADER } from "../../platform/auth/doelbinding";
import { headerText } from "../../platform/process/header";
import { BodyTooLarge, readText } from "../../platform/process/read-body";
import { respondError } from "./respond";

/** Largest request body in bytes. */
const MAX_BODY_BYTES = 1024 * 1024;

export interface GraphqlRoute {
  handle: GraphqlHandler;
  verify: GatewayDeps["verify"];
  deadlineMs: number;
  log: GatewayLog;
  /** Makes the function that calls subgraphs on behalf of one request, for the purpose of its operation. */
  callerFor(request: IncomingMessage, trace: Trace, scope: RequestScope): GraphqlContext["callFor"];
}

/** Serves one GraphQL request from start to log line. Never rejects. */
export async function serveGraphql(route: GraphqlRoute, request: IncomingMessage, response: ServerResponse) {
  const startedAt = performance.now();
  const trace = startTrace(headerText(request.headers.traceparent), headerText(request.headers.tracestate));
  response.setHeader("x-trace-id", trace.traceId);
  const scope = new RequestScope(route.deadlineMs);
  response.on("close", () => scope.end());
  const outcome: GraphqlContext["outcome"] = { codes: [] };
  const purpose = headerText(request.headers[DOEL_HEADER]);
  const context: Vraagcontext = { callFor: route.callerFor(request, trace, scope), purpose, outcome };
  try {
    await answer(route, request, response, context);
  } catch (error) {
    const isPlanFailure = error instanceof PlanFailure;
    const code = response.destroyed ? "AFGEBROKEN" : isPlanFailure ? "PLAN_MISLUKT" : "INTERNE_FOUT";
    outcome.codes.push(code);
    if (!response.destroyed) route.log.error({ traceId: trace.traceId, code, fault: describeFault(error) }, "fout");
    const message = isPlanFailure ? "Voor deze vraag kan de hub geen plan maken." : "Er ging iets mis in de hub.";
    respondError(response, 500, code, message);
  } finally {
    scope.end();
  }
  const { refusal: code, vrager } = context;
  if (code !== undefined) {
    outcome.codes.push(code);
    // No subgraph hears of it, so no audit log does: this line is all there is.
    route.log.warn({ event: "vraag geweigerd", code, ...vrager, traceId: trace.traceId }, "access refused");
  }
  const ms = Math.round(performance.now() - startedAt);
  route.log.info({ ...outcome, status: response.statusCode, ms, traceId: trace.traceId }, "graphql");
}

/** The context of one request, with who asks once that is known. */
type Vraagcontext = GraphqlContext & { vrager?: Vrager };

async function answer(
  { verify, handle }: GraphqlRoute,
  request: IncomingMessage,
  response: ServerResponse,
  context: Vraagcontext,
): Promise<void> {
  const { method = "", url = "", headers } = request;
  // A query in a URL ends up in access logs and histories, with the personal numbers in it.
  if (method !== "POST") return respondError(response, 405, "ALLEEN_POST", "Gebruik POST.", { allow: "POST" });
  try {
    const vrager = await verify?.(headers.authorization);
    context.vrager = vrager && { sub: vrager.sub, rol: vrager.rol };
  } catch (error) {
    const { code = "GEEN_TOEGANG", message = "", httpStatus = 401 } = error as Refusal;
    context.refusal = code;
    return respondError(response, httpStatus, code, message, { connection: "close" });
  }
  let body: string;
  try {
    body = await readText(request, MAX_BODY_BYTES);
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    return respondError(response, 413, "TE_GROOT", "De vraag is groter dan 1 MB.", { connection: "close" });
  }
  const [text, init] = await handle({ method, url, headers, body, raw: request, context });
  if (response.destroyed) return;
  // With its length known, head and body leave in one write.
  response.writeHead(init.status, { ...init.headers, "content-length": Buffer.byteLength(text ?? "") }).end(text);
}

interface Refusal {
  code?: string;
  message?: string;
  httpStatus?: number;
}

/** Where a fault happened, without its message: that may repeat query text. */
function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return [error.name, ...frames].join("\n");
}
