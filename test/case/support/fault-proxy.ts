// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { TestRegion } from "../../support/region";

/** What happens to the answers that pass. `hang` never answers; `reset` and `cut` break the connection before and halfway. */
export type Fault = { status: number } | "hang" | "reset" | "cut" | "html" | ((body: string, path: string) => string);

/** Stands between the hub and a case system on a real socket, and can spoil every answer. */
export interface FaultProxy {
  origin: string;
  fault: Fault | undefined;
  /** which requests the fault is for; all of them without it */
  when: ((method: string, path: string) => boolean) | undefined;
  /** everything that was asked, as it was asked */
  asked: { method: string; path: string; headers: http.IncomingHttpHeaders; body: string }[];
  close: () => Promise<void>;
}

/** @param target origin of the case system; its addresses in answers become those of the proxy */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const proxy: FaultProxy = { origin: "", fault: undefined, when: undefined, asked: [], close: async () => {} };
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      proxy.asked.push({ method: request.method!, path: request.url!, headers: request.headers, body });
      void pass(request, body.replaceAll(proxy.origin, target), response);
    });
  });
  const pass = async (request: http.IncomingMessage, body: string, response: http.ServerResponse) => {
    const fault = (proxy.when?.(request.method!, request.url!) ?? true) ? proxy.fault : undefined;
    if (typeof fault === "object") {
      const problem = { code: "fout", status: fault.status, detail: "geheim van de bron" };
      return void response
        .writeHead(fault.status, { "content-type": "application/problem+json" })
        .end(JSON.stringify(problem));
    }
    if (fault === "hang") return;
    if (fault === "reset") return void request.socket.resetAndDestroy();
    const { host: _host, "content-length": _length, connection: _connection, ...headers } = request.headers;
    const answer = await fetch(target + decodeURIComponent(request.url!).replaceAll(proxy.origin, target), {
      method: request.method,
      headers: headers as Record<string, string>,
      body: body || undefined,
    });
    let text = (await answer.text()).replaceAll(target, proxy.origin);
    if (typeof fault === "function") text = fault(text, request.url!);
    const type = fault === "html" ? "text/html" : answer.headers.get("content-type")!;
    for (const name of ["date", "api-version", "retry-after", "etag", "link", "x-total-count"])
      if (answer.headers.has(name))
        response.setHeader(name, answer.headers.get(name)!.replaceAll(target, proxy.origin));
    response.writeHead(answer.status, { "content-type": type, "content-length": Buffer.byteLength(text) });
    if (fault !== "cut") return void response.end(text);
    response.write(text.slice(0, text.length / 2), () => request.socket.resetAndDestroy());
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  proxy.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  proxy.close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return proxy;
}

/** Puts a proxy between the hub and the case system of Noorderveen, in the bronnen.yaml of a region. */
export async function proxyForNoord(region: TestRegion): Promise<FaultProxy> {
  const target = region.noord.baseUrl;
  const proxy = await startFaultProxy(target);
  writeFileSync(region.bronnenFile, readFileSync(region.bronnenFile, "utf8").replaceAll(target, proxy.origin));
  return proxy;
}
