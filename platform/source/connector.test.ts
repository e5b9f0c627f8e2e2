// SPDX-License-Identifier: EUPL-1.2
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { createLogger } from "../logging/logger";
import { createConnector } from "./connector";
import { createHttpSource } from "./http-source";
import { SourceError } from "./outcome";
import { within } from "./within";

const log = createLogger("test", "silent");
const json = (status: string, body: string, extra = "") =>
  `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\n${extra}content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`;
const servers: net.Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

/** A source that answers each connection with the next reply; undefined hangs, "reset" resets. */
async function source(...replies: (string | undefined)[]) {
  let n = 0;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket.on("error", () => {}));
    socket.once("data", () => {
      const reply = replies[Math.min(n++, replies.length - 1)];
      if (reply === "reset") socket.resetAndDestroy();
      else if (reply !== undefined) socket.end(reply);
    });
  });
  servers.push(server);
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as net.AddressInfo).port)),
  );
  const origin = `http://127.0.0.1:${port}`;
  const http = createHttpSource(origin);
  const ask = (signal: AbortSignal) =>
    http.request({ method: "GET", url: `${origin}/x`, headers: {}, schema: z.object({ a: z.number() }), signal });
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await http.close().catch(() => {});
  };
  return { ask, http, origin, connections: () => n, close };
}

describe("a source over a real socket", () => {
  it.each([
    ["answers", [json("200 OK", '{"a":1}')], { ok: true, value: { a: 1 } }, 1],
    ["resets once, then answers", ["reset", json("200 OK", '{"a":1}')], { ok: true, value: { a: 1 } }, 2],
    ["resets always", ["reset"], { ok: false, failure: { soort: "ONBEREIKBAAR" } }, 2],
    ["gives 500", [json("500 Oops", "{}")], { ok: false, failure: { soort: "STORING" } }, 2],
    [
      "gives 429 with Retry-After: not asked again at once",
      [json("429 Too Many", "{}", "retry-after: 5\r\n")],
      { ok: false, failure: { soort: "STORING" } },
      1,
    ],
    [
      "refuses: not asked again",
      [json("403 Nee", '{"detail":"x"}')],
      { ok: false, failure: { soort: "GEWEIGERD" } },
      1,
    ],
    [
      "truncates",
      ['HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"a"'],
      { ok: false, failure: { soort: "ONBEREIKBAAR" } },
      2,
    ],
    [
      "talks HTML",
      ["HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\nhi"],
      { ok: false, failure: { soort: "ONLEESBAAR" } },
      2,
    ],
    [
      "sends us elsewhere: what comes with a redirect is no answer",
      [json("302 Found", '{"a":1}', "location: http://127.0.0.1:1/\r\n")],
      { ok: false, failure: { soort: "ONLEESBAAR" } },
      1,
    ],
    ["has another shape", [json("200 OK", '{"b":1}')], { ok: false, failure: { soort: "ONLEESBAAR" } }, 1],
    ["hangs", [undefined], { ok: false, failure: { soort: "TE_LAAT" } }, 1],
  ])("that %s", async (_name, replies, expected, connections) => {
    const { ask, connections: seen, close } = await source(...replies);
    const outcome = await createConnector("bron", log, { timeoutMs: 400 }).read("k", ask);
    expect(outcome).toMatchObject(expected);
    expect(seen()).toBe(connections);
    await close();
  });

  it("never follows an address to another origin", async () => {
    const { http, close } = await source(json("200 OK", '{"a":1}'));
    const elsewhere = {
      method: "GET" as const,
      url: "http://127.0.0.1:9/x",
      headers: {},
      schema: z.any(),
      signal: AbortSignal.timeout(500),
    };
    await expect(http.request(elsewhere)).rejects.toBeInstanceOf(SourceError);
    await close();
  });
});

describe("the connector", () => {
  it("makes one call for the same question at the same time, and a new one later", async () => {
    const connector = createConnector("bron", log);
    const run = jest.fn(async () => sleep(20, "x"));
    await Promise.all([connector.read("a", run), connector.read("a", run), connector.read("b", run)]);
    expect(run).toHaveBeenCalledTimes(2);
    await connector.read("a", run);
    expect(connector.calls()).toBe(3);
  });

  it("never runs more at a time than allowed", async () => {
    const connector = createConnector("bron", log, { concurrency: 3 });
    let now = 0;
    let most = 0;
    const run = async () => {
      most = Math.max(most, ++now);
      await sleep(5);
      now--;
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => connector.read(`k${i}`, run)));
    expect(most).toBe(3);
  });

  it("leaves a source alone after outages in a row, and asks again after the pause", async () => {
    const connector = createConnector("bron", log, { breakerThreshold: 2, pauseMs: 60 });
    const down = async () => Promise.reject(new SourceError("STORING", true, 1));
    await connector.read("a", down);
    await connector.read("a", down);
    expect(await connector.read("a", async () => 1)).toMatchObject({ ok: false, failure: { soort: "GEPAUZEERD" } });
    await sleep(80);
    expect(await connector.read("a", async () => 1)).toEqual({ ok: true, value: 1 });
  });

  it("leaves a source alone that hangs", async () => {
    const { ask, connections, close } = await source(undefined);
    const connector = createConnector("bron", log, { breakerThreshold: 2, timeoutMs: 40 });
    for (const soort of ["TE_LAAT", "TE_LAAT", "GEPAUZEERD"])
      expect(await connector.read("a", ask)).toMatchObject({ ok: false, failure: { soort } });
    expect(connections()).toBe(2);
    await close();
  });

  it("does not count a refusal as an outage", async () => {
    const connector = createConnector("bron", log, { breakerThreshold: 2 });
    for (let i = 0; i < 5; i++)
      await connector.read("a", async () => Promise.reject(new SourceError("GEWEIGERD", false)));
    expect(await connector.read("a", async () => 1)).toEqual({ ok: true, value: 1 });
  });

  it("gives a fault of our own as a value too, not passed off as one of the source; the log says where, and no data", async () => {
    const lines: string[] = [];
    const seen = createLogger("test", "info", { write: (line: string) => lines.push(line) > 0 } as never);
    const ours = async () => Promise.reject(new TypeError("Jan heet anders"));
    const connector = createConnector("bron", seen, { breakerThreshold: 1 });
    for (let i = 0; i < 3; i++)
      expect(await connector.read("a", ours)).toEqual({
        ok: false,
        failure: { soort: "FOUT_IN_HUB", uitleg: "De bron kon niet worden gelezen door een fout in de hub zelf." },
      });
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 50, bron: "bron", fout: { type: "TypeError" } });
    expect(JSON.parse(lines[0]!).fout.stack).toContain("connector.test.ts");
    expect(lines.join("")).not.toContain("Jan");
  });

  it("stops waiting at the deadline while the work goes on", async () => {
    let done = false;
    const slow = sleep(60).then(() => ((done = true), { ok: true as const, value: 1 }));
    expect(await within(slow, 10)).toMatchObject({ ok: false, failure: { soort: "TE_LAAT" } });
    await slow;
    expect(done).toBe(true);
  });
});
