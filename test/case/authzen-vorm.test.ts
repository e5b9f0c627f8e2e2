// SPDX-License-Identifier: EUPL-1.2
import supertest from "supertest";
import { statementCount } from "../../platform/database/connection";
import { ACCESS_URL, type AccessHub, startAccessHub } from "./support/access-hub";

/* The form of OpenID AuthZEN Authorization API 1.0, and its questions on words alone. */

let access: AccessHub;
beforeAll(async () => {
  access = await startAccessHub();
});
afterAll(() => access.close());

describe("on words alone, about nobody", () => {
  const woorden = {
    subject: { type: "casusregisseur", id: "vrager" },
    action: { name: "inzien" },
    resource: {
      ...{ type: "betrokkene", id: "betrokkene" },
      properties: {
        domein: "hulp",
        niveau: "VOLLEDIG",
        relatie: ["REGIE_GI"],
        elders: [],
        ...{ adresGeheim: false, buitenGezin: false, metJeugdigeVanaf16: false },
        zonderRegisseur: false,
        dwang: true,
        veiligThuis: false,
        noodprocedure: false,
        leeftijd: "ONDER_12",
      },
    },
    context: { doel: "casusregie", toestemming: "GEEN" },
  };
  it("the policies answer, nothing is read and nothing is written down", async () => {
    const before = statementCount(access.hub.dataSource);
    const [{ nummer }] = await access.hub.dataSource.query("SELECT max(nummer) AS nummer FROM auditlog");
    expect((await access.post("evaluation", woorden)).body).toEqual({
      decision: true,
      context: { reason_admin: { "200": "DWANG+REGIE_NU" } },
    });
    const { resource } = woorden;
    const zonder = { ...woorden, resource: { ...resource, properties: { ...resource.properties, dwang: false } } };
    expect((await access.post("evaluation", zonder)).body.decision).toBe(false);
    expect(statementCount(access.hub.dataSource) - before).toBe(1);
    expect((await access.hub.dataSource.query("SELECT max(nummer) AS nummer FROM auditlog"))[0].nummer).toBe(nummer);
  });
  it("a word that no policy knows is named, not its value", async () => {
    const { status, body } = await access.post("evaluation", {
      ...woorden,
      context: { ...woorden.context, doel: "iets-anders" },
    });
    expect([status, body]).toEqual([400, expect.stringMatching(/^context\.doel: een van casusregie/)]);
    expect(body).not.toContain("iets-anders");
  });
});

describe("the form", () => {
  it("names its endpoints to anyone", async () => {
    const { status, body } = await supertest(access.hub.server).get("/.well-known/authzen-configuration");
    const base = ACCESS_URL;
    expect([status, body]).toEqual([
      200,
      {
        policy_decision_point: base,
        access_evaluation_endpoint: `${base}/access/v1/evaluation`,
        access_evaluations_endpoint: `${base}/access/v1/evaluations`,
      },
    ]);
  });

  it.each<[string, (goed: any) => unknown, Record<string, string>, number, RegExp]>([
    ["no JSON", () => "{", {}, 400, /geldige JSON/],
    ["a list", () => [], {}, 400, /\(geheel\)/],
    ["nothing", () => "", {}, 400, /geldige JSON/],
    ["another content type", (goed) => goed, { "content-type": "text/plain" }, 415, /content-type/],
    ["a body that is too large", () => " ".repeat(1024 * 1024 + 1), {}, 413, /te groot/],
    ["no subject", ({ subject: _, ...rest }) => rest, {}, 400, /^subject: /],
    [
      "a subject without a token",
      (goed) => ({ ...goed, subject: { type: "gebruiker", id: "mw" } }),
      {},
      400,
      /^subject\.properties: /,
    ],
    [
      "an action it does not know",
      (goed) => ({ ...goed, action: { name: "wissen" } }),
      {},
      400,
      /^action\.name: alleen inzien/,
    ],
    [
      "a resource it does not know",
      (goed) => ({ ...goed, resource: { ...goed.resource, type: "school" } }),
      {},
      400,
      /^resource\.type: /,
    ],
    [
      "a resource that is no pseudonym",
      (goed) => ({ ...goed, resource: { ...goed.resource, id: "999900006" } }),
      {},
      400,
      /^resource\.id: geen pseudoniem/,
    ],
    [
      "a semantic it does not know",
      (goed) => ({ ...goed, options: { evaluations_semantic: "some" } }),
      {},
      400,
      /^options\.evaluations_semantic: /,
    ],
    [
      "too many at once",
      (goed) => ({ ...goed, evaluations: Array(501).fill({}) }),
      {},
      400,
      /^evaluations: hoogstens 500/,
    ],
  ])(
    "refuses %s, with the field and the reason and never the value",
    async (_name, change, headers, status, reason) => {
      const goed = await access.vraag({
        wie: access.regisseurVan("voorbeeldgezin"),
        id: await access.gezinVan("voorbeeldgezin"),
      });
      const { status: found, body } = await access.post("evaluations", change(goed), {
        headers: { "x-request-id": "vraag-1", ...headers },
      });
      expect([found, body]).toEqual([status, expect.stringMatching(reason)]);
      expect(body).not.toContain("999900006");
    },
  );

  it("gives the request its own number back, good or bad, and only answers POST", async () => {
    for (const als of [access.punt(), null]) {
      const { headers } = await access.post("evaluation", {}, { als, headers: { "x-request-id": "bfe9eb29 / 1" } });
      expect(headers["x-request-id"]).toBe("bfe9eb29 / 1");
    }
    const { status, headers } = await supertest(access.hub.server).get("/access/v1/evaluation");
    expect([status, headers.allow]).toEqual([405, "POST"]);
    expect((await supertest(access.hub.server).post("/access/v1/evaluation/x")).status).toBe(404);
  });
});
