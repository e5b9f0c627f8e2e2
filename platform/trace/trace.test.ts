// SPDX-License-Identifier: EUPL-1.2
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { createLogger } from "../logging/logger";
import { listen } from "../process/listen";
import { startPolling } from "../process/poll";
import { createHttpSource } from "../source/http-source";
import { currentTrace, runInTrace } from "./current";
import { nextTraceparent, startTrace } from "./trace";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const PARENT = "00f067aa0ba902b7";

describe("startTrace", () => {
  it("goes on with a valid trace, in a span of its own", () => {
    const trace = startTrace(`00-${TRACE}-${PARENT}-01`, "a=b");
    expect(trace).toMatchObject({ traceId: TRACE, parentSpanId: PARENT, tracestate: "a=b", flags: "01" });
    expect(trace.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(trace.spanId).not.toBe(PARENT);
  });

  it("starts a new one without, and then has no parent and no tracestate", () => {
    const trace = startTrace("onzin", "a=b");
    expect(trace).toMatchObject({ parentSpanId: undefined, tracestate: undefined });
    expect(trace.traceId).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe("a number of a person in a trace that a client chose", () => {
  const BSN = "999900006";
  const MARKER = "c0ffee";
  it.each([
    ["in the trace id", `00-${MARKER}${BSN}${"a".repeat(17)}-${PARENT}-01`, undefined],
    ["in the trace id, within more digits", `00-${BSN.padStart(32, "0")}-${PARENT}-01`, undefined],
    ["in the span id", `00-${TRACE}-${MARKER}${BSN}a-01`, undefined],
    ["in the tracestate", `00-${TRACE}-${PARENT}-01`, `klant=${BSN}`],
  ])("%s: a new trace begins, linked to nothing", (_name, traceparent, tracestate) => {
    const trace = startTrace(traceparent, tracestate);
    expect(trace).toMatchObject({ parentSpanId: undefined, tracestate: undefined });
    expect(trace.traceId).not.toBe(traceparent.slice(3, 35));
    expect(JSON.stringify(trace)).not.toContain(BSN);
  });

  it("the twin: digits that are no BSN change nothing", () => {
    const traceId = `${MARKER}999900007${"a".repeat(17)}`;
    expect(startTrace(`00-${traceId}-${PARENT}-01`, "klant=999900007")).toMatchObject({
      traceId,
      parentSpanId: PARENT,
    });
  });

  it("what the hub makes itself is always taken over by the next part of the hub", () => {
    for (let i = 0; i < 20_000; i++) {
      const trace = startTrace(undefined);
      expect(startTrace(nextTraceparent(trace)).traceId).toBe(trace.traceId);
    }
  });
});

describe("what runs in a trace", () => {
  let received: http.IncomingHttpHeaders[] = [];
  const server = http.createServer((request, response) => {
    received.push(request.headers);
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  let origin: string;
  beforeAll(async () => void (origin = `http://127.0.0.1:${await listen(server, 0)}`));
  beforeEach(() => void (received = []));
  afterAll(() => void server.close());

  const ask = async (source: ReturnType<typeof createHttpSource>) => {
    await sleep(1);
    const signal = AbortSignal.timeout(5000);
    return source.request({ method: "GET", url: `${origin}/x`, headers: {}, schema: z.object({}), signal });
  };

  it("tells a source its trace, each call in a span of its own, and nothing of the tracestate", async () => {
    const source = createHttpSource(origin);
    await runInTrace(startTrace(`00-${TRACE}-${PARENT}-01`, "bsn=1"), () => Promise.all([ask(source), ask(source)]));
    const spans = received.map(({ traceparent }) => String(traceparent).split("-"));
    expect(spans.map(([, trace]) => trace)).toEqual([TRACE, TRACE]);
    expect(new Set([PARENT, ...spans.map(([, , span]) => span)]).size).toBe(3);
    for (const headers of received) expect(headers).not.toHaveProperty("tracestate");
    await source.close();
  });

  it("does not mix two that run at the same time", async () => {
    const source = createHttpSource(origin);
    const other = TRACE.replace("4bf9", "5bf9");
    await Promise.all([
      runInTrace(startTrace(`00-${TRACE}-${PARENT}-01`), () => ask(source)),
      runInTrace(startTrace(`00-${other}-${PARENT}-01`), () => ask(source)),
    ]);
    expect(received.map(({ traceparent }) => String(traceparent).split("-")[1]).sort()).toEqual([TRACE, other].sort());
    await source.close();
  });

  it("has its trace id in every log line; outside of one there is none", () => {
    const lines: string[] = [];
    const log = createLogger("t", "info", { write: (line: string) => lines.push(line) > 0 } as never);
    runInTrace(startTrace(`00-${TRACE}-${PARENT}-01`), () => log.info({ a: 1 }, "binnen"));
    log.info("buiten");
    log.info({ traceId: "x" }, "eigen");
    expect(lines.map((line) => JSON.parse(line).traceId)).toEqual([TRACE, undefined, "x"]);
    expect(lines[2]!.match(/traceId/g)).toHaveLength(1);
  });

  it("gives each round of background work a trace of its own", async () => {
    const seen: (string | undefined)[] = [];
    const round = async () => void seen.push(currentTrace()?.traceId);
    const poll = startPolling("x", 1, round, createLogger("t", "silent"));
    while (seen.length < 3) await sleep(2);
    await poll.stop();
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).not.toContain(undefined);
    expect(currentTrace()).toBeUndefined();
  });
});
