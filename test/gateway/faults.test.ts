// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";
import { startSmallWorld, type SmallWorld } from "./support/smallworld";
import type { Fault } from "./support/stub-server";

const SECRET = "geheime-inhoud";
const DEADLINE_MS = 1000;

const json = { "content-type": "application/json" };
const faults: Record<string, Fault> = {
  "reset of the connection": (request) => Boolean(request.socket.resetAndDestroy()),
  "closed without an answer": (request) => Boolean(request.socket.destroy()),
  "truncated in the body": (_, response) => {
    response.writeHead(200, { ...json, "content-length": 1000 }).write(`{"data": "${SECRET}`);
    setTimeout(() => response.destroy(), 20);
    return true;
  },
  "truncated JSON": (_, response) => Boolean(response.writeHead(200, json).end(`{"data": {"${SECRET}`)),
  "status 500 without a body": (_, response) => Boolean(response.writeHead(500).end()),
  "status 500 with text": (_, response) => Boolean(response.writeHead(500, json).end(SECRET)),
  "status 503 with other JSON": (_, response) => Boolean(response.writeHead(503, json).end(`{"x":"${SECRET}"}`)),
  "a page": (_, response) => Boolean(response.writeHead(200, { "content-type": "text/html" }).end(`<p>${SECRET}</p>`)),
  "JSON under a wrong content type": (_, response) =>
    Boolean(response.writeHead(200, { "content-type": "text/html" }).end('{"data":{"_entities":[{"kleur":"x"}]}}')),
  "a redirect": (_, response) => Boolean(response.writeHead(302, { location: "http://127.0.0.1:1/" }).end()),
  "JSON that is no answer": (_, response) => Boolean(response.writeHead(200, json).end("[1]")),
  "an empty answer": (_, response) => Boolean(response.writeHead(200, json).end("{}")),
  "too few entities": (_, response) => Boolean(response.writeHead(200, json).end('{"data":{"_entities":[]}}')),
  "no list of entities": (_, response) => Boolean(response.writeHead(200, json).end('{"data":{"_entities":"x"}}')),
  "an enormous body": (_, response) => {
    response.writeHead(200, json).write('{"data":{"_entities":[{"kleur":"');
    const chunk = "x".repeat(1024 * 1024);
    for (let megabyte = 0; megabyte < 18; megabyte++) response.write(chunk);
    return Boolean(response.end('"}]}}'));
  },
};
const lateFaults: Record<string, Fault> = {
  "no answer at all": () => true,
  "half an answer, then silence": (_, response) => Boolean(response.writeHead(200, json).write('{"data":')) || true,
};

const QUERY = `{ wie kaart { id naam kleur } rij(aantal: 3) { id } }`;
const GOOD = { wie: "niemand", rij: [{ id: "0" }, { id: "1" }, { id: "2" }] };

describe("a subgraph that fails takes only its own fields along", () => {
  let world: SmallWorld;

  beforeAll(async () => void (world = await startSmallWorld({ deadlineMs: DEADLINE_MS })));
  afterAll(() => world.close());
  afterEach(() => void (world.kleuren.fault = world.kaarten.fault = null));

  const expectOneError = (answer: { errors?: unknown[] }, cause: string) => {
    expect(answer.errors).toEqual([
      {
        message: `De bron kleuren ${cause}. De rest van de gegevens is wel opgehaald.`,
        path: ["kaart", "kleur"],
        extensions: { code: "BRON_ONBEREIKBAAR", service: "kleuren" },
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${SECRET}|127\\.0\\.0\\.1|ECONN`));
  };

  test.each(Object.entries(faults))("%s", async (_, fault) => {
    world.kleuren.fault = fault;
    const answer = await world.gateway.ask(QUERY);
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ ...GOOD, kaart: { id: "1", naam: "kaart 1", kleur: null } });
    expectOneError(answer, "is nu niet bereikbaar");
  });

  test.each(Object.entries(lateFaults))("%s", async (_, fault) => {
    world.kleuren.fault = fault;
    const startedAt = performance.now();
    const answer = await world.gateway.ask(QUERY);
    const ms = performance.now() - startedAt;
    expect(ms).toBeGreaterThan(DEADLINE_MS * 0.9);
    expect(ms).toBeLessThan(DEADLINE_MS + 300);
    expect(answer.data).toEqual({ ...GOOD, kaart: { id: "1", naam: "kaart 1", kleur: null } });
    expectOneError(answer, "antwoordde niet op tijd");
  });

  test("the connection is refused", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const services = { kaarten: world.kaarten.url, kleuren: `http://127.0.0.1:${port}/graphql` };
    const other = await startSmallWorld({ services, deadlineMs: DEADLINE_MS });
    const answer = await other.gateway.ask(QUERY);
    await other.close();
    expect(answer.data).toEqual({ ...GOOD, kaart: { id: "1", naam: "kaart 1", kleur: null } });
    expectOneError(answer, "is nu niet bereikbaar");
  });

  test("after a fault the next request is answered again", async () => {
    world.kleuren.fault = faults["reset of the connection"] ?? null;
    await world.gateway.ask(QUERY);
    world.kleuren.fault = null;
    const answer = await world.gateway.ask(QUERY);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.["kaart"].kleur).toBe("kleur 1");
  });

  test("the root of a failed subgraph is null, with one error for the fetch", async () => {
    world.kleuren.fault = faults["a page"] ?? null;
    const answer = await world.gateway.ask("{ wie weg: los nogeens: los }");
    expect(answer.data).toEqual({ wie: "niemand", weg: null, nogeens: null });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.path).toEqual(["weg"]);
  });

  test("a required field on a failed fetch bubbles up without a second error", async () => {
    world.kleuren.fault = faults["a page"] ?? null;
    const answer = await world.gateway.ask("{ wie kaart { id verplicht } }");
    expect(answer.data).toEqual({ wie: "niemand", kaart: null });
    expect(answer.errors).toHaveLength(1);
    const wholeList = await world.gateway.ask("{ wie rij(aantal: 4) { verplicht } }");
    expect(wholeList.data).toBeNull();
    expect(wholeList.errors).toHaveLength(1);
    expect(wholeList.errors?.[0]?.path).toEqual(["rij", 0, "verplicht"]);
    const items = await world.gateway.ask("{ mogelijk(aantal: 4) { verplicht } }");
    expect(items.data).toEqual({ mogelijk: [null, null, null, null] });
    expect(items.errors).toHaveLength(1);
  });

  test("fifty failed places are one error", async () => {
    world.kleuren.fault = faults["a page"] ?? null;
    const answer = await world.gateway.ask("{ rij(aantal: 50) { id kleur } }");
    expect(answer.errors).toHaveLength(1);
    expect(answer.data?.["rij"]).toHaveLength(50);
  });

  test("nobody is asked for what depends on a failed fetch", async () => {
    world.kaarten.fault = faults["a page"] ?? null;
    world.kleuren.received.length = 0;
    const answer = await world.gateway.ask("{ kaart { metPas } }");
    expect(answer.data).toEqual({ kaart: null });
    expect(answer.errors).toHaveLength(1);
    expect(world.kleuren.received).toHaveLength(0);
  });

  test("a subgraph that refuses with a status and GraphQL errors keeps its own code", async () => {
    world.kleuren.fault = (_, response) =>
      Boolean(response.writeHead(401, json).end('{"errors":[{"message":"Nee","extensions":{"code":"GEEN_TOEGANG"}}]}'));
    const answer = await world.gateway.ask(QUERY);
    expect(answer.data?.["kaart"]).toEqual({ id: "1", naam: "kaart 1", kleur: null });
    expect(answer.errors).toEqual([
      { message: "Nee", path: ["kaart", "kleur"], extensions: { code: "GEEN_TOEGANG", service: "kleuren" } },
    ]);
  });

  test("when the client leaves, the subgraph call is broken off", async () => {
    const brokenOff = new Promise((done) => {
      world.kleuren.fault = (request) => Boolean(request.socket.once("close", done));
    });
    const { port } = new URL(world.gateway.url);
    const body = JSON.stringify({ query: QUERY });
    const client = connect(Number(port), "127.0.0.1");
    client.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    setTimeout(() => client.destroy(), 100);
    const startedAt = performance.now();
    await brokenOff;
    expect(performance.now() - startedAt).toBeLessThan(DEADLINE_MS - 100);
  });
});
