// SPDX-License-Identifier: EUPL-1.2
import { createRelatiebewijsSigner } from "../../platform/auth/relatiebewijs";
import { statementCount } from "../../platform/database/connection";
import { createTestKey, signToken } from "../support/keys";
import { doel, TRACE } from "../support/verzoek";
import { type AccessHub, ONBEKEND, startAccessHub, type Vraag } from "./support/access-hub";

/* OpenID AuthZEN Authorization API 1.0 at the decision point: the same decisions, for programs that hold data themselves. */

let access: AccessHub;
beforeAll(async () => {
  access = await startAccessHub();
});
afterAll(() => access.close());

const besluit = async (over: Vraag & Record<string, unknown>) =>
  (await access.post("evaluation", await access.vraag(over))).body;

describe("POST /access/v1/evaluation", () => {
  it("says yes to who directs now, and the twin says no to another regisseur, another purpose and another gemeente", async () => {
    const wie = access.regisseurVan("voorbeeldgezin");
    const id = await access.gezinVan("voorbeeldgezin");
    expect(await besluit({ wie, id, niveau: "VOLLEDIG" })).toEqual({
      decision: true,
      context: { reason_admin: { "200": expect.stringContaining("REGIE_NU") } },
    });
    const nee = { decision: false };
    expect(await besluit({ wie: { ...wie, medewerkernummer: "ander" }, id })).toEqual(nee);
    expect(await besluit({ wie, id, uri: doel("noodprocedure") })).toEqual(nee);
    expect(await besluit({ wie, id: ONBEKEND })).toEqual(nee);
    const elders = await access.post("evaluation", await access.vraag({ wie, id }), {
      als: { ...access.punt(), gemeenten: ["0001"] },
    });
    expect([elders.status, elders.body]).toEqual([200, nee]);
  });

  it("gives the reason where the caller may know that there is something, and nothing at all where not", async () => {
    const over = { soort: "jeugdige", id: access.kindVan("voorbeeldgezin"), domein: "hulp", niveau: "VOLLEDIG" };
    await access.hub.dataSource.query("UPDATE gezin SET inzagetoestemmingen = '[]'");
    await access.hub.dataSource.query("DELETE FROM toestemming");
    expect(await besluit({ wie: access.regisseurVan("voorbeeldgezin"), ...over })).toEqual({
      decision: false,
      context: {
        reason_admin: { "403": "TOESTEMMING_ONTBREEKT" },
        reason_user: { "403": "Voor meer is toestemming nodig; die is er niet." },
      },
    });
    expect(
      await besluit({ wie: { ...access.regisseurVan("voorbeeldgezin"), medewerkernummer: "ander" }, ...over }),
    ).toEqual({
      decision: false,
    });
  });

  it("a gezin with Veilig Thuis is to leerplicht one that does not exist: in answer, headers, statements and log", async () => {
    const leerplicht = { rol: "leerplicht", sub: "l", gemeenten: access.punt().gemeenten };
    const kijk = async (id: string, soort: string) => {
      const before = statementCount(access.hub.dataSource);
      const { body, status, headers } = await access.post(
        "evaluation",
        await access.vraag({ wie: leerplicht, id, soort, uri: doel("leerplicht") }),
      );
      const { date: _date, ...rest } = headers;
      const [row] = await access.hub.dataSource.query(
        "SELECT uitkomst, gebeurtenis, domeinen, grond, betrokkene, client FROM auditlog ORDER BY nummer DESC LIMIT 1",
      );
      return { body, status, headers: rest, statements: statementCount(access.hub.dataSource) - before - 1, row };
    };
    const onbekend = await kijk(ONBEKEND, "gezin");
    expect(onbekend).toMatchObject({
      body: { decision: false },
      statements: 1,
      row: { uitkomst: "GEWEIGERD", gebeurtenis: "BESLISSING", client: "zaaksysteem" },
    });
    expect(await kijk(await access.gezinVan("veilig-thuis"), "gezin")).toEqual(onbekend);
    expect(await kijk(access.kindVan("veilig-thuis"), "jeugdige")).toEqual(await kijk(ONBEKEND, "jeugdige"));
    expect((await kijk(access.kindVan("voorbeeldgezin"), "jeugdige")).body.decision).toBe(true);
  });

  it("believes a relation of a school only with the proof of the part of the hub that knows it", async () => {
    const id = access.kindVan("voorbeeldgezin");
    const wie = { rol: "school", sub: "s", brin: "90AA" };
    const uri = doel("schoolbegeleiding");
    const bewijs = await (
      await createRelatiebewijsSigner("education", access.schoolKey.privateJwk)
    )({ sub: "s", doel: uri, traceId: TRACE }, [id]);
    const over = { wie, uri, id, soort: "jeugdige" };
    expect((await besluit({ ...over, schoolrelatie: bewijs })).decision).toBe(true);
    expect(await besluit(over)).toEqual({ decision: false });
    expect(await besluit({ ...over, wie: { ...wie, sub: "ander" }, schoolrelatie: bewijs })).toEqual({
      decision: false,
    });
  });

  it("is written down: who looks, by way of which program, and what a family reads of it", async () => {
    const id = access.kindVan("voorbeeldgezin");
    await besluit({
      wie: access.regisseurVan("voorbeeldgezin"),
      soort: "jeugdige",
      id,
      domein: "persoon",
      niveau: "VOLLEDIG",
    });
    const [row] = await access.hub.dataSource.query("SELECT * FROM auditlog ORDER BY nummer DESC LIMIT 1");
    expect(row).toMatchObject({
      ...{ gebeurtenis: "BESLISSING", uitkomst: "TOEGESTAAN", wie: "mw", client: "zaaksysteem", betrokkene: id },
      ...{
        domeinen: ["persoon=VOLLEDIG"],
        trace_id: TRACE,
        activiteit: doel("casusregie"),
        gemeente: access.region.situatie("voorbeeldgezin").gemeente,
      },
    });
    const fg = { rol: "fg", sub: "fg", gemeenten: [row.gemeente] };
    const query = "query($id: ID!) { jeugdige(id: $id) { inzagelog(first: 1) { edges { node { uitleg } } } } }";
    const { body } = await access.hub.ask(fg, query, { id });
    expect(body.data.jeugdige.inzagelog.edges[0].node.uitleg).toMatch(
      /mocht via een ander systeem kijken naar persoonsgegevens\.$/,
    );
  });

  it("gives no decision when that cannot be written down", async () => {
    await access.hub.dataSource.query("SELECT 1");
    const spy = jest.spyOn(access.hub.subgraph.logboek!, "open").mockReturnValue({
      ...{ log: () => {}, refusedChange: () => false, legVast: async () => {} },
      end: () => Promise.reject(new Error("vol")),
    });
    const { status, body } = await access.post(
      "evaluation",
      await access.vraag({ wie: access.regisseurVan("voorbeeldgezin"), id: await access.gezinVan("voorbeeldgezin") }),
    );
    spy.mockRestore();
    expect([status, typeof body]).toEqual([503, "string"]);
  });
});

describe("who may ask", () => {
  it.each<[string, Record<string, unknown> | null, number]>([
    ["nobody", null, 401],
    [
      "a token that is not good",
      { rol: "handhavingspunt", sub: "x", iss: "https://elders.example", gemeenten: ["9001"] },
      401,
    ],
    ["a program without gemeenten", { rol: "handhavingspunt", sub: "x" }, 401],
    ["a regisseur", { rol: "casusregisseur", sub: "x", gemeenten: ["9001"], medewerkernummer: "1" }, 403],
    ["a parent", { rol: "gezin", sub: "x", persoonId: ONBEKEND }, 403],
    ["the FG", { rol: "fg", sub: "x", gemeenten: ["9001"] }, 403],
  ])("not %s", async (_name, als, status) => {
    const asked = await access.post(
      "evaluation",
      await access.vraag({ wie: access.regisseurVan("voorbeeldgezin"), id: await access.gezinVan("voorbeeldgezin") }),
      { als },
    );
    expect([asked.status, asked.headers["content-type"], typeof asked.body]).toEqual([
      status,
      "application/json",
      "string",
    ]);
  });

  it("an attempt by another role is in the audit log", async () => {
    const als = { rol: "leerplicht", sub: "nieuwsgierig", gemeenten: ["9001"] };
    expect((await access.post("evaluation", {}, { als })).status).toBe(403);
    const [row] = await access.hub.dataSource.query("SELECT * FROM auditlog ORDER BY nummer DESC LIMIT 1");
    expect(row).toMatchObject({
      uitkomst: "GEWEIGERD",
      grond: "ROL",
      wie: "nieuwsgierig",
      gevraagd: null,
      betrokkene: null,
    });
  });

  it("a program may ask nothing else of the hub", async () => {
    const { body } = await access.hub.ask(access.punt(), "{ mijnGezinnen { totaal } }");
    expect(body.errors[0].extensions.code).toBe("DOEL_NIET_TOEGESTAAN");
  });

  it("and only about who proves to be there: not about an invented, foreign, expired or other user", async () => {
    const wie = access.regisseurVan("voorbeeldgezin");
    const id = await access.gezinVan("voorbeeldgezin");
    const past = Math.floor(Date.now() / 1000) - 600;
    const foreign = await signToken(createTestKey("token"), wie);
    const good = await access.vraag({ wie, id });
    for (const [each, status] of [
      [await access.vraag({ wie: "geen.token.echt", id }), 401],
      [await access.vraag({ wie: foreign, id }), 401],
      [await access.vraag({ wie: { ...wie, exp: past }, id }), 401],
      [{ ...good, subject: { ...good.subject, id: "een-ander" } }, 401],
      [await access.vraag({ wie, id, uri: doel("leerplicht") }), 403],
      [{ ...good, context: {} }, 403],
    ] as const) {
      const { body } = await access.post("evaluation", each);
      expect(body).toEqual({ decision: false, context: { error: { status, message: expect.any(String) } } });
    }
    const viaAction = {
      ...good,
      context: {},
      action: { name: "inzien", properties: { processing_activity_id: doel("casusregie") } },
    };
    expect((await access.post("evaluation", viaAction)).body.decision).toBe(true);
  });
});

describe("POST /access/v1/evaluations", () => {
  it("fills in what is shared, keeps the order, and a faulty one spoils no other", async () => {
    const { subject, action, context } = await access.vraag({
      wie: access.regisseurVan("voorbeeldgezin"),
      id: ONBEKEND,
    });
    const over = async (id: string, domein = "casus") => ({
      resource: { type: "gezin", id, properties: { domein, niveau: "DAT" } },
    });
    const eigen = await over(await access.gezinVan("voorbeeldgezin"));
    const body = {
      subject,
      action,
      context,
      evaluations: [
        eigen,
        await over(ONBEKEND),
        await over(ONBEKEND, "geld"),
        { ...eigen, context: { doel: doel("noodprocedure") } },
        eigen,
      ],
    };
    const { body: answer } = await access.post("evaluations", body);
    expect(answer.evaluations.map(({ decision }: any) => decision)).toEqual([true, false, false, false, true]);
    expect(answer.evaluations[2].context.error).toEqual({
      status: 400,
      message: expect.stringMatching(/^evaluations\.2: resource\.properties\.domein: een van casus/),
    });
    const until = async (evaluations_semantic: string) =>
      (await access.post("evaluations", { ...body, options: { evaluations_semantic } })).body.evaluations.map(
        ({ decision }: any) => decision,
      );
    expect(await until("execute_all")).toHaveLength(5);
    expect(await until("deny_on_first_deny")).toEqual([true, false]);
    expect(await until("permit_on_first_permit")).toEqual([true]);
  });

  it("without a list is one evaluation", async () => {
    const one = await access.vraag({
      wie: access.regisseurVan("voorbeeldgezin"),
      id: await access.gezinVan("voorbeeldgezin"),
    });
    expect((await access.post("evaluations", one)).body.decision).toBe(true);
    expect((await access.post("evaluations", { ...one, evaluations: [] })).body.decision).toBe(true);
  });

  it("reads the facts once, however many decisions: the same statements for 2 as for 200", async () => {
    const { subject, action, context } = await access.vraag({
      wie: access.regisseurVan("voorbeeldgezin"),
      id: ONBEKEND,
    });
    const ids: string[] = (await access.hub.dataSource.query("SELECT id FROM gezin LIMIT 50")).map(({ id }: any) => id);
    const kinderen: string[] = (
      await access.hub.dataSource.query("SELECT persoon_id AS id FROM gezinslid WHERE is_jeugdige LIMIT 50")
    ).map(({ id }: any) => id);
    const all = [...ids.map((id) => ["gezin", id]), ...kinderen.map((id) => ["jeugdige", id])].flatMap(([type, id]) =>
      ["casus", "persoon"].map((domein) => ({ resource: { type, id, properties: { domein, niveau: "DAT" } } })),
    );
    const count = async (evaluations: object[]) => {
      const before = statementCount(access.hub.dataSource);
      const { body } = await access.post("evaluations", { subject, action, context, evaluations });
      expect(body.evaluations).toHaveLength(evaluations.length);
      return statementCount(access.hub.dataSource) - before;
    };
    expect(all.length).toBeGreaterThan(190);
    expect([await count([all[0]!, all.at(-1)!]), await count(all)]).toEqual([2, 2]);
  });
});
