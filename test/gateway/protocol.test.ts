// SPDX-License-Identifier: EUPL-1.2
import { serverAudits } from "graphql-http";
import request from "supertest";
import { createGateway } from "../../gateway/gateway";
import type { GatewayLog } from "../../gateway/options";
import { smallSupergraphSdl, startSmallWorld, type SmallWorld } from "./support/smallworld";

describe("GraphQL over HTTP", () => {
  let world: SmallWorld;
  beforeAll(async () => void (world = await startSmallWorld()));
  afterAll(() => world.close());

  for (const audit of serverAudits({ url: () => `${world.gateway.url}/graphql`, fetchFn: fetch }))
    if (!audit.name.startsWith("MAY"))
      test(`audit ${audit.id}: ${audit.name}`, async () => {
        const result = await audit.fn();
        if (result.status !== "ok") throw new Error(result.reason);
      });

  test("queries in a URL are refused", async () => {
    const response = await fetch(`${world.gateway.url}/graphql?query={__typename}`);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });

  test("a body over 1 MB is refused, with and without a length", async () => {
    const body = JSON.stringify({ query: `{ __typename } #${"x".repeat(1024 * 1024)}` });
    const send = (content: BodyInit) =>
      fetch(`${world.gateway.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: content,
        duplex: "half",
      } as RequestInit);
    expect((await send(body)).status).toBe(413);
    const streamed = new Blob([body]).stream() as never as BodyInit;
    expect((await send(streamed).catch(() => ({ status: 413 }))).status).toBe(413);
  });

  test("other paths are 404 in JSON", async () => {
    const response = await fetch(`${world.gateway.url}/anders`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "NIET_GEVONDEN" } }] });
  });

  test("health and readiness", async () => {
    expect((await fetch(`${world.gateway.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${world.gateway.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { kaarten: true, kleuren: true }]);
    const services = { kaarten: world.kaarten.url, kleuren: "http://127.0.0.1:9/graphql" };
    const gateway = createGateway({ supergraphSdl: smallSupergraphSdl, services });
    const half = await request(gateway.handler).get("/readyz");
    await gateway.close();
    expect([half.status, half.body]).toEqual([200, { kaarten: true, kleuren: false }]);
  });

  test("a refused token stops the request before anything is asked", async () => {
    const verify = async (header: string | undefined) => {
      if (header !== "Bearer goed") throw { code: "NIET_INGELOGD", message: "Log opnieuw in.", httpStatus: 401 };
      return { sub: "mw-1", rol: "casusregisseur" };
    };
    const services = { kaarten: world.kaarten.url, kleuren: world.kleuren.url };
    const gateway = createGateway({ supergraphSdl: smallSupergraphSdl, services, verify });
    world.kaarten.received.length = 0;
    const ask = (token: string) =>
      request(gateway.handler).post("/graphql").set("authorization", token).send({ query: "{ wie }" });
    const refused = await ask("Bearer fout");
    expect([refused.status, refused.body]).toEqual([
      401,
      { errors: [{ message: "Log opnieuw in.", extensions: { code: "NIET_INGELOGD" } }] },
    ]);
    expect(world.kaarten.received).toHaveLength(0);
    expect((await ask("Bearer goed")).body).toEqual({ data: { wie: "Bearer goed" } });
    await gateway.close();
  });

  test("nothing that was sent is echoed or logged", async () => {
    const lines: string[] = [];
    const write = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
    const log: GatewayLog = { info: write, warn: write, error: write };
    const services = { kaarten: world.kaarten.url, kleuren: world.kleuren.url };
    const gateway = createGateway({ supergraphSdl: smallSupergraphSdl, services, log });
    const secret = 999990019;
    const queries: [string, object?][] = [
      [`query Zoek { rij(aantal: "${secret}") { id } }`],
      [`query Zoek { kaart(id: ${secret}.5) { id } }`],
      [`query Zoek { echo(invoer: { getal: "${secret}" }) }`],
      [`query Zoek { echo(invoer: "${secret}") }`],
      [`query Zoek { kaart(id: 1) "${secret}" }`],
      [`query Zoek { kaart(id: 1) ${secret} }`],
      ["query Zoek($n: Int!) { rij(aantal: $n) { id } }", { n: String(secret) }],
      ["query Zoek($i: Invoer) { echo(invoer: $i) }", { i: { getal: 1, [`x${secret}`]: 1 } }],
    ];
    for (const [query, variables] of queries) {
      const { text } = await request(gateway.handler)
        .post("/graphql")
        .set("accept", "application/graphql-response+json")
        .send({ query, variables });
      expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.any(String) }] });
      expect(text).not.toContain(String(secret));
    }
    await request(gateway.handler)
      .post("/graphql")
      .send({ query: "query Zoek($id: ID) { kaart(id: $id) { id } }", variables: { id: secret } });
    await gateway.close();
    expect(lines).toHaveLength(queries.length + 1);
    expect(lines.join()).not.toContain(String(secret));
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ operationName: "Zoek", codes: [], ms: expect.any(Number) });
  });

  test.each([
    ["too deep", "{ kaart { regels { tekst } } }", { maxDepth: 2 }],
    [
      "too many fields",
      "{ a: kaart { ...F } b: kaart { ...F } } fragment F on Kaart { id naam kleur }",
      { maxFields: 7 },
    ],
    ["too many aliases", "{ a: wie b: wie c: wie }", { maxAliases: 2 }],
  ])("%s is refused", async (_, query, limits) => {
    const strict = await startSmallWorld({ limits });
    const answer = await strict.gateway.ask(query);
    await strict.close();
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: "VRAAG_TE_GROOT" });
    expect((await world.gateway.ask(query)).errors?.[0]?.extensions?.["code"]).not.toBe("VRAAG_TE_GROOT");
  });

  test("an alias in GraphQL's own name space is refused", async () => {
    expect((await world.gateway.ask("{ __proto__: wie }")).status).toBe(400);
  });
});
