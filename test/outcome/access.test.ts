// SPDX-License-Identifier: EUPL-1.2
import request from "supertest";
import { createTestKey, signToken } from "../support/keys";
import { AANBIEDER, delivery, share } from "./support/delivery";
import { askResultaten, createBron, DASHBOARD, startOutcome, type TestOutcome } from "./support/outcome";

const bron = createBron();
let outcome: TestOutcome;

beforeAll(async () => {
  outcome = await startOutcome([bron]);
  await outcome.deliver(bron, { "a.csv": delivery([share()]) });
});
afterAll(() => outcome.stop());

test.each([
  [{ rol: "casusregisseur", sub: "r", gemeenten: ["9001"], medewerkernummer: "m1" }],
  [{ rol: "leerplicht", sub: "l", gemeenten: ["9001"] }],
  [{ rol: "school", sub: "s", brin: "01AB" }],
  [DASHBOARD],
])("every verified role sees the figures: %j", async (claims) => {
  const beelden = await askResultaten(outcome, [AANBIEDER], "niveau status scores { waarde }", "", claims);
  expect(beelden).toEqual([{ niveau: "VOLLEDIG", status: "BESCHIKBAAR", scores: [{ waarde: 0.2 }] }]);
});

const now = Math.floor(Date.now() / 1000);
const signed = (claims: object, key = outcome.key) =>
  signToken(key, { ...DASHBOARD, ...claims }).then((jwt) => `Bearer ${jwt}`);

test.each<[string, string, () => Promise<string> | undefined]>([
  ["no token", "GEEN_TOKEN", () => undefined],
  ["no bearer", "GEEN_TOKEN", async () => "Basic YTpi"],
  ["signed by another", "TOKEN_ONGELDIG", () => signed({}, createTestKey())],
  ["expired", "TOKEN_ONGELDIG", () => signed({ exp: now - 60 })],
  ["not valid yet", "TOKEN_ONGELDIG", () => signed({ nbf: now + 120 })],
  ["for another service", "TOKEN_ONGELDIG", () => signed({ aud: "iets-anders" })],
  ["from another issuer", "TOKEN_ONGELDIG", () => signed({ iss: "https://elders.example" })],
  ["an unknown role", "TOKEN_ONGELDIG", () => signed({ rol: "beheerder" })],
  ["a role without its claims", "TOKEN_ONGELDIG", () => signed({ rol: "school" })],
])("refused before anything is read: %s", async (_, code, header) => {
  const before = outcome.statements();
  const query = `{ _entities(representations: [{ __typename: "Aanbieder", agbCode: "${AANBIEDER}" }]) { ... on Aanbieder { resultaten { status } } } }`;
  const call = request(outcome.server).post("/graphql");
  const authorization = await header();
  if (authorization) call.set("authorization", authorization);
  const response = await call.send({ query });
  expect(response.status).toBe(401);
  expect(response.body.errors).toMatchObject([{ extensions: { code } }]);
  expect(response.body.data).toBeUndefined();
  expect(outcome.statements()).toBe(before);
});
