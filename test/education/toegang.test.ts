// SPDX-License-Identifier: EUPL-1.2
import { createInzagebewijsSigner } from "../../platform/auth/inzagebewijs";
import { statementCount } from "../../platform/database/connection";
import { createLogger } from "../../platform/logging/logger";
import { createTestKey, signToken } from "../support/keys";
import { besluitVoor, doel, verzoekHeaders } from "../support/verzoek";
import { csv, inschrijving, leerling, leerlingId, school, testBsn, verzuim } from "./support/aanlevering";
import { CLAIMS, createTestHub, type TestHub } from "./support/hub";

const BEELD = `onderwijs{status niveau toelichting scholen terugkeerplan dekking{bron} signalen{code} tijdlijn{soort} contact{naam}
  oordeel{status soort sinds uitleg} inschrijvingen{van} verzuim{van} vrijstellingen{van} ondersteuning{van}} thuiszitterZonderHulp`;
const GESLOTEN = {
  status: "AFGESCHERMD",
  niveau: "GEEN",
  toelichting: "U mag de schoolgegevens van deze jeugdige niet inzien, of er zijn geen gegevens.",
  scholen: [],
  terugkeerplan: null,
  dekking: [],
  signalen: [],
  tijdlijn: [],
  contact: [],
  oordeel: {
    status: "ONBEKEND",
    soort: null,
    sinds: null,
    uitleg: ["U mag de schoolgegevens van deze jeugdige niet inzien, of er zijn geen gegevens."],
  },
  inschrijvingen: [],
  verzuim: [],
  vrijstellingen: [],
  ondersteuning: [],
};
const [HIER, ELDERS, VERTROKKEN] = [1, 2, 3];

const lines: string[] = [];
const log = createLogger("test", "warn", { write: (line: string) => lines.push(line) > 0 } as never);
let hub: TestHub;
beforeAll(async () => {
  hub = await createTestHub(undefined, undefined, undefined, log);
  await hub.deliver(
    csv({}, [
      school("99AA"),
      leerling(HIER),
      inschrijving(HIER, "99AA"),
      verzuim(HIER, "99AA", { terugkeerplan: "Opbouwen" }),
      leerling(VERTROKKEN),
      inschrijving(VERTROKKEN, "99AA", { einddatum: "2026-11-20" }),
    ]),
    csv({ gemeente: "9002" }, [
      school("99BB"),
      leerling(ELDERS),
      inschrijving(ELDERS, "99BB"),
      verzuim(ELDERS, "99BB"),
    ]),
  );
});
afterAll(() => hub.close());

const ask = async (claims: object, n: number, inzagebewijs?: unknown) => {
  const reference = { id: leerlingId(n), inzagebewijs, heeftLopendeHulp: false };
  const { data, errors } = await hub.askJeugdigen(claims, BEELD, [reference]);
  expect(errors).toBeUndefined();
  const { onderwijs, thuiszitterZonderHulp } = data._entities[0];
  return { ...onderwijs, thuiszitterZonderHulp };
};
const closed = { ...GESLOTEN, thuiszitterZonderHulp: null };

describe("who may see a pupil", () => {
  test.each([
    ["leerplicht of the gemeente", CLAIMS.leerplicht, HIER],
    ["leerplicht of the gemeente, pupil without a school", CLAIMS.leerplicht, VERTROKKEN],
    ["leerplicht of two gemeenten", CLAIMS.regio, ELDERS],
    ["the school", CLAIMS.school, HIER],
  ])("%s: everything", async (_name, claims, n) => {
    expect(await ask(claims, n)).toMatchObject({
      status: "BESCHIKBAAR",
      niveau: "VOLLEDIG",
      thuiszitterZonderHulp: true,
    });
  });

  test.each([
    ["leerplicht of another gemeente", CLAIMS.andereGemeente, HIER],
    ["leerplicht, pupil of another gemeente", CLAIMS.leerplicht, ELDERS],
    ["leerplicht, pupil that does not exist", CLAIMS.leerplicht, 400],
    ["another school", CLAIMS.andereSchool, HIER],
    ["the school, pupil of another school", CLAIMS.school, ELDERS],
    ["the school, pupil that has left", CLAIMS.school, VERTROKKEN],
    ["the school, pupil that does not exist", CLAIMS.school, 400],
    ["dashboard", CLAIMS.dashboard, HIER],
    ["fg", CLAIMS.fg, HIER],
    ["gezin", CLAIMS.gezin, HIER],
    ["casusregisseur without a capability", CLAIMS.regisseur, HIER],
  ])("%s: nothing, and the same nothing", async (_name, claims, n) => expect(await ask(claims, n)).toEqual(closed));

  test("a capability opens nothing for leerplicht and school", async () => {
    const bewijs = await hub.bewijs("VOLLEDIG", [leerlingId(ELDERS)], CLAIMS.leerplicht.sub);
    expect(await ask(CLAIMS.leerplicht, ELDERS, bewijs)).toEqual(closed);
  });
});

describe("casusregisseur: as far as the capability says", () => {
  const seen = async (niveau: "GEEN" | "DAT" | "BEPERKT" | "VOLLEDIG") =>
    ask(CLAIMS.regisseur, HIER, await hub.bewijs(niveau, [leerlingId(HIER)]));

  test("DAT: the conclusion and the name of the school", async () => {
    expect(await seen("DAT")).toEqual({
      ...GESLOTEN,
      status: "BESCHIKBAAR",
      niveau: "DAT",
      toelichting: "U mag een deel van de schoolgegevens inzien.",
      scholen: ["School 99AA"],
      dekking: [{ bron: "leerplicht-9001" }],
      oordeel: { status: "THUISZITTER", soort: null, sinds: null, uitleg: [] },
      thuiszitterZonderHulp: true,
    });
  });
  test("BEPERKT: with why, and the enrolments", async () => {
    const beeld = await seen("BEPERKT");
    expect(beeld).toMatchObject({
      niveau: "BEPERKT",
      inschrijvingen: [{ van: "2025-08-01" }],
      verzuim: [],
      contact: [],
    });
    expect(beeld).toMatchObject({ terugkeerplan: null, tijdlijn: [{ soort: "INSCHRIJVING" }] });
    expect(beeld.oordeel).toMatchObject({ soort: "LANGDURIG_RELATIEF", sinds: "2026-09-01" });
  });
  test("VOLLEDIG: everything", async () => {
    const beeld = await seen("VOLLEDIG");
    expect(beeld).toMatchObject({ niveau: "VOLLEDIG", toelichting: null, terugkeerplan: "Opbouwen" });
    expect(beeld).toMatchObject({ verzuim: [{ van: "2026-09-01" }], contact: [{ naam: "Contact 99AA" }] });
  });
  test("GEEN: nothing", async () => expect(await seen("GEEN")).toEqual(closed));

  const one = [leerlingId(HIER)];
  const claims = besluitVoor("regisseur-1", one, { hulp: "VOLLEDIG", onderwijs: "VOLLEDIG" });
  test.each<[string, () => unknown]>([
    ["of another caller", () => hub.bewijs("VOLLEDIG", one, "regisseur-2")],
    ["of another person", () => hub.bewijs("VOLLEDIG", [leerlingId(ELDERS)])],
    ["forged", async () => (await createInzagebewijsSigner(createTestKey().privateJwk))(claims)],
    ["changed", async () => (await hub.bewijs("VOLLEDIG", one)).replace(/\.[^.]{4}/, ".eyJz")],
    ["expired", () => expired()],
    ["an access token", () => signToken(hub.key, { ...claims, ...CLAIMS.regisseur })],
    ["no text", () => 42],
    ["only for hulp", () => bewijsVoorHulp()],
  ])("a capability %s opens nothing", async (_name, make) => {
    const { data } = await hub.askJeugdigen(CLAIMS.regisseur, BEELD, [
      { id: leerlingId(HIER), inzagebewijs: await make() },
    ]);
    expect(data._entities[0].onderwijs).toEqual(GESLOTEN);
  });

  test.each([
    ["for another purpose", verzoekHeaders(doel("noodprocedure")), "ANDER_DOEL"],
    ["in another question", verzoekHeaders(doel("casusregie"), "b".repeat(32)), "ANDERE_VRAAG"],
  ])(
    "a capability that is used again %s opens nothing, and the log tells who tried",
    async (_name, headers, weigering) => {
      const reference = { id: leerlingId(HIER), inzagebewijs: await hub.bewijs("VOLLEDIG", one) };
      const status = async (sent: Record<string, string>) =>
        (await hub.askJeugdigen(CLAIMS.regisseur, BEELD, [reference], sent)).data._entities[0].onderwijs.status;
      lines.length = 0;
      expect(await status(verzoekHeaders(doel("casusregie")))).toBe("BESCHIKBAAR");
      expect(lines).toEqual([]);
      const before = statementCount(hub.dataSource);
      expect(await status(headers)).toBe("AFGESCHERMD");
      expect(statementCount(hub.dataSource)).toBe(before);
      expect(JSON.parse(lines[0]!)).toMatchObject({
        ...{ event: "inzagebewijs geweigerd", weigering, sub: CLAIMS.regisseur.sub, rol: "casusregisseur" },
      });
      expect(lines.join("")).not.toContain(leerlingId(HIER));
    },
  );

  async function bewijsVoorHulp() {
    const sign = await createInzagebewijsSigner(hub.key.privateJwk);
    return sign(besluitVoor("regisseur-1", one, { hulp: "VOLLEDIG" }));
  }
  async function expired() {
    jest.useFakeTimers({ now: Date.now() - 120_000, doNotFake: ["nextTick", "setImmediate", "setTimeout"] });
    try {
      return await hub.bewijs("VOLLEDIG", one);
    } finally {
      jest.useRealTimers();
    }
  }
});

test.each([
  ["casusregisseur without a capability", CLAIMS.regisseur, 0],
  ["dashboard", CLAIMS.dashboard, 0],
  ["leerplicht of another gemeente: only the check itself", CLAIMS.andereGemeente, 1],
  ["another school: only the check itself", CLAIMS.andereSchool, 1],
])("no content is read for %s", async (_name, claims, statements) => {
  const before = statementCount(hub.dataSource);
  await ask(claims, HIER);
  expect(statementCount(hub.dataSource) - before).toBe(statements);
});

describe("the list of thuiszitters", () => {
  const QUERY = "{thuiszitters{totaal facetten{waarde} edges{node{jeugdige{id} leerlingnaam}}}}";
  const listed = async (claims: object) => {
    const { data } = await hub.ask(claims, QUERY);
    return data.thuiszitters.edges.map(({ node }: { node: { jeugdige: { id: string } } }) => node.jeugdige.id).sort();
  };
  test.each([
    ["leerplicht", CLAIMS.leerplicht, [HIER, VERTROKKEN]],
    ["leerplicht of another gemeente", CLAIMS.andereGemeente, [ELDERS]],
    ["leerplicht of both", CLAIMS.regio, [HIER, ELDERS, VERTROKKEN]],
    ["the school: not who has left", CLAIMS.school, [HIER]],
    ["another school", CLAIMS.andereSchool, []],
  ])("%s", async (_name, claims, expected) =>
    expect(await listed(claims)).toEqual(expected.map((n) => leerlingId(n)).sort()),
  );

  test.each([
    ["casusregisseur", CLAIMS.regisseur],
    ["dashboard", CLAIMS.dashboard],
  ])("is refused to %s, without a look", async (_name, claims) => {
    const before = statementCount(hub.dataSource);
    const { data, errors } = await hub.ask(claims, QUERY);
    expect(data).toBeNull();
    expect(errors![0]).toMatchObject({ extensions: { code: "GEEN_TOEGANG" } });
    expect(statementCount(hub.dataSource)).toBe(before);
  });
  test.each(["9002", "0000"])("asking for gemeente %s gives nothing to another gemeente", async (gemeente) => {
    const query = `{thuiszitters(filter:{gemeente:"${gemeente}"}){totaal facetten{waarde} edges{cursor}}}`;
    const { data } = await hub.ask(CLAIMS.leerplicht, query);
    expect(data.thuiszitters).toEqual({ totaal: 0, facetten: [], edges: [] });
  });
});

describe("tokens", () => {
  test.each([
    ["none", undefined, "GEEN_TOKEN"],
    ["nonsense", "abc", "GEEN_TOKEN"],
  ])("%s", async (_name, token, code) => {
    const { status, errors } = await hub.ask(token, '{school(brin:"99AA"){naam}}');
    expect([status, errors![0]!.extensions.code]).toEqual([401, code]);
  });
  test.each<[string, Parameters<typeof signToken>]>([
    ["of another issuer's key", [createTestKey("test"), CLAIMS.leerplicht]],
    ["expired", [createTestKey(), { ...CLAIMS.leerplicht, exp: 1 }]],
  ])("%s", async (_name, args) => {
    const { status, errors } = await hub.ask(await signToken(...args), '{school(brin:"99AA"){naam}}');
    expect([status, errors![0]!.extensions.code]).toEqual([401, "TOKEN_ONGELDIG"]);
  });
  test("leerplicht without gemeenten is no leerplicht", async () => {
    const { status } = await hub.ask({ rol: "leerplicht", sub: "x", gemeenten: [] }, '{school(brin:"99AA"){naam}}');
    expect(status).toBe(401);
  });
});

test("every role may look up a school, and no BSN comes back from anywhere", async () => {
  for (const claims of [CLAIMS.leerplicht, CLAIMS.school, CLAIMS.regisseur, CLAIMS.dashboard]) {
    const { data } = await hub.ask(claims, '{school(brin:"99AA"){naam} weg:school(brin:"00XX"){naam}}');
    expect(data).toEqual({ school: { naam: "School 99AA" }, weg: null });
  }
  const { text } = await hub.askJeugdigen(CLAIMS.leerplicht, BEELD, [{ id: testBsn(HIER) }, { id: leerlingId(HIER) }]);
  expect(text.replace(testBsn(HIER), "")).not.toContain(testBsn(HIER));
  expect(JSON.parse(text).data._entities[0].onderwijs).toEqual(GESLOTEN);
});
