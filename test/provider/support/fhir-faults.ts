// SPDX-License-Identifier: EUPL-1.2
import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { FhirResource } from "../../../example/fhir/data";
import type { FhirStandIn, FhirStandInOptions } from "../../../example/fhir/stand-in";
import { type ClientKey, startStandIn } from "./fhir";

type Response = http.ServerResponse;

/** What happens to a call: nothing (undefined), or something of your own with the socket. */
export type Fault = (request: http.IncomingMessage, response: Response, pass: () => Promise<string>) => unknown;

/** A stand-in behind a server that can spoil calls on a real socket. */
export interface FaultyFhir {
  origin: string;
  standIn: FhirStandIn;
  /** spoils the calls whose address matches */
  spoil: (address: RegExp, fault: Fault) => void;
  heal: () => void;
  /** method and address of every call that came in */
  asked: string[];
  close: () => Promise<void>;
}

export const json = (response: Response, status: number, body: unknown, headers: http.OutgoingHttpHeaders = {}) =>
  response.writeHead(status, { "content-type": "application/fhir+json", ...headers }).end(JSON.stringify(body));

export const outcome = (code: string, text = "") => ({
  resourceType: "OperationOutcome",
  issue: [{ severity: "error", code, details: { text } }],
});

export async function startFaultyFhir(
  resources: FhirResource[],
  key: ClientKey,
  options: Partial<FhirStandInOptions> = {},
): Promise<FaultyFhir> {
  let fault: { address: RegExp; run: Fault } | undefined;
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    void text(request).then(async (body) => {
      asked.push(`${request.method} ${request.url}`);
      const forward = () => {
        const { accept, authorization, "content-type": type } = request.headers;
        const headers = { accept, authorization, "content-type": type };
        const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value)) as Record<string, string>;
        return fetch(target.origin + request.url, { method: request.method, headers: sent, body: body || undefined });
      };
      if (fault?.address.test(request.url!)) return fault.run(request, response, async () => (await forward()).text());
      const answer = await forward();
      for (const name of ["content-type", "retry-after"])
        if (answer.headers.has(name)) response.setHeader(name, answer.headers.get(name)!);
      response.writeHead(answer.status).end(await answer.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const target = await startStandIn(resources, key, { baseUrl: origin, maxCount: 50, ...options });
  return {
    origin,
    standIn: target.standIn,
    asked,
    spoil: (address, run) => (fault = { address, run }),
    heal: () => (fault = undefined),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await target.close();
    },
  };
}
