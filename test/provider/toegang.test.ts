// SPDX-License-Identifier: EUPL-1.2
import request from "supertest";
import { createInzagebewijsSigner } from "../../platform/auth/inzagebewijs";
import { statementCount } from "../../platform/database/connection";
import { createTestKey } from "../support/keys";
import { besluitVoor } from "../support/verzoek";
import { createProefhub, jeugdige, type Proefhub, SUB, vraagHulp } from "./support/hub";
import { BSN, start, toewijzing } from "./support/ijw";

let hub: Proefhub;
let id: string;
beforeAll(async () => {
  hub = await createProefhub();
  id = hub.pseudoniem(BSN[0]);
  await hub.lever(
    toewijzing({ bsn: BSN[0], dagtekening: "2026-09-01", nummer: 1 }),
    start({ bsn: BSN[0], dagtekening: "2026-09-12", nummer: 1, begin: "2026-09-10" }),
  );
});
afterEach(() => jest.useRealTimers());
afterAll(() => hub.stop());

const GESLOTEN = {
  heeftLopendeHulp: null,
  hulp: {
    status: "AFGESCHERMD",
    toelichting: "U mag de hulp van deze jeugdige nu niet inzien.",
    niveau: "GEEN",
    dekking: [],
    signalen: [],
    tijdlijn: [],
    trajecten: [],
    hoofdaannemer: null,
    overplaatsingen: null,
    overigeDoelen: null,
    herhaaldBeroep: null,
  },
};

const VREEMD = createTestKey("case");
const now = () => Math.floor(Date.now() / 1000);

const weigeringen: [string, () => Promise<unknown>][] = [
  ["no capability", async () => undefined],
  ["null", async () => null],
  ["another type", async () => 7],
  ["no JWS", async () => "a.b.c"],
  ["level GEEN", () => hub.bewijs([id], "GEEN")],
  ["of another person", () => hub.bewijs([hub.pseudoniem(BSN[1])], "VOLLEDIG")],
  ["of no person", () => hub.bewijs([], "VOLLEDIG")],
  ["of another caller", () => hub.bewijs([id], "VOLLEDIG", "iemand-anders")],
  [
    "signed with another key",
    async () => (await createInzagebewijsSigner(VREEMD.privateJwk))(besluitVoor(SUB, [id], { hulp: "VOLLEDIG" })),
  ],
  [
    "changed after signing",
    async () => {
      const [header, payload, signature] = (await hub.bewijs([id], "DAT")).split(".");
      const changed = Buffer.from(
        Buffer.from(payload!, "base64url").toString().replace('"DAT"', '"VOLLEDIG"'),
      ).toString("base64url");
      return [header, changed, signature].join(".");
    },
  ],
  [
    "without signature (alg none)",
    async () => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
      return `${part({ alg: "none" })}.${part({ iss: "gezinshub:case", iat: now(), exp: now() + 60, ...besluitVoor(SUB, [id], { hulp: "VOLLEDIG" }) })}.`;
    },
  ],
  [
    "expired",
    async () => {
      jest.useFakeTimers({
        doNotFake: ["nextTick", "setImmediate", "setTimeout", "clearTimeout", "setInterval", "queueMicrotask"],
      });
      jest.setSystemTime(Date.now() - 120_000);
      const old = await hub.bewijs([id], "VOLLEDIG");
      jest.useRealTimers();
      return old;
    },
  ],
];

test("with a capability the help is shown", async () => {
  const { data } = await vraagHulp(hub, [await jeugdige(hub, BSN[0], "VOLLEDIG")]);
  expect(data!._entities[0].hulp).toMatchObject({ status: "BESCHIKBAAR", trajecten: [{ status: "LOPEND" }] });
});

test.each(weigeringen)("closed, without reading anything: %s", async (_, maak) => {
  const inzagebewijs = await maak();
  const before = statementCount(hub.dataSource);
  const { data, errors } = await vraagHulp(hub, [{ __typename: "Jeugdige", id, inzagebewijs }]);
  expect(errors).toBeUndefined();
  expect(data!._entities[0]).toEqual({ id, ...GESLOTEN });
  expect(statementCount(hub.dataSource)).toBe(before);
});

test("a person who does not exist looks the same", async () => {
  const unknown = hub.pseudoniem("niemand");
  const { data } = await vraagHulp(hub, [{ __typename: "Jeugdige", id: unknown }]);
  expect(data!._entities[0]).toEqual({ id: unknown, ...GESLOTEN });
});

test("one capability for two persons opens only those two", async () => {
  const [a, b, c] = [id, hub.pseudoniem(BSN[1]), hub.pseudoniem(BSN[2])];
  const inzagebewijs = await hub.bewijs([a, b], "DAT");
  const { data } = await vraagHulp(
    hub,
    [a, b, c].map((person) => ({ __typename: "Jeugdige", id: person, inzagebewijs })),
  );
  expect(data!._entities.map(({ hulp }) => hulp.status)).toEqual(["BESCHIKBAAR", "GEEN", "AFGESCHERMD"]);
});

test("every role is bound by the capability alone", async () => {
  const rollen = [{ rol: "leerplicht", gemeenten: ["9001"] }, { rol: "school", brin: "01AB" }, { rol: "dashboard" }];
  for (const claims of rollen) {
    const token = await hub.token({ sub: SUB, ...claims });
    const without = await vraagHulp(hub, [{ __typename: "Jeugdige", id }], token);
    expect(without.data!._entities[0]).toEqual({ id, ...GESLOTEN });
    const other = await hub.token({ ...claims, sub: "iemand-anders" });
    const foreign = await vraagHulp(hub, [await jeugdige(hub, BSN[0], "VOLLEDIG")], other);
    expect(foreign.data!._entities[0]).toEqual({ id, ...GESLOTEN });
  }
});

test("without a token there is no answer", async () => {
  const response = await request(hub.server)
    .post("/graphql")
    .send({ query: "{ aanbieder(agbCode: 98000001) { naam } }" });
  expect(response.status).toBe(401);
  expect(response.body.errors[0].extensions.code).toBe("GEEN_TOKEN");
  expect((await hub.vraag("{ aanbieders { totaal } }", {}, "a.b.c")).body.errors[0].extensions.code).toBe(
    "TOKEN_ONGELDIG",
  );
  expect((await hub.vraag("{ aanbieders { totaal } }")).body.data).toEqual({ aanbieders: { totaal: 2 } });
});
