// SPDX-License-Identifier: EUPL-1.2
import { startSmallWorld, type SmallWorld } from "./support/smallworld";

describe("answers of the gateway", () => {
  let world: SmallWorld;

  beforeAll(async () => void (world = await startSmallWorld()));
  afterAll(() => world.close());
  beforeEach(() => void (world.kleuren.received.length = world.kaarten.received.length = 0));

  test("equal representations are sent once, and the result reaches every place", async () => {
    const { data } = await world.gateway.ask("{ rij(aantal: 50, zelfde: true) { id kleur } }");
    expect(world.kleuren.received).toHaveLength(1);
    expect(world.kleuren.received[0]?.variables["representations"]).toEqual([{ __typename: "Kaart", id: "1" }]);
    expect(data?.["rij"]).toEqual(Array(50).fill({ id: "1", kleur: "kleur 1" }));
  });

  test("different representations go in one request", async () => {
    await world.gateway.ask("{ rij(aantal: 50) { kleur } }");
    expect(world.kleuren.received).toHaveLength(1);
    expect(world.kleuren.received[0]?.variables["representations"]).toHaveLength(50);
  });

  test("a hidden required field travels with the plan and is not shown", async () => {
    const { data } = await world.gateway.ask("{ kaart { metPas } }");
    expect(data).toEqual({ kaart: { metPas: "gezien: pas 1" } });
    const hidden = await world.gateway.ask("{ kaart { pas } }");
    expect(hidden.status).toBe(400);
  });

  test("aliases with the name of a key or required field change nothing", async () => {
    const { data } = await world.gateway.ask("{ kaart { id: naam pas: kleur constructor: kleur metPas kleur } }");
    expect(data).toEqual({
      kaart: { id: "kaart 1", pas: "kleur 1", constructor: "kleur 1", metPas: "gezien: pas 1", kleur: "kleur 1" },
    });
  });

  test("a field that is not included is not fetched", async () => {
    const query = "query ($aan: Boolean!) { kaart { id kleur @include(if: $aan) ... @skip(if: $aan) { naam } } }";
    expect((await world.gateway.ask(query, { aan: false })).data).toEqual({ kaart: { id: "1", naam: "kaart 1" } });
    expect(world.kleuren.received).toHaveLength(0);
    expect((await world.gateway.ask(query, { aan: true })).data).toEqual({ kaart: { id: "1", kleur: "kleur 1" } });
    expect(world.kleuren.received).toHaveLength(1);
  });

  test("errors of entities get the path of every place, their code and service, no traces", async () => {
    const { data, errors } = await world.gateway.ask("{ r: rij(aantal: 4) { id f: fout } }");
    expect(data?.["r"].map(({ f }: { f: unknown }) => f)).toEqual(["goed", null, "goed", null]);
    expect(errors?.map(({ path }) => path)).toEqual([
      ["r", 1, "f"],
      // Kaart 3 does not exist over there: null without an error.
    ]);
    expect(errors?.[0]).toEqual({
      message: "fout bij 1",
      path: ["r", 1, "f"],
      extensions: { code: "FOUT", service: "kleuren" },
    });
    const same = await world.gateway.ask("{ rij(aantal: 3, zelfde: true) { fout } }");
    expect(same.errors?.map(({ path }) => path)).toEqual([0, 1, 2].map((index) => ["rij", index, "fout"]));
  });

  test("errors come under the alias the client chose, also when it travelled under another name", async () => {
    const { errors } = await world.gateway.ask('{ kaart { pas: fout } x: kaart(id: "5") { id: fout } }');
    expect(errors?.map(({ path }) => path?.join(".")).sort()).toEqual(["kaart.pas", "x.id"]);
  });

  test("errors of root fields keep their path under the alias", async () => {
    const { data, errors } = await world.gateway.ask("{ wie stuk: kapot }");
    expect(data).toEqual({ wie: "niemand", stuk: null });
    expect(errors).toEqual([
      { message: "kapot", path: ["stuk"], extensions: { code: "ZELF_BEDACHT", service: "kaarten" } },
    ]);
  });

  test("a null for a required field bubbles up, with the one error that explains it", async () => {
    const { data, errors } = await world.gateway.ask('{ kaart(id: "2") { id verplicht } }');
    expect(data).toEqual({ kaart: null });
    expect(errors?.map(({ path }) => path)).toEqual([["kaart", "verplicht"]]);
  });

  test("a missing entity with a required field gives an error of our own", async () => {
    const { data, errors } = await world.gateway.ask('{ kaart(id: "3") { id verplicht } wie }');
    expect(data).toEqual({ kaart: null, wie: "niemand" });
    expect(errors).toEqual([
      {
        message: "Een verplichte waarde ontbreekt: Kaart.verplicht.",
        path: ["kaart", "verplicht"],
        extensions: { code: "WAARDE_ONTBREEKT" },
      },
    ]);
  });

  test("null bubbles through lists up to what may be null", async () => {
    const { data, errors } = await world.gateway.ask(
      '{ kaart { id regels { tekst } } b: kaart(id: "2") { regels { tekst } } }',
    );
    expect(data).toEqual({ kaart: { id: "1", regels: null }, b: { regels: [{ tekst: "a" }, { tekst: "b" }] } });
    expect(errors?.map(({ path }) => path)).toEqual([["kaart", "regels", 1, "tekst"]]);
  });

  test("an enum value that is not public becomes null with an error", async () => {
    const { data, errors } = await world.gateway.ask("{ verf { kleur kleuren } }");
    expect(data).toEqual({ verf: { kleur: null, kleuren: null } });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.["code"]])).toEqual([
      [["verf", "kleur"], "WAARDE_ONGELDIG"],
      [["verf", "kleuren", 1], "WAARDE_ONGELDIG"],
    ]);
    expect(JSON.stringify(errors)).not.toContain("GEHEIM");
  });

  test("variables are coerced, with defaults, before they travel", async () => {
    const query = "query ($i: Invoer = { getal: 1 }, $n: Int! = 2) { echo(invoer: $i) rij(aantal: $n) { id } }";
    const standard = await world.gateway.ask(query);
    expect(JSON.parse(standard.data?.["echo"])).toEqual({ getal: 1, tekst: "standaard" });
    expect(standard.data?.["rij"]).toHaveLength(2);
    const given = await world.gateway.ask(query, { i: { getal: 7, tekst: null }, n: 1 });
    expect(JSON.parse(given.data?.["echo"])).toEqual({ getal: 7, tekst: null });
    expect(given.data?.["rij"]).toHaveLength(1);
  });

  test("mutations run one after another, in order, each for itself", async () => {
    const { data, errors } = await world.gateway.ask("mutation { a: tel stuk b: tel c: tel __typename }");
    expect(data?.["b"] - data?.["a"]).toBe(1);
    expect(data).toEqual({
      a: data?.["a"],
      stuk: null,
      b: data?.["a"] + 1,
      c: data?.["a"] + 2,
      __typename: "Mutation",
    });
    expect(errors?.map(({ path }) => path)).toEqual([["stuk"]]);
  });

  test("__typename alone asks no subgraph", async () => {
    expect((await world.gateway.ask("{ __typename soort: __typename }")).data).toEqual({
      __typename: "Query",
      soort: "Query",
    });
    expect(world.kaarten.received).toHaveLength(0);
  });
});
