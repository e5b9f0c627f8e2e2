// SPDX-License-Identifier: EUPL-1.2
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { QueryPlanner } from "@graphql-hive/router-query-planner";
import { createGraphqlHandler } from "./http/graphql-handler";
import { respondError, respondJson } from "./http/respond";
import { serveGraphql, type GraphqlRoute } from "./http/serve";
import { OperationLibrary } from "./operation/library";
import { defaultLimits } from "./operation/limits";
import { silentLog, type GatewayDeps } from "./options";
import { buildPublicSchema } from "./public-schema";
import { readSupergraph } from "./supergraph";
import { createCaller } from "./transport/caller";
import { createHeaders } from "./transport/forwarded-headers";
import { checkSubgraphs, openSubgraphs } from "./transport/subgraphs";

const DEFAULT_DEADLINE_MS = 4000;
const HEALTH_TIMEOUT_MS = 1000;

/** A gateway that is not listening yet. */
export interface Gateway {
  server: Server;
  /** The same request listener, for tests without a port. */
  handler: (request: IncomingMessage, response: ServerResponse) => void;
  /** True when the gateway itself can plan and answer; subgraphs may still be down. */
  ready(): Promise<boolean>;
  /** Stops listening, lets running requests finish and closes the connections to subgraphs. */
  close(): Promise<void>;
}

/** Builds a gateway over a Federation 2 supergraph. Throws when the supergraph cannot be read. */
export function createGateway(deps: GatewayDeps): Gateway {
  const { deadlineMs = DEFAULT_DEADLINE_MS, log = silentLog, onSubgraphCall, verify, findPurposes } = deps;
  const supergraph = readSupergraph(deps.supergraphSdl);
  const planner = new QueryPlanner(deps.supergraphSdl);
  const schema = buildPublicSchema(planner.consumerSchema);
  const limits = { ...defaultLimits, ...deps.limits };
  const library = new OperationLibrary(schema, planner, supergraph.fieldSetNames, limits, findPurposes);
  const subgraphs = openSubgraphs(supergraph.urls, deps.services ?? {}, deadlineMs + 1000);
  const route: GraphqlRoute = {
    handle: createGraphqlHandler(schema, library, supergraph.possibleTypes, {
      required: findPurposes !== undefined,
      register: deps.register && new Map(deps.register.map((purpose) => [purpose.uri, purpose])),
    }),
    verify,
    deadlineMs,
    log,
    callerFor: (request, trace, scope) => (purpose) =>
      createCaller(subgraphs, createHeaders(request.headers, purpose, trace), scope, onSubgraphCall),
  };

  const ready = () => planner.planAsync("{__typename}", null, new Set(), 0).then(Boolean, () => false);

  const serveReadiness = async (response: ServerResponse) =>
    respondJson(response, (await ready()) ? 200 : 503, await checkSubgraphs(subgraphs, HEALTH_TIMEOUT_MS));

  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    switch (request.url?.split("?", 1)[0]) {
      case "/graphql":
        return void serveGraphql(route, request, response);
      case "/healthz":
        return respondJson(response, 200, { status: "ok" });
      case "/readyz":
        return void serveReadiness(response);
      default:
        return respondError(response, 404, "NIET_GEVONDEN", "Deze pagina bestaat niet.");
    }
  };

  const server = createServer(handler);
  return { server, handler, ready, close: () => close(server, [...subgraphs.values()]) };
}

async function close(server: Server, subgraphs: { pool: { destroy(): Promise<void> } }[]): Promise<void> {
  if (server.listening) await new Promise((done) => server.close(done).closeIdleConnections());
  await Promise.all(subgraphs.map(({ pool }) => pool.destroy()));
}
