// SPDX-License-Identifier: EUPL-1.2
import { Writable } from "node:stream";
import { createLogger } from "../../platform/logging/logger";
import type { FhirBron as FhirConfig } from "../../subgraphs/provider/config";
import type { FhirBron } from "../../subgraphs/provider/sources/fhir/fhir-bron";
import { createBron, createClientKey } from "./support/fhir";
import { type Fault, type FaultyFhir, json, outcome, startFaultyFhir } from "./support/fhir-faults";
import { episode, goal, heelDossier, OMGEVING, patient, ref } from "./support/fhir-data";
import { BSN } from "./support/ijw";

const key = createClientKey("RS384");
const ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement";
const EPISODES = /EpisodeOfCare/;
let epd: FaultyFhir;
let bron: FhirBron;
const lines: string[] = [];
const log = createLogger(
  "test",
  "info",
  new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }),
);

async function start(rest: Partial<FhirConfig> = {}, resources = heelDossier("p1", BSN[0])) {
  epd = await startFaultyFhir([...OMGEVING, ...resources], key);
  bron = createBron(epd.origin, key, { tijdslimiet: 1000, ...rest }, log);
}
beforeEach(() => void lines.splice(0));
afterEach(async () => {
  await bron.close();
  await epd.close();
  expect(lines.join("")).not.toContain(BSN[0]);
});
const read = () => bron.read("v1-iemand", BSN[0]);
const failure = async () => {
  const answer = await read();
  return answer.ok ? undefined : answer.failure;
};

const SECRET = "Jan heet anders";
const cases: [string, RegExp, Fault, { soort: string; uitleg?: RegExp }][] = [
  ["hangs", EPISODES, () => {}, { soort: "TE_LAAT" }],
  ["hangs when a token is asked", /token/, () => {}, { soort: "TE_LAAT" }],
  ["breaks the connection", EPISODES, (request) => request.socket.resetAndDestroy(), { soort: "ONBEREIKBAAR" }],
  [
    "breaks the connection halfway",
    EPISODES,
    async (request, response, pass) => {
      const whole = await pass();
      response.writeHead(200, { "content-type": "application/fhir+json", "content-length": whole.length });
      response.write(whole.slice(0, whole.length / 2), () => request.socket.resetAndDestroy());
    },
    { soort: "ONBEREIKBAAR" },
  ],
  [
    "gives half of the JSON",
    EPISODES,
    async (_request, response, pass) => {
      const whole = await pass();
      response.writeHead(200, { "content-type": "application/fhir+json" }).end(whole.slice(0, whole.length / 2));
    },
    { soort: "ONLEESBAAR" },
  ],
  [
    "gives a page for people",
    EPISODES,
    (_request, response) => response.writeHead(200, { "content-type": "text/html" }).end("<h1>Inloggen</h1>"),
    { soort: "ONLEESBAAR" },
  ],
  [
    "gives something else",
    EPISODES,
    (_request, response) => json(response, 200, { hallo: 1 }),
    { soort: "ONLEESBAAR" },
  ],
  ["fails", EPISODES, (_request, response) => json(response, 500, outcome("exception", SECRET)), { soort: "STORING" }],
  [
    "refuses",
    EPISODES,
    (_request, response) => json(response, 403, outcome("forbidden", SECRET)),
    { soort: "GEWEIGERD", uitleg: /geen rechten/ },
  ],
  [
    "refuses with status 200",
    EPISODES,
    (_request, response) => json(response, 200, outcome("security", SECRET)),
    { soort: "GEWEIGERD", uitleg: /mag dit daar niet/ },
  ],
  [
    "refuses in an entry of a bundle",
    EPISODES,
    (_request, response) =>
      json(response, 200, {
        resourceType: "Bundle",
        entry: [{ resource: outcome("too-costly", SECRET), search: { mode: "outcome" } }],
      }),
    { soort: "GEWEIGERD", uitleg: /te groot/ },
  ],
  [
    "refuses a token",
    /token/,
    (_request, response) => json(response, 401, { error: "invalid_client", error_description: SECRET }),
    { soort: "GEWEIGERD", uitleg: /clientId of de sleutel/ },
  ],
  [
    "sends the hub elsewhere for a token",
    /smart-configuration/,
    (_request, response) => json(response, 200, { token_endpoint: "http://127.0.0.1:9/token" }),
    { soort: "VERKEERD_INGERICHT", uitleg: /tokenOrigin/ },
  ],
  [
    "knows no private_key_jwt",
    /smart-configuration/,
    async (_request, response, pass) =>
      json(response, 200, {
        ...JSON.parse(await pass()),
        token_endpoint_auth_methods_supported: ["client_secret_basic"],
      }),
    { soort: "VERKEERD_INGERICHT", uitleg: /private_key_jwt/ },
  ],
  [
    "turns in a circle of pages",
    EPISODES,
    async (_request, response, pass) => {
      const bundle = JSON.parse(await pass());
      json(response, 200, {
        ...bundle,
        entry: [],
        link: [{ relation: "next", url: "EpisodeOfCare?pagina=1" }],
        resourceType: "Bundle",
      });
    },
    { soort: "ONLEESBAAR" },
  ],
  [
    "points to a page elsewhere",
    EPISODES,
    async (_request, response, pass) =>
      json(response, 200, {
        ...JSON.parse(await pass()),
        link: [{ relation: "next", url: "http://127.0.0.1:9/fhir?x=1" }],
      }),
    { soort: "ONLEESBAAR" },
  ],
  [
    "points to a page that is no address",
    EPISODES,
    async (_request, response, pass) =>
      json(response, 200, { ...JSON.parse(await pass()), link: [{ relation: "next", url: "http://[" }] }),
    { soort: "ONLEESBAAR" },
  ],
  [
    "refuses with a word every object has",
    EPISODES,
    (_request, response) => json(response, 403, outcome("constructor", SECRET)),
    { soort: "GEWEIGERD", uitleg: /^De bron weigerde/ },
  ],
  [
    "has pages without end",
    EPISODES,
    (() => {
      let page = 0;
      return (_request, response) =>
        json(response, 200, { resourceType: "Bundle", link: [{ relation: "next", url: `EpisodeOfCare?p=${++page}` }] });
    })(),
    { soort: "ONLEESBAAR" },
  ],
  [
    "never stops sending",
    EPISODES,
    (_request, response) => {
      response.writeHead(200, { "content-type": "application/fhir+json" });
      const chunk = "x".repeat(1024 * 1024);
      const send = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", send);
      response.write('{"resourceType":"');
      send();
    },
    { soort: "ONLEESBAAR" },
  ],
];

test.each(cases)(
  "a source that %s: one known failure, and what it said goes nowhere",
  async (_name, address, fault, expected) => {
    await start(_name.startsWith("never") ? { tijdslimiet: 5000 } : {});
    epd.spoil(address, fault);
    const found = await failure();
    expect(found).toMatchObject({ soort: expected.soort });
    if (expected.uitleg) expect(found!.uitleg).toMatch(expected.uitleg);
    expect(JSON.stringify(found) + lines.join("")).not.toContain(SECRET);
    expect(epd.asked.length).toBeLessThan(60);
    // Not for good: what is healed answers again.
    epd.heal();
    expect((await read()).ok).toBe(true);
  },
);

test("after 429 nothing is asked until Retry-After has passed", async () => {
  await start();
  epd.spoil(/_search/, (_request, response) => json(response, 429, outcome("throttled"), { "retry-after": "1" }));
  expect(await failure()).toMatchObject({ soort: "STORING", uitleg: "De bron krijgt te veel vragen." });
  epd.heal();
  const asked = epd.asked.length;
  expect(await failure()).toMatchObject({ soort: "GEPAUZEERD" });
  expect(epd.asked).toHaveLength(asked);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect((await read()).ok).toBe(true);
});

test("a token that was withdrawn is renewed once", async () => {
  await start();
  expect((await read()).ok).toBe(true);
  epd.standIn.revokeTokens();
  expect((await read()).ok).toBe(true);
  expect(epd.asked.filter((call) => call === "POST /token")).toHaveLength(2);
  expect(epd.asked.filter((call) => call.startsWith("GET /fhir/.well-known"))).toHaveLength(1);
});

test("a source that keeps refusing its own tokens is asked twice and no more", async () => {
  await start();
  epd.spoil(/Patient\/_search/, (_request, response) => json(response, 401, outcome("login")));
  expect(await failure()).toMatchObject({ soort: "GEWEIGERD", uitleg: expect.stringContaining("kent de hub niet") });
  expect(epd.asked.filter((call) => call.includes("Patient/_search"))).toHaveLength(2);
});

test("a token is asked again shortly before it ends", async () => {
  epd = await startFaultyFhir([...OMGEVING, ...heelDossier("p1", BSN[0])], key, { tokenSeconds: 16 });
  bron = createBron(epd.origin, key, {}, log);
  await read();
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await read();
  expect(epd.asked.filter((call) => call === "POST /token")).toHaveLength(2);
});

test("what is about another jeugdige is left out, counted and reported, wherever it is", async () => {
  await start({}, [patient("p1", BSN[0]), episode("e1", "p1"), goal("g1", "p1", "Van mij")]);
  const strangers = [episode("e9", "p9"), goal("g9", "p9", SECRET)];
  epd.spoil(/(EpisodeOfCare|Goal)\/_search/, async (request, response, pass) => {
    const bundle = JSON.parse(await pass());
    const extra = strangers.filter(({ resourceType }) => request.url!.includes(resourceType));
    json(response, 200, { ...bundle, entry: [...bundle.entry, ...extra.map((resource) => ({ resource }))] });
  });
  const answer = await read();
  expect(answer).toMatchObject({ ok: true, value: { weggelaten: { andereJeugdige: 2, onbruikbaar: 0 } } });
  expect(JSON.stringify(answer)).not.toContain(SECRET);
  expect(answer.ok && answer.value.trajecten).toHaveLength(1);
  expect(lines.join("")).toContain('"andereJeugdige":2');
});

test("a patient with another number is nobody, and nothing is asked about them", async () => {
  await start({}, [patient("p9", BSN[1]), episode("e9", "p9")]);
  epd.spoil(/Patient\/_search/, (_request, response) =>
    json(response, 200, { resourceType: "Bundle", entry: [{ resource: patient("p9", BSN[1]) }] }),
  );
  expect(await read()).toMatchObject({
    ok: true,
    value: { bekend: false, trajecten: [], weggelaten: { andereJeugdige: 1 } },
  });
  expect(epd.asked.filter((call) => call.includes("_search"))).toHaveLength(1);
});

test("a resource that cannot be used does not hide the others", async () => {
  await start({ agb: undefined }, [
    patient("p1", BSN[0]),
    episode("goed", "p1"),
    episode("zonder-begin", "p1", { period: {} }),
    episode("zonder-aanbieder", "p1", { managingOrganization: ref("Organization", "onbekend") }),
    episode("onbekende-status", "p1", { status: "misschien" }),
  ]);
  expect(await read()).toMatchObject({
    ok: true,
    value: { trajecten: [{ status: "LOPEND" }], weggelaten: { andereJeugdige: 0, onbruikbaar: 3 } },
  });
});

test("five outages in a row: the source is left alone for a while", async () => {
  await start();
  epd.spoil(/Patient\/_search/, (request) => request.socket.resetAndDestroy());
  for (let i = 0; i < 3; i++) await failure();
  const asked = epd.asked.length;
  expect(await failure()).toMatchObject({ soort: "GEPAUZEERD" });
  expect(epd.asked).toHaveLength(asked);
});

test("parts that a source does not have are not asked, and mean nothing", async () => {
  await start({ onderdelen: ["Goal"] });
  const answer = await read();
  expect(answer.ok && answer.value.trajecten[0]).toMatchObject({ kentContact: false, kentPlan: false });
  for (const type of ["CarePlan", "CareTeam", "Encounter", "Appointment"])
    expect(epd.asked.join()).not.toContain(`${type}/_search`);
});

test("a goal with a state or progress that every object has is no goal, or has no progress", async () => {
  await start({}, [
    patient("p1", BSN[0]),
    episode("e1", "p1"),
    goal("g1", "p1", "Geen doel", { lifecycleStatus: "constructor" }),
    goal("g2", "p1", "Wel een doel", {
      achievementStatus: { coding: [{ system: ACHIEVEMENT, code: "toString" }] },
    }),
  ]);
  const answer = await read();
  expect(answer.ok && answer.value.trajecten[0]!.doelen).toEqual([
    expect.objectContaining({ omschrijving: "Wel een doel", voortgang: undefined }),
  ]);
});
