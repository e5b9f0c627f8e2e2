// SPDX-License-Identifier: EUPL-1.2
import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import request from "supertest";
import { createInzagebewijsSigner } from "../../platform/auth/inzagebewijs";
import { statementCount } from "../../platform/database/connection";
import { createLogger } from "../../platform/logging/logger";
import { createTestKey, writeJwks } from "../support/keys";
import { besluitVoor, doel, TRACE, verzoekHeaders } from "../support/verzoek";
import { createProefhub, jeugdige, type Proefhub, SUB, vraagHulp } from "./support/hub";
import { BSN, start, toewijzing } from "./support/ijw";

let hub: Proefhub;
let id: string;
const lines: string[] = [];
const log = createLogger("test", "warn", { write: (line: string) => lines.push(line) > 0 } as never);
/** What the log told of refused capabilities, each once however many fields were asked. */
const geweigerd = () => {
  const told = lines.map((line) => {
    const { event, weigering, sub, rol, doel: naam, traceId } = JSON.parse(line);
    return JSON.stringify({ event, weigering, traceId, sub, rol, doel: naam });
  });
  return [...new Set(told)].map((each) => JSON.parse(each));
};
beforeAll(async () => {
  hub = await createProefhub({ log });
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

describe("a capability that is used again", () => {
  const ander = "b".repeat(32);
  const status = async (inzagebewijs: string, headers: Record<string, string>) => {
    const query = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Jeugdige { hulp { status } } } }";
    const r = [{ __typename: "Jeugdige", id, inzagebewijs }];
    const { body } = await hub.vraag(query, { r }, undefined, headers);
    expect(body.errors).toBeUndefined();
    return body.data._entities[0].hulp.status;
  };
  test.each([
    ["for another purpose", verzoekHeaders(doel("noodprocedure")), "ANDER_DOEL"],
    ["in another question", verzoekHeaders(doel("casusregie"), ander), "ANDERE_VRAAG"],
  ])("%s: closed, and without reading anything", async (_name, headers, weigering) => {
    const bewijs = await hub.bewijs([id], "VOLLEDIG");
    expect(await status(bewijs, verzoekHeaders(doel("casusregie")))).toBe("BESCHIKBAAR");
    const before = statementCount(hub.dataSource);
    lines.length = 0;
    expect(await status(bewijs, headers)).toBe("AFGESCHERMD");
    expect(statementCount(hub.dataSource)).toBe(before);
    expect(geweigerd()).toMatchObject([{ weigering }]);
  });
});

test("a capability that is refused is told to the log: who offered it and what was wrong, never about whom", async () => {
  lines.length = 0;
  await vraagHulp(hub, [await jeugdige(hub, BSN[0], "VOLLEDIG")]);
  await vraagHulp(hub, [{ __typename: "Jeugdige", id }]);
  expect(lines).toEqual([]);
  await vraagHulp(hub, [{ __typename: "Jeugdige", id, inzagebewijs: "a.b.c" }]);
  expect(geweigerd()).toEqual([
    {
      ...{ event: "inzagebewijs geweigerd", weigering: "VERVALST", traceId: TRACE },
      ...{ sub: SUB, rol: "casusregisseur", doel: "casusregie" },
    },
  ]);
  expect(lines.join("")).not.toContain(id);
});

test("the signing key rotates while the hub runs: old and new are accepted side by side, then only the new one", async () => {
  const [oud, nieuw] = [createTestKey("oud"), createTestKey("nieuw")];
  const file = writeJwks(oud);
  const write = (...keys: (typeof oud)[]) =>
    writeFileSync(file, JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) }));
  const ander = await createProefhub({ beslisJwks: file });
  const persoon = ander.pseudoniem(BSN[0]);
  const besluit = besluitVoor(SUB, [persoon], { hulp: "VOLLEDIG" });
  const status = async (key: typeof oud) => {
    const inzagebewijs = await (await createInzagebewijsSigner(key.privateJwk))(besluit);
    const { data } = await vraagHulp(ander, [{ __typename: "Jeugdige", id: persoon, inzagebewijs }]);
    return data!._entities[0].hulp.status;
  };
  const [open, dicht] = ["NIET_BEVRAAGD", "AFGESCHERMD"]; // nothing was delivered yet
  const both = async () => [await status(oud), await status(nieuw)];
  expect(await both()).toEqual([open, dicht]);
  write(oud, nieuw);
  await sleep(1100); // a file is looked at again within a second
  expect(await both()).toEqual([open, open]);
  write(nieuw);
  await sleep(1100);
  expect(await both()).toEqual([dicht, open]);
  await ander.stop();
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
