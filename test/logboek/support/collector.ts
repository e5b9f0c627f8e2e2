// SPDX-License-Identifier: EUPL-1.2
import http from "node:http";
import { listen } from "../../../platform/process/listen";
import { recordTraces } from "../../support/kanarie/sporen";

/** A collector on a real socket: it keeps the spans it acknowledged, and can be made to misbehave. */
export interface TestCollector {
  url: string;
  /** as received, repeats included */
  spans: any[];
  bodies: any[];
  headers: http.IncomingHttpHeaders[];
  /** how the next requests are answered */
  behave: (
    answer: (body: any) => { status: number; body?: string; headers?: Record<string, string> } | "hang" | "cut",
  ) => void;
  close: () => Promise<void>;
}

export async function startCollector(): Promise<TestCollector> {
  let behaviour: Parameters<TestCollector["behave"]>[0] = () => ({ status: 200, body: "{}" });
  const spans: any[] = [];
  const bodies: any[] = [];
  const headers: http.IncomingHttpHeaders[] = [];
  const server = http.createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => (text += chunk));
    request.on("end", () => {
      const body = JSON.parse(text);
      recordTraces(body);
      const answer = behaviour(body);
      if (answer === "hang") return;
      if (answer === "cut") return void request.socket.destroy();
      headers.push(request.headers);
      bodies.push(body);
      if (answer.status < 300) spans.push(...body.resourceSpans[0].scopeSpans[0].spans);
      response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers }).end(answer.body);
    });
  });
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}/v1/traces`,
    spans,
    bodies,
    headers,
    behave: (next) => void (behaviour = next),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
