// SPDX-License-Identifier: EUPL-1.2
import request from "supertest";
import { createGateway } from "../../gateway/gateway";
import { createDoelbinding, readRegister } from "../../platform/auth/doelbinding";
import { createRelatiebewijsSigner } from "../../platform/auth/relatiebewijs";
import { HubError } from "../../platform/errors/hub-error";
import { type AccessHub, startAccessHub } from "../case/support/access-hub";
import { smallSupergraphSdl, type SmallWorld, startSmallWorld } from "../gateway/support/smallworld";
import { createTestKey, signToken } from "../support/keys";
import { doel, TRACE, verzoekHeaders } from "../support/verzoek";

/* Every refusal is written down, with who asked and why it was refused. */

describe("in case", () => {
  let access: AccessHub;
  beforeAll(async () => void (access = await startAccessHub({ bepaalDoel: createDoelbinding(readRegister()) })));
  afterAll(() => access.close());

  async function added(work: () => Promise<unknown>): Promise<any[]> {
    const audit = () => access.hub.dataSource.query("SELECT * FROM auditlog ORDER BY nummer");
    const before = (await audit()).length;
    await work();
    return (await audit()).slice(before);
  }
  const regels = (event: string) =>
    access.hub
      .logs()
      .split("\n")
      .filter((line) => line.includes(`"event":"${event}"`))
      .map((line) => JSON.parse(line));

  it("a field that does not belong to the purpose", async () => {
    const leerplicht = { rol: "leerplicht", sub: "l", gemeenten: ["9001"] };
    const ask = (velden: string) =>
      access.hub.ask(
        leerplicht,
        `query($id: ID!) { jeugdige(id: $id) { ${velden} } }`,
        { id: access.kindVan("voorbeeldgezin") },
        verzoekHeaders(doel("leerplicht")),
      );
    const refused = await added(async () =>
      expect((await ask("veiligheid { acuut }")).body.errors[0].extensions.code).toBe("VELD_BUITEN_DOEL"),
    );
    expect(refused).toMatchObject([
      { uitkomst: "GEWEIGERD", grond: "VELD", rol: "leerplicht", wie: "l", activiteit: "geen", trace_id: TRACE },
    ]);
    const twin = await added(async () => expect((await ask("id")).body.errors).toBeUndefined());
    expect(twin.map(({ grond }) => grond)).not.toContain("VELD");
  });

  it("a decision for another program that was not taken: of the user, or of the program when no token proves who that is", async () => {
    const wie = access.regisseurVan("voorbeeldgezin");
    const id = await access.gezinVan("voorbeeldgezin");
    const good = await access.vraag({ wie, id });
    const geweigerd = { uitkomst: "GEWEIGERD", gebeurtenis: "BESLISSING", gevraagd: id, activiteit: "geen" };
    const past = Math.floor(Date.now() / 1000) - 600;
    for (const [vraag, entry] of [
      [await access.vraag({ wie: { ...wie, exp: past }, id }), { wie: "zaaksysteem", client: null, grond: "TOKEN" }],
      [
        await access.vraag({ wie: await signToken(createTestKey("token"), wie), id }),
        { wie: "zaaksysteem", client: null, grond: "TOKEN" },
      ],
      [
        { ...good, subject: { ...good.subject, id: "een-ander" } },
        { wie: "zaaksysteem", client: null, grond: "TOKEN" },
      ],
      [
        { ...good, context: {} },
        { wie: "mw", client: "zaaksysteem", grond: "DOEL" },
      ],
      [await access.vraag({ wie, id, uri: doel("leerplicht") }), { wie: "mw", client: "zaaksysteem", grond: "DOEL" }],
    ] as const)
      expect(await added(() => access.post("evaluation", vraag))).toMatchObject([{ ...geweigerd, ...entry }]);
    const twin = await added(() => access.post("evaluation", good));
    expect(new Set(twin.map(({ uitkomst }) => uitkomst))).toEqual(new Set(["TOEGESTAAN"]));
  });

  it("a batch with one bad token: an entry for each that was asked about, and what is not given is not written", async () => {
    const { subject, action, context, ...rest } = await access.vraag({
      wie: { ...access.regisseurVan("voorbeeldgezin"), exp: 1 },
      id: await access.gezinVan("voorbeeldgezin"),
    });
    const ander = { resource: { ...rest.resource, id: await access.gezinVan("veilig-thuis") } };
    const body = { subject, action, context, evaluations: [rest, ander] };
    const ids = [rest.resource.id, ander.resource.id];
    const all = await added(() => access.post("evaluations", body));
    expect(all.map(({ gevraagd }) => gevraagd)).toEqual(ids);
    const options = { evaluations_semantic: "deny_on_first_deny" };
    const first = await added(() => access.post("evaluations", { ...body, options }));
    expect(first.map(({ gevraagd }) => gevraagd)).toEqual(ids.slice(0, 1));
  });

  it("a program without a good token is nobody yet: a line of the process", async () => {
    await access.post("evaluation", {}, { als: null });
    expect(regels("vraag geweigerd").at(-1)).toMatchObject({ code: "GEEN_TOKEN", traceId: TRACE });
  });

  it("a proof of a relation that does not count, and never one that does", async () => {
    const wie = { rol: "school", sub: "s", brin: "90AA" };
    const id = access.kindVan("voorbeeldgezin");
    const uri = doel("schoolbegeleiding");
    const sign = await createRelatiebewijsSigner("education", access.schoolKey.privateJwk);
    const vreemd = await createRelatiebewijsSigner("education", createTestKey("school").privateJwk);
    const vraag = { sub: "s", doel: uri, traceId: TRACE };
    const look = (schoolrelatie: string) =>
      access.hub.ask(
        wie,
        "query($r: [_Any!]!) { _entities(representations: $r) { ... on Jeugdige { gezinnen { id } } } }",
        { r: [{ __typename: "Jeugdige", id, schoolrelatie }] },
        verzoekHeaders(uri),
      );
    const before = regels("relatiebewijs geweigerd").length;
    expect((await look(await sign(vraag, [id]))).body.errors).toBeUndefined();
    expect(regels("relatiebewijs geweigerd")).toHaveLength(before);
    for (const [bewijs, weigering] of [
      ["a.b.c", "VERVALST"],
      [await vreemd(vraag, [id]), "VERVALST"],
      [await sign({ ...vraag, sub: "ander" }, [id]), "ANDERE_VRAGER"],
      [await sign({ ...vraag, doel: doel("leerplicht") }, [id]), "ANDER_DOEL"],
      [await sign({ ...vraag, traceId: "b".repeat(32) }, [id]), "ANDERE_VRAAG"],
      [await sign(vraag, [access.kindVan("veilig-thuis")]), "ANDERE_PERSOON"],
    ] as const) {
      await look(bewijs);
      const line = regels("relatiebewijs geweigerd").at(-1);
      expect(line).toMatchObject({ weigering, sub: "s", rol: "school", doel: "schoolbegeleiding", traceId: TRACE });
      expect(JSON.stringify(line)).not.toContain(id);
    }
  });
});

describe("at the gateway", () => {
  let world: SmallWorld;
  beforeAll(async () => void (world = await startSmallWorld()));
  afterAll(() => world.close());

  it("what no subgraph hears of is a line with who asked, and why; the twin has none", async () => {
    const lines: Record<string, unknown>[] = [];
    const write = (fields: object) => void lines.push({ ...fields });
    const activiteit = { uri: "urn:a", velden: ["Query.wie"], rollen: [], personen: true };
    const gateway = createGateway({
      supergraphSdl: smallSupergraphSdl,
      services: { kaarten: world.kaarten.url, kleuren: world.kleuren.url },
      findPurposes: () => undefined,
      register: [{ ...activiteit, doel: "a", titel: "a", grondslag: "g" }],
      log: { info: () => {}, warn: write, error: write },
      verify: async (header) => {
        if (header === "Bearer goed") return { sub: "mw-1", rol: "school", organisatie: "School" };
        throw new HubError("TOKEN_ONGELDIG", "Log opnieuw in.");
      },
    });
    const ask = (token: string, query: string, uri?: string) =>
      request(gateway.handler)
        .post("/graphql")
        .set({ authorization: token, ...verzoekHeaders(uri ?? "") })
        .send({ query });
    await ask("Bearer goed", "{ wie }", "urn:a");
    expect(lines).toEqual([]);
    await ask("Bearer goed", "{ wie }");
    await ask("Bearer goed", "{ wie los }", "urn:a");
    await ask("Bearer fout", "{ wie }", "urn:a");
    const geweigerd = { event: "vraag geweigerd", traceId: TRACE };
    expect(lines).toEqual([
      { ...geweigerd, code: "GEEN_DOEL", sub: "mw-1", rol: "school" },
      { ...geweigerd, code: "VELD_BUITEN_DOEL", sub: "mw-1", rol: "school" },
      { ...geweigerd, code: "TOKEN_ONGELDIG" },
    ]);
    await gateway.close();
  });
});
