// SPDX-License-Identifier: EUPL-1.2
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, parse, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import type { Fixture } from "./fixture";
import type { Model } from "./model";

/** One request a stub received. */
export interface Received {
  headers: IncomingHttpHeaders;
  query: string;
  variables: Record<string, unknown>;
}

/** Answers a request in another way; return true when done. */
export type Fault = (request: IncomingMessage, response: ServerResponse, body: string) => boolean;

/** A subgraph that answers GraphQL over a loopback socket. */
export class StubServer {
  readonly received: Received[] = [];
  fault: Fault | null = null;
  private readonly server: Server;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fieldResolver: GraphQLFieldResolver<unknown, Received> | undefined,
  ) {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
  }

  async listen(port = 0): Promise<this> {
    await new Promise<void>((done) => this.server.listen(port, "127.0.0.1", done));
    return this;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "GET") return void response.writeHead(200).end("{}");
    let body = "";
    request.setEncoding("utf8");
    for await (const chunk of request) body += chunk;
    const { query, variables = {} } = JSON.parse(body) as Received;
    const received = { headers: request.headers, query, variables };
    this.received.push(received);
    if (this.fault?.(request, response, body)) return;
    const result = await execute({
      schema: this.schema,
      document: parse(query),
      variableValues: variables,
      contextValue: received,
      fieldResolver: this.fieldResolver,
    });
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
  }
}

/** Starts a stub for every subgraph of the model, over one fixture. */
export async function startStubs(model: Model, fixture: Fixture): Promise<Record<string, StubServer>> {
  const stubs: Record<string, StubServer> = {};
  for (const [name, typeDefs] of Object.entries(model.services)) {
    const reference = { __resolveReference: (given: Record<string, unknown>) => fixture.entityOf(given) };
    const entities = typeDefs.definitions.flatMap((node) =>
      node.kind === "ObjectTypeDefinition" && model.keys.has(node.name.value) ? [node.name.value] : [],
    );
    const resolvers = Object.fromEntries(entities.map((typeName) => [typeName, reference]));
    const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
    stubs[name] = await new StubServer(schema, fixture.resolve).listen();
  }
  return stubs;
}

/** Urls of stubs, as the gateway wants them. */
export function urlsOf(stubs: Record<string, StubServer>): Record<string, string> {
  return Object.fromEntries(Object.entries(stubs).map(([name, stub]) => [name, stub.url]));
}
