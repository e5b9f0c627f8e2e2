// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import supertest from "supertest";
import { stringify } from "yaml";
import type { Evaluation } from "../../platform/authzen/protocol";
import { beslispuntFile } from "../../subgraphs/case/toegang/authzen/instelling";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";
import { doel, verzoekHeaders } from "../support/verzoek";

/* Another decision point decides (AuthZEN), on real sockets. What it does not clearly allow is not allowed, and the prohibitions hold. */

type Antwoord = (evaluations: Evaluation[], response: http.ServerResponse, request: http.IncomingMessage) => void;
const geef = (response: http.ServerResponse, body: unknown, status = 200, headers = {}) =>
  void response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
const ja: Antwoord = (evaluations, response) =>
  geef(response, { evaluations: evaluations.map(() => ({ decision: true })) });

let region: TestRegion;
let hub: CaseHub;
let antwoord: Antwoord = ja;
const gevraagd: { headers: http.IncomingHttpHeaders; url?: string; evaluations: Evaluation[]; text: string }[] = [];
const pdp = http.createServer((request, response) => {
  let text = "";
  request.on("data", (chunk: Buffer) => (text += chunk.toString()));
  request.on("end", () => {
    const { evaluations } = JSON.parse(text) as { evaluations: Evaluation[] };
    gevraagd.push({ headers: request.headers, url: request.url, evaluations, text });
    antwoord(evaluations, response, request);
  });
});

const folder = mkdtempSync(path.join(tmpdir(), "beslispunt-"));
function instelling(anders: object) {
  writeFileSync(path.join(folder, "sleutel"), "geheim-voor-het-beslispunt\n");
  const file = path.join(folder, "beslispunt.yaml");
  writeFileSync(file, stringify({ auth: { header: "x-api-key", secret: { file: "sleutel" } }, ...anders }));
  return beslispuntFile.safeParse(file);
}

beforeAll(async () => {
  await new Promise<void>((done) => pdp.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(pdp.address() as AddressInfo).port}/pdp/`;
  region = await startRegion({ gezinnen: 60 });
  hub = await startCaseHub(region.bronnenFile, { extern: instelling({ url, tijdslimiet: "PT0.3S" }).data! });
  await hub.readAll();
});
afterAll(async () => {
  await hub.close();
  await region.close();
  pdp.closeAllConnections();
  await new Promise((done) => pdp.close(done));
});
beforeEach(() => {
  antwoord = ja;
  gevraagd.length = 0;
});

const ONBEKEND = `v1-${"u".repeat(43)}`;
const GEZIN =
  "query($id: ID!) { gezin(id: $id) { id naam casus { niveau veiligheid { acuut } plan { versie } jeugdigen { id veiligheid { acuut } inzagebewijs } } } }";
async function gezinVan(situatie: string): Promise<string> {
  const { zaaknummer } = region.situatie(situatie);
  return (await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]))[0].id;
}
const regisseur = (situatie = "voorbeeldgezin") => {
  const { gemeente, medewerkernummer } = region.situatie(situatie);
  return { rol: "casusregisseur", sub: "mw-geheim", gemeenten: [gemeente], medewerkernummer };
};
const vraag = async (wie: Record<string, unknown>, id: string, waarvoor = "casusregie") =>
  (await hub.ask(wie, GEZIN, { id }, verzoekHeaders(doel(waarvoor)))).body;

describe("asked as the standard says", () => {
  it("in one request for the whole family, with the key, and with words alone", async () => {
    const { data } = await vraag(regisseur(), await gezinVan("voorbeeldgezin"));
    expect(data.gezin.casus.niveau).toBe("VOLLEDIG");
    const kinderen = data.gezin.casus.jeugdigen.length;
    expect(kinderen).toBe(3);
    // The gezin, the gezin again on what its sources say now, and after a yes all children at once.
    expect(gevraagd.length).toBe(3);
    const [{ headers, url, evaluations }] = gevraagd as [(typeof gevraagd)[number]];
    expect([url, headers["x-api-key"]]).toEqual(["/pdp/access/v1/evaluations", "geheim-voor-het-beslispunt"]);
    expect(headers).toMatchObject({
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
      traceparent: expect.any(String),
    });
    expect(evaluations.length).toBe(18);
    expect(evaluations[0]).toEqual({
      subject: { type: "casusregisseur", id: "vrager" },
      action: { name: "inzien" },
      resource: {
        ...{ type: "betrokkene", id: "betrokkene" },
        properties: {
          ...{
            domein: "casus",
            niveau: "DAT",
            relatie: ["REGIE_LOKAAL_TEAM"],
            elders: [],
            ...{ adresGeheim: false, buitenGezin: false, metJeugdigeVanaf16: false },
            zonderRegisseur: false,
            dwang: expect.any(Boolean),
          },
          ...{ veiligThuis: false, noodprocedure: false, leeftijd: "ONBEKEND" },
        },
      },
      context: { doel: "casusregie", toestemming: "GEEN" },
    });
    // No name, no number, no pseudonym, no employee: nothing by which anyone could be known.
    const { bsns, zaaknummer, gemeente, medewerkernummer } = region.situatie("voorbeeldgezin");
    for (const { text } of gevraagd) {
      expect(text).not.toMatch(/v1-|\d{4}/);
      for (const geheim of [...bsns, zaaknummer, gemeente, medewerkernummer!, "mw-geheim", data.gezin.naam])
        expect(text).not.toContain(geheim);
    }
  });

  it("what it refuses is not there, and the highest level that it allows is what is shown", async () => {
    const tot =
      (...niveaus: string[]): Antwoord =>
      (evaluations, response) =>
        geef(response, {
          evaluations: evaluations.map(({ resource }) => ({
            decision: niveaus.includes((resource.properties as { niveau: string }).niveau),
          })),
        });
    const id = await gezinVan("voorbeeldgezin");
    for (const [niveaus, expected] of [
      [["DAT", "BEPERKT", "VOLLEDIG"], "VOLLEDIG"],
      [["DAT", "BEPERKT"], "BEPERKT"],
      [["DAT"], "DAT"],
      [[], undefined],
      // A level includes those below it.
      [["VOLLEDIG"], undefined],
    ] as const) {
      antwoord = tot(...niveaus);
      const { data, errors } = await vraag(regisseur(), id);
      expect([niveaus, data.gezin?.casus.niveau, errors]).toEqual([niveaus, expected, undefined]);
    }
  });
});

describe("the prohibitions of the house hold, whatever it says", () => {
  it("who has nothing to do with a gezin sees what does not exist, and it takes as many questions", async () => {
    const kijk = async (wie: Record<string, unknown>, id: string, waarvoor?: string) => {
      gevraagd.length = 0;
      const body = await vraag(wie, id, waarvoor);
      return [JSON.stringify(body), gevraagd.length];
    };
    const ander = { ...regisseur(), medewerkernummer: "een-ander" };
    expect(await kijk(ander, await gezinVan("voorbeeldgezin"))).toEqual(['{"data":{"gezin":null}}', 1]);
    expect(await kijk(ander, ONBEKEND)).toEqual(['{"data":{"gezin":null}}', 1]);
    const kind = async (id: string) => {
      gevraagd.length = 0;
      const query = "query($id: ID!) { jeugdige(id: $id) { persoon { naam } } }";
      const { body } = await hub.ask(ander, query, { id }, verzoekHeaders(doel("casusregie")));
      return [JSON.stringify(body), gevraagd.length, gevraagd[0]?.evaluations.length];
    };
    expect(await kind(ONBEKEND)).toEqual(['{"data":{"jeugdige":null}}', 1, 18]);
    expect(await kind(hub.pseudonymise("bsn", region.situatie("voorbeeldgezin").bsns[0]!))).toEqual(
      await kind(ONBEKEND),
    );
    const { gemeente } = region.situatie("veilig-thuis");
    const leerplicht = { rol: "leerplicht", sub: "l", gemeenten: [gemeente] };
    expect(await kijk(leerplicht, await gezinVan("veilig-thuis"), "leerplicht")).toEqual(
      await kijk(leerplicht, ONBEKEND, "leerplicht"),
    );
    expect(
      (
        await vraag(
          { ...leerplicht, gemeenten: [region.situatie("voorbeeldgezin").gemeente] },
          await gezinVan("voorbeeldgezin"),
          "leerplicht",
        )
      ).data.gezin,
    ).not.toBeNull();
  });

  it("a noodprocedure shows the safety of that jeugdige and nothing else, and nothing before it began", async () => {
    const kind = hub.pseudonymise("bsn", region.situatie("voorbeeldgezin").bsns[0]!);
    const query =
      "query($id: ID!) { jeugdige(id: $id) { veiligheid { acuut } persoon { naam } inzagebewijs gezinnen { id } } }";
    const kijk = async () =>
      (await hub.ask(regisseur(), query, { id: kind }, verzoekHeaders(doel("noodprocedure")))).body.data.jeugdige;
    expect(await kijk()).toBeNull();
    const start =
      'mutation($j: ID!) { startNoodprocedure(jeugdige: $j, reden: "Acuut gevaar volgens de wijkagent, nu") { id } }';
    const begun = await hub.ask(regisseur(), start, { j: kind }, verzoekHeaders(doel("noodprocedure")));
    expect(begun.body.errors).toBeUndefined();
    expect(await kijk()).toMatchObject({
      veiligheid: expect.anything(),
      persoon: null,
      inzagebewijs: null,
      gezinnen: [],
    });
    await hub.dataSource.query("DELETE FROM noodprocedure").catch(() => {});
  });

  it("the family never sees its safety on a screen, and the FG and a dashboard no person", async () => {
    const [{ persoon_id: kind }] = await hub.dataSource.query(
      "SELECT persoon_id FROM gezinslid WHERE is_jeugdige AND geboortedatum < current_date - interval '13 years' AND tot IS NULL LIMIT 1",
    );
    const eigen = await hub.ask(
      { rol: "jeugdige", sub: "j", persoonId: kind },
      "{ eigenGezinnen { casus { niveau veiligheid { acuut } } } }",
      {},
      verzoekHeaders(doel("eigen-inzage")),
    );
    expect(eigen.body.data.eigenGezinnen[0].casus).toEqual({ niveau: "VOLLEDIG", veiligheid: null });
    const { gemeente } = region.situatie("voorbeeldgezin");
    expect(
      (await vraag({ rol: "fg", sub: "f", gemeenten: [gemeente] }, await gezinVan("voorbeeldgezin"), "toezicht")).data
        .gezin,
    ).toBeNull();
  });
});

describe("what is not a clear answer is a no, the same about every gezin, and is told in log and health", () => {
  const lieg =
    (each: unknown): Antwoord =>
    (evaluations, response) =>
      geef(response, { evaluations: evaluations.map(() => each) });
  const faults: [string, Antwoord][] = [
    ["says yes in text", lieg({ decision: "true" })],
    ["says 1", lieg({ decision: 1 })],
    ["says nothing", lieg({})],
    [
      "answers too few",
      (evaluations, response) => geef(response, { evaluations: evaluations.slice(1).map(() => ({ decision: true })) }),
    ],
    [
      "answers too many",
      (evaluations, response) => geef(response, { evaluations: [...evaluations, 1].map(() => ({ decision: true })) }),
    ],
    ["answers one for all", (_evaluations, response) => geef(response, { decision: true })],
    [
      "one of many lies",
      (evaluations, response) =>
        geef(response, { evaluations: evaluations.map((_each, i) => ({ decision: i === 5 ? "ja" : true })) }),
    ],
    [
      "answers another question",
      (evaluations, response) =>
        geef(response, { evaluations: evaluations.map(() => ({ decision: true })) }, 200, {
          "x-request-id": "een-andere",
        }),
    ],
    [
      "sends us elsewhere, with a yes",
      (evaluations, response) =>
        geef(response, { evaluations: evaluations.map(() => ({ decision: true })) }, 302, {
          location: "http://127.0.0.1:1/",
        }),
    ],
    [
      "refuses us, with a yes",
      (evaluations, response) => geef(response, { evaluations: evaluations.map(() => ({ decision: true })) }, 403),
    ],
    [
      "is not known",
      (evaluations, response) => geef(response, { evaluations: evaluations.map(() => ({ decision: true })) }, 404),
    ],
    [
      "talks HTML",
      (_evaluations, response) => void response.writeHead(200, { "content-type": "text/html" }).end("<p>true</p>"),
    ],
    [
      "breaks off",
      (_evaluations, response, request) => (
        response.writeHead(200, { "content-type": "application/json", "content-length": 99 }),
        void response.write('{"evaluations":[{"decision":true}', () => request.socket.resetAndDestroy())
      ),
    ],
    ["resets", (_evaluations, _response, request) => void request.socket.resetAndDestroy()],
    ["is broken", (_evaluations, response) => geef(response, {}, 500)],
    ["hangs", () => {}],
  ];
  /** The breaker leaves it alone after five outages in a row: a good answer in between keeps each fault apart. */
  const herstel = async (id: string) => {
    antwoord = ja;
    expect((await vraag(regisseur(), id)).data.gezin).not.toBeNull();
  };

  it.each(faults)("when it %s", async (_name, fault) => {
    const id = await gezinVan("voorbeeldgezin");
    await herstel(id);
    antwoord = fault;
    const answer = await vraag(regisseur(), id);
    expect(answer).toEqual({
      data: { gezin: null },
      errors: [
        {
          ...{ message: "De hub kan nu niet vaststellen wat u mag zien. Probeer het later opnieuw.", path: ["gezin"] },
          ...{ locations: expect.anything(), extensions: { code: "BRON_ONBEREIKBAAR" } },
        },
      ],
    });
    const [row] = await hub.dataSource.query(
      "SELECT uitkomst, grond, betrokkene, gevraagd FROM auditlog ORDER BY nummer DESC LIMIT 1",
    );
    expect(row).toEqual({ uitkomst: "GEWEIGERD", grond: "GEEN_BESLISSING", betrokkene: null, gevraagd: null });
    expect((await supertest(hub.server).get("/readyz")).body).toEqual({
      status: "ok",
      beslispunt: expect.stringMatching(/^(TE_LAAT|ONBEREIKBAAR|GEWEIGERD|ONLEESBAAR|STORING)$/),
    });
    await herstel(id);
    expect((await supertest(hub.server).get("/readyz")).body).toEqual({ status: "ok", beslispunt: "OK" });
  });

  it("about a gezin that does not exist the answer is the same, and after five faults nobody waits for it any more", async () => {
    antwoord = () => {};
    const id = await gezinVan("voorbeeldgezin");
    const ander = { ...regisseur(), medewerkernummer: "een-ander" };
    const answers = [await vraag(regisseur(), id), await vraag(ander, id), await vraag(ander, ONBEKEND)].map((each) =>
      JSON.stringify(each),
    );
    expect(new Set(answers).size).toBe(1);
    for (let i = 0; i < 3; i++) await vraag(regisseur(), id);
    const before = gevraagd.length;
    const begin = performance.now();
    expect(JSON.stringify(await vraag(regisseur(), id))).toBe(answers[0]);
    expect([gevraagd.length, performance.now() - begin < 250]).toEqual([before, true]);
    expect((await supertest(hub.server).get("/readyz")).body.beslispunt).toBe("GEPAUZEERD");
    expect(hub.logs()).toContain('"event":"beslispunt"');
    expect(hub.logs()).not.toContain("geheim-voor-het-beslispunt");
  });
});

describe("beslispunt.yaml", () => {
  it.each<[string, object, RegExp]>([
    ["an address without TLS on another machine", { url: "http://pdp.example" }, /zonder TLS/],
    ["no address", {}, /url/],
    ["a secret that is not there", { url: "https://pdp.example", auth: { secret: { file: "weg" } } }, /niet te lezen/],
    [
      "a key that is none",
      {
        url: "https://pdp.example",
        auth: { token: "https://t.example", clientId: "hub", sleutel: { file: "sleutel" } },
      },
      /JWK/,
    ],
    ["a certificate that is not there", { url: "https://pdp.example", tls: { ca: "weg.pem" } }, /tls\.ca/],
    ["a field nobody knows", { url: "https://pdp.example", urll: "x" }, /urll/],
  ])("refuses %s", (_name, anders, reason) => {
    const { error } = instelling(anders);
    expect(error?.issues.map(({ message }) => message).join("\n")).toMatch(reason);
    expect(JSON.stringify(error)).not.toContain("geheim-voor");
  });
});
