// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { importJWK, type JWK, SignJWT } from "jose";
import { createFhirStandIn, type FhirStandIn } from "../../example/fhir/stand-in";
import { generateRegion } from "../../example/generate";
import { bouwEpd } from "../../example/write/fhir/bouw-epd";
import { EPDS, STELSELS } from "../../example/write/fhir/stelsels";
import { PEILDATUM } from "./written-region";

const region = generateRegion({ gezinnen: 80, peildatum: PEILDATUM });
const data = EPDS.map((epd) => bouwEpd(region, epd));
const maakSleutel = (): JWK => {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-384" });
  return { ...(privateKey.export({ format: "jwk" }) as JWK), alg: "ES384", kid: "hub" };
};
const sleutel = maakSleutel();
const { d: _d, ...publicJwk } = sleutel;
let epd: FhirStandIn;
let origin: string;
beforeAll(async () => {
  epd = createFhirStandIn({ data: data[0]!, clientId: "gezinshub", publicJwk, maxCount: 3 });
  origin = `http://127.0.0.1:${await epd.listen(0)}`;
});
afterAll(() => epd.close());

interface Wens {
  claims?: Record<string, unknown>;
  kid?: string;
  exp?: number;
  met?: JWK;
  vorm?: Record<string, string>;
}

async function bewijs({ claims = {}, kid = "hub", exp = 240, met = sleutel }: Wens = {}): Promise<string> {
  const nu = Math.floor(Date.now() / 1000);
  const alle = {
    iss: "gezinshub",
    sub: "gezinshub",
    aud: `${origin}/token`,
    jti: randomUUID(),
    exp: nu + exp,
    ...claims,
  };
  return new SignJWT(alle).setProtectedHeader({ alg: "ES384", kid }).sign(await importJWK(met, "ES384"));
}

async function token(wens: Wens = {}, assertion?: string): Promise<{ status: number; body: any }> {
  const form = {
    grant_type: "client_credentials",
    scope: "system/*.rs",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: assertion ?? (await bewijs(wens)),
    ...wens.vorm,
  };
  const answer = await fetch(`${origin}/token`, { method: "POST", body: new URLSearchParams(form) });
  return { status: answer.status, body: await answer.json() };
}

async function zoek(type: string, form: Record<string, string>, scope = "system/*.rs") {
  const { body } = await token({ vorm: { scope } });
  const headers = { authorization: `Bearer ${body.access_token}`, accept: "application/fhir+json" };
  const answer = await fetch(`${origin}/fhir/${type}/_search`, {
    method: "POST",
    headers,
    body: new URLSearchParams(form),
  });
  return { status: answer.status, body: (await answer.json()) as any, headers };
}

test.each<[string, Wens, number]>([
  ["een goed bewijs", {}, 200],
  ["een andere sleutel", { met: maakSleutel() }, 401],
  ["een andere kid", { kid: "ander" }, 401],
  ["een andere client", { claims: { iss: "ander", sub: "ander" } }, 401],
  ["een ander doel", { claims: { aud: "http://ergens.anders/token" } }, 401],
  ["langer dan vijf minuten", { exp: 400 }, 401],
  ["verlopen", { exp: -10 }, 401],
  ["zonder jti", { claims: { jti: undefined } }, 401],
  ["zonder scope", { vorm: { scope: "" } }, 400],
  ["een scope om te schrijven", { vorm: { scope: "system/*.cruds" } }, 400],
  ["een ander grant_type", { vorm: { grant_type: "password" } }, 400],
])("een token met %s: %#", async (_naam, wens, status) => expect((await token(wens)).status).toBe(status));

test("hetzelfde bewijs geldt één keer", async () => {
  const assertion = await bewijs();
  expect((await token({}, assertion)).status).toBe(200);
  expect(await token({}, assertion)).toEqual({ status: 401, body: { error: "invalid_client" } });
});

test.each<[string, string, Record<string, string>, number, string]>([
  ["zonder persoon", "EpisodeOfCare", {}, 403, "too-costly"],
  ["een onbekende parameter", "Goal", { subject: "Patient/x", kleur: "rood" }, 400, "invalid"],
  ["een kaal kenmerk", "EpisodeOfCare", { patient: "x" }, 400, "invalid"],
  ["een soort die er niet is", "Observation", { subject: "Patient/x" }, 404, "not-found"],
])("een zoekvraag met %s wordt geweigerd", async (_naam, type, form, status, code) => {
  const answer = await zoek(type, form);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ resourceType: "OperationOutcome", issue: [{ code }] });
});

test("zoeken in een adres kan niet, en een token geldt alleen waarvoor het is", async () => {
  const { headers } = await zoek("Patient", { _id: "x" });
  expect((await fetch(`${origin}/fhir/Patient?_id=x`, { headers })).status).toBe(405);
  expect((await fetch(`${origin}/fhir/Patient/_search?_id=x`, { method: "POST", headers })).status).toBe(400);
  expect((await zoek("Goal", { subject: "Patient/x" }, "system/Patient.rs")).status).toBe(403);
  expect((await fetch(`${origin}/fhir/Patient/_search`, { method: "POST" })).status).toBe(401);
});

test("bladzijden volgen elkaar met next, en samen is alles er een keer", async () => {
  const wanted = data[0]!.resources.filter(({ resourceType }) => resourceType === "Practitioner").map(({ id }) => id);
  const first = await zoek("Practitioner", { _id: wanted.join(",") });
  const found: string[] = [];
  for (let page = first.body; ;) {
    found.push(...page.entry.map(({ resource }: any) => resource.id));
    const next = page.link.find(({ relation }: any) => relation === "next")?.url;
    if (!next) break;
    page = await (await fetch(next, { headers: first.headers })).json();
  }
  expect(found.sort()).toEqual(wanted.sort());
  expect(wanted.length).toBeGreaterThan(3);
});

test("elk EPD kent wie daar hulp heeft, elke verwijzing bestaat, en geen BSN staat ergens anders dan bij de persoon", () => {
  data.forEach(({ resources }, i) => {
    const trajecten = region.gezinnen.flatMap((gezin) => gezin.trajecten).filter(({ agb }) => agb === EPDS[i]!.agb);
    const soort = (type: string) => resources.filter(({ resourceType }) => resourceType === type);
    expect(soort("EpisodeOfCare")).toHaveLength(trajecten.length);
    expect(trajecten.length).toBeGreaterThan(2);
    const bestaat = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
    expect(bestaat.size).toBe(resources.length);
    for (const [, ref] of JSON.stringify(resources).matchAll(/"reference":"([^"]+)"/g)) expect(bestaat).toContain(ref);
    const bsns = new Set(trajecten.map(({ jeugdige }) => jeugdige.bsn));
    for (const bsn of bsns) expect(JSON.stringify(resources).split(bsn)).toHaveLength(2);
    expect(soort("Patient").map((each) => (each.identifier as { system: string }[])[0]!.system)).toContain(
      STELSELS.bsn,
    );
  });
});
