// SPDX-License-Identifier: EUPL-1.2
import http from "node:http";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import supertest from "supertest";
import type { Aanvrager } from "../auth/aanvrager";
import { createDoelbinding, DOEL_HEADER, type Verwerkingsactiviteit } from "../auth/doelbinding";
import type { VerifyToken } from "../auth/token";
import { HubError, ongeldigeInvoer } from "../errors/hub-error";
import { createLogger } from "../logging/logger";
import { listen } from "../process/listen";
import { createSubgraphServer } from "./server";

const BSN = "999900006";
const BELEID: Verwerkingsactiviteit = {
  ...{ doel: "beleid", uri: "https://register.example/beleid", titel: "Beleid", grondslag: "Wet" },
  ...{ rollen: ["dashboard"], velden: ["Query.*"], personen: false },
};
const SECRET = "kolom geheim van Jansen";

/** A field that fails in the way its argument says. */
const faults: Record<string, () => unknown> = {
  toegang: () => new HubError("GEEN_TOEGANG", "U hebt geen regie."),
  invoer: () => ongeldigeInvoer("first", "kies een getal"),
  bron: () => new HubError("BRON_ONBEREIKBAAR", "De bron antwoordt niet."),
  gewoon: () => Object.assign(new Error(SECRET), { code: "23505", parameters: [SECRET] }),
  vermomd: () => Object.assign(new Error(SECRET), { extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }),
  tekst: () => SECRET,
};

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: "Query",
    fields: {
      doel: { type: GraphQLString, resolve: (_source, _args, { verzoek }) => verzoek.activiteit.doel },
      trace: { type: GraphQLString, resolve: (_source, _args, { verzoek }) => verzoek.traceId },
      ik: { type: GraphQLString, resolve: (_source, _args, { aanvrager }) => aanvrager.sub },
      fout: {
        type: GraphQLString,
        args: { soort: { type: GraphQLString } },
        resolve: (_source, { soort }) => {
          throw faults[soort]!();
        },
      },
      persoon: { type: GraphQLString, args: { id: { type: GraphQLString }, leeftijd: { type: GraphQLInt } } },
      geenNull: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
      getal: { type: GraphQLInt, resolve: () => SECRET },
      lijst: { type: new GraphQLList(GraphQLString), resolve: () => [new Error(SECRET), "b"] },
      traag: {
        type: GraphQLString,
        args: { ms: { type: GraphQLInt } },
        resolve: async (_source, { ms }) => sleep(ms, "klaar", { ref: false }),
      },
    },
  }),
});

const verifyToken: VerifyToken = async (authorization) => {
  if (authorization === "Bearer goed") return { rol: "dashboard", sub: "d", organisatie: "O" };
  if (authorization === "Bearer stuk") throw new Error(SECRET);
  throw new HubError(authorization ? "TOKEN_ONGELDIG" : "GEEN_TOKEN", "Log opnieuw in.");
};

const closing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

async function start(options: { isReady?: () => Promise<boolean> } = {}) {
  const lines: string[] = [];
  const log = createLogger("test", "trace", { write: (line: string) => lines.push(line) > 0 } as never);
  const created: Aanvrager[] = [];
  const { server, stop } = await createSubgraphServer({
    name: "test",
    schema,
    verifyToken,
    createContext: (aanvrager, verzoek) => (created.push(aanvrager), { aanvrager, verzoek }),
    bepaalDoel: createDoelbinding([BELEID]),
    isReady: async () => true,
    log,
    handleOther: (request, response) => {
      if (request.url !== "/webhook") return false;
      response.writeHead(204).end();
      return true;
    },
    ...options,
  });
  const port = await listen(server, 0);
  closing.push(stop);
  const origin = `http://127.0.0.1:${port}`;
  const post = (body: string | object, authorization = "Bearer goed", headers = {}) =>
    supertest(origin)
      .post("/graphql")
      .set({ authorization, "content-type": "application/json", [DOEL_HEADER]: BELEID.uri, ...headers })
      .send(body);
  const ask = async (query: string, variables?: object) => (await post({ query, variables })).body;
  return { origin, port, post, ask, lines, created, stop };
}
type Running = Awaited<ReturnType<typeof start>>;
let hub: Running;
beforeAll(async () => void (hub = await start()));
beforeEach(() => void (hub.lines.length = 0));

describe("what a caller sees of an error", () => {
  test.each([
    ["toegang", "GEEN_TOEGANG", "U hebt geen regie."],
    ["invoer", "ONGELDIGE_INVOER", "first: kies een getal"],
    ["bron", "BRON_ONBEREIKBAAR", "De bron antwoordt niet."],
  ])("a HubError: code and message, nothing else (%s)", async (soort, code, message) => {
    const { status, body } = await hub.post({ query: `{ ik fout(soort: "${soort}") }` });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: { ik: "d", fout: null },
      errors: [{ message, path: ["fout"], locations: [{ line: 1, column: 6 }], extensions: { code } }],
    });
    expect(hub.lines).toEqual([]);
  });

  test.each([
    ["an error", '{ fout(soort: "gewoon") }', "fout"],
    ["something that is no error", '{ fout(soort: "tekst") }', "fout"],
    ["an error in a list", "{ lijst }", "lijst.0"],
    ["a null that may not be", "{ geenNull }", "geenNull"],
    ["a value of another type", "{ getal }", "getal"],
  ])("anything else is masked, and logged: %s", async (_name, query, place) => {
    const { body } = await hub.post({ query });
    expect(body.errors).toHaveLength(1);
    const { message, extensions } = body.errors[0];
    expect({ message, extensions }).toEqual({
      message: "Er ging iets mis in de hub.",
      extensions: { code: "INTERNE_FOUT" },
    });
    expect(JSON.stringify(body)).not.toMatch(/Jansen|stack|\.ts/);
    expect(hub.lines).toHaveLength(1);
    expect(JSON.parse(hub.lines[0]!)).toMatchObject({ level: 50, path: place, msg: "resolver failed" });
  });

  test("an error of a resolver that calls itself one about the query is not believed", async () => {
    expect(JSON.stringify(await hub.ask('{ fout(soort: "vermomd") }'))).not.toContain("Jansen");
  });

  test.each([
    ["an unknown field", `{ b${BSN} }`, {}, "GRAPHQL_VALIDATION_FAILED"],
    ["an argument of another type", `{ persoon(leeftijd: "${BSN}") }`, {}, "GRAPHQL_VALIDATION_FAILED"],
    ["a parse fault", `{ persoon(id: "${BSN}) }`, {}, "GRAPHQL_PARSE_FAILED"],
    ["a parse fault in a number", `{ persoon(id: ${BSN}.) }`, {}, "GRAPHQL_PARSE_FAILED"],
    ["a variable", "query ($l: Int) { persoon(leeftijd: $l) }", { l: BSN }, "BAD_USER_INPUT"],
    ["a variable in a list", "query ($l: Int) { persoon(leeftijd: $l) }", { l: [{ bsn: BSN }] }, "BAD_USER_INPUT"],
  ])("a fault in the query is told, without the BSN in it: %s", async (_name, query, variables, code) => {
    const { status, text, body } = await hub.post({ query, variables });
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toEqual({ code });
    expect(body.errors[0].message.length).toBeGreaterThan(10);
    expect(text).not.toContain(BSN);
    expect(hub.lines.join("")).not.toContain(BSN);
  });

  test("an operation that is not there", async () => {
    const { status, body } = await hub.post({ query: "query A { ik }", operationName: "B" });
    expect([status, body.errors[0].extensions.code]).toEqual([400, "OPERATION_RESOLUTION_FAILURE"]);
  });
});

describe("a token", () => {
  test.each([
    ["", "GEEN_TOKEN"],
    ["Bearer fout", "TOKEN_ONGELDIG"],
  ])("missing or wrong: 401, one error and no data (%j)", async (authorization, code) => {
    const before = hub.created.length;
    const { status, body } = await hub.post({ query: "{ ik }" }, authorization);
    expect(status).toBe(401);
    expect(body).toEqual({ errors: [{ message: "Log opnieuw in.", extensions: { code } }] });
    expect(hub.created.length).toBe(before);
  });

  test("that cannot be judged through a fault of ours: masked", async () => {
    const { status, text, body } = await hub.post({ query: "{ ik }" }, "Bearer stuk");
    expect(status).toBe(500);
    expect(body.errors[0].extensions.code).toBe("INTERNE_FOUT");
    expect(text).not.toContain("Jansen");
  });

  test("is needed for the schema too, and each request has a context of its own", async () => {
    expect((await hub.post({ query: "{ __typename }" }, "")).status).toBe(401);
    const before = hub.created.length;
    await Promise.all([hub.ask("{ ik }"), hub.ask("{ ik }")]);
    expect(hub.created.length).toBe(before + 2);
  });

  test.each(["/graphql", "/graphql?query={ik}"])("GET %s without a token gives nothing", async (url) => {
    const plain = await supertest(hub.origin).get(url);
    expect(plain.status).toBe(400);
    const preflighted = await supertest(hub.origin).get(url).set("content-type", "application/json");
    expect(preflighted.status).toBe(401);
    for (const { body } of [plain, preflighted]) expect(body.data).toBeUndefined();
  });
});

describe("a purpose", () => {
  test.each([
    ["none", "", "GEEN_DOEL"],
    ["only spaces", "  ", "GEEN_DOEL"],
    [
      "one the role is not entitled to, or that does not exist",
      "https://register.example/anders",
      "DOEL_NIET_TOEGESTAAN",
    ],
  ])("%s: 403, one error, no data and no context", async (_name, doel, code) => {
    const before = hub.created.length;
    const { status, body } = await hub.post({ query: "{ ik }" }, undefined, { [DOEL_HEADER]: doel });
    expect(status).toBe(403);
    expect(body).toEqual({ errors: [{ message: expect.any(String), extensions: { code } }] });
    expect(hub.created.length).toBe(before);
  });

  test("of several, the first the role is entitled to; and the trace of the request", async () => {
    const headers = {
      [DOEL_HEADER]: `https://register.example/anders ${BELEID.uri}`,
      traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    };
    const { body } = await hub.post({ query: "{ doel trace }" }, undefined, headers);
    expect(body).toEqual({ data: { doel: "beleid", trace: "0af7651916cd43dd8448eb211c80319c" } });
    const [a, b] = [await hub.ask("{ trace }"), await hub.ask("{ trace }")];
    expect(a.data.trace).toMatch(/^[0-9a-f]{32}$/);
    expect(a.data.trace).not.toBe(b.data.trace);
  });
});

describe("a request that is none", () => {
  test.each([
    ["no JSON", "{ ik }"],
    ["half JSON", '{"query":'],
  ])("%s: 400", async (_name, text) => {
    const { status, body } = await hub.post(text);
    expect([status, body]).toEqual([400, { fout: "De vraag is geen geldige JSON." }]);
  });

  test.each([
    ["nothing", ""],
    ["null", "null"],
    ["a number", "5"],
    ["no query", "{}"],
    ["a query that is no text", '{"query":5}'],
    ["variables that are no object", '{"query":"{ ik }","variables":"x"}'],
  ])("%s: 400", async (_name, text) => {
    const { status, body } = await hub.post(text);
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
  });

  test("a list of requests: 400, none is answered", async () => {
    const { status, body } = await hub.post([{ query: "{ ik }" }, { query: "{ ik }" }]);
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors).toHaveLength(1);
    const empty = await hub.post([]);
    expect(empty.status).toBe(400);
  });

  test("a form, which a page elsewhere could send: refused", async () => {
    const request = supertest(hub.origin).post("/graphql").set("content-type", "text/plain");
    expect((await request.set("authorization", "Bearer goed").send('{"query":"{ ik }"}')).status).toBe(400);
  });

  test("larger than 8 MB: 413, told in advance or not, and the server goes on", async () => {
    const body = JSON.stringify({ query: `{ ik } # ${"x".repeat(9 * 1024 * 1024)}` });
    const announced = await hub.post(body);
    expect([announced.status, announced.body]).toEqual([413, { fout: "De vraag is te groot." }]);
    const chunked = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization: "Bearer goed", "content-type": "application/json" };
      const request = http.request(`${hub.origin}/graphql`, { method: "POST", headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on("error", reject);
      for (let i = 0; i < body.length; i += 65536) request.write(body.slice(i, i + 65536));
      request.end();
    });
    expect(chunked).toBe(413);
    expect(await hub.ask("{ ik }")).toEqual({ data: { ik: "d" } });
  });

  test("of just under 8 MB is answered", async () => {
    const query = `{ ik } # ${"x".repeat(8 * 1024 * 1024 - 100)}`;
    expect((await hub.post({ query })).body).toEqual({ data: { ik: "d" } });
  });

  test("broken off half-way hurts nobody", async () => {
    const socket = net.connect(hub.port, "127.0.0.1");
    socket.write("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{");
    await sleep(50);
    socket.destroy();
    await sleep(50);
    expect(await hub.ask("{ ik }")).toEqual({ data: { ik: "d" } });
  });
});

describe("other addresses", () => {
  test("unknown: 404", async () => {
    for (const url of ["/", "/graphql/", "/graphqlx", "/healthz/x", "//graphql"]) {
      const { status, body } = await supertest(hub.origin).get(url);
      expect([status, body]).toEqual([404, { fout: "Dit adres bestaat niet." }]);
    }
  });

  test("of the subgraph itself", async () => {
    expect((await supertest(hub.origin).post("/webhook")).status).toBe(204);
  });

  test("liveness and readiness", async () => {
    let ready = true;
    const other = await start({
      isReady: async () => {
        if (ready) return true;
        return false;
      },
    });
    const at = async (url: string) => {
      const { status, body } = await supertest(other.origin).get(url);
      return [status, body];
    };
    expect(await at("/healthz")).toEqual([200, { status: "ok" }]);
    expect(await at("/readyz?x=1")).toEqual([200, { status: "ok" }]);
    ready = false;
    expect(await at("/healthz")).toEqual([200, { status: "ok" }]);
    expect(await at("/readyz")).toEqual([503, { status: "not ready" }]);
  });

  test("readiness that cannot be judged is not ready, and no end of the process", async () => {
    const other = await start({ isReady: async () => Promise.reject(new Error(SECRET)) });
    const { status, text } = await supertest(other.origin).get("/readyz");
    expect(status).toBe(503);
    expect(text).not.toContain("Jansen");
  });
});

describe("stopping", () => {
  /** A request on a connection that the client keeps open afterwards, as a gateway does. */
  async function traag(running: Running, ms: number) {
    const response = await fetch(`${running.origin}/graphql`, {
      method: "POST",
      headers: { authorization: "Bearer goed", "content-type": "application/json", [DOEL_HEADER]: BELEID.uri },
      body: JSON.stringify({ query: `{ traag(ms: ${ms}) }` }),
    });
    return response.json();
  }

  test("answers the request that runs, takes no new one, and is done soon after", async () => {
    const running = await start();
    await traag(running, 0);
    const answer = traag(running, 400);
    await sleep(100);
    const begin = performance.now();
    const stopped = running.stop();
    await expect(
      fetch(`${running.origin}/healthz`, { headers: { connection: "close" } }).then(({ status }) => status),
    ).rejects.toThrow("fetch failed");
    expect(await answer).toEqual({ data: { traag: "klaar" } });
    await stopped;
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  test("does not wait for who only keeps a connection open", async () => {
    const running = await start();
    await traag(running, 0);
    const begin = performance.now();
    await running.stop();
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  test("cuts off after five seconds what does not end", async () => {
    const running = await start();
    const answer = traag(running, 20_000).then(
      () => "answered",
      () => "cut off",
    );
    await sleep(100);
    const begin = performance.now();
    await running.stop();
    const took = performance.now() - begin;
    expect(took).toBeGreaterThan(4500);
    expect(took).toBeLessThan(8000);
    expect(await answer).toBe("cut off");
  });
});
