// SPDX-License-Identifier: EUPL-1.2
import type { AddressInfo } from "node:net";
import type { GraphQLFormattedError } from "graphql";
import { createGateway, type Gateway } from "../../../gateway/gateway";
import type { GatewayDeps } from "../../../gateway/options";

/** A GraphQL answer as it came over the wire. */
export interface Answer {
  status: number;
  headers: Headers;
  data?: Record<string, any> | null;
  errors?: GraphQLFormattedError[];
}

/** A gateway on a loopback port. */
export interface RunningGateway extends Gateway {
  url: string;
  ask(query: string, variables?: object, headers?: Record<string, string>, operationName?: string): Promise<Answer>;
}

export async function startGateway(deps: GatewayDeps): Promise<RunningGateway> {
  const gateway = createGateway(deps);
  await new Promise<void>((done) => gateway.server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(gateway.server.address() as AddressInfo).port}`;
  const ask: RunningGateway["ask"] = async (query, variables, headers = {}, operationName) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json", ...headers },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return { status: response.status, headers: response.headers, ...((await response.json()) as object) };
  };
  return Object.assign(gateway, { url, ask });
}
