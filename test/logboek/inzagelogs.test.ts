// SPDX-License-Identifier: EUPL-1.2
import type http from "node:http";
import request from "supertest";
import { createDienstSigner } from "../../platform/dienst/token";
import { statementCount } from "../../platform/database/connection";
import { INZAGELOG_DIENST, INZAGELOG_PAD } from "../../platform/logboek/dienst";
import { startStandenhuis } from "../education/support/standenhuis";
import { signToken } from "../support/keys";

const DAG = 86_400_000;
const LOG = `inzagelog(first: $first, after: $after) { status toelichting dekking { bron status } pageInfo { hasNextPage }
  edges { cursor node { op rol uitleg organisatie delen { domein } betrokkene medewerker } } }`;
const JEUGDIGE = `query($id: ID!, $first: Int!, $after: String) { jeugdige(id: $id) { ${LOG} } }`;
const KINDEREN = `query($id: ID!, $first: Int!, $after: String) { gezin(id: $id) { casus { jeugdigen { id ${LOG} } } } }`;

let huis: Awaited<ReturnType<typeof startStandenhuis>>;
beforeAll(async () => {
  huis = await startStandenhuis();
  await huis.work.round();
}, 120_000);
afterAll(() => huis.close());

interface Kind {
  id: string;
  gezin: string;
  gemeente: string;
  ouders: string[];
}

/** A named family whose youngest is 9 and is known to school too, with who has gezag over them according to the BRP. */
async function family(situatie: string): Promise<Kind> {
  const { zaaknummer, gemeente } = huis.region.situatie(situatie);
  const [{ id: gezin }] = await huis.stores.case.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]);
  await huis.ask("case", regisseur(situatie), "query($id: ID!) { gezin(id: $id) { naam } }", { id: gezin });
  const [{ id, gegevens }] = await huis.stores.case.query(
    `SELECT l.persoon_id AS id, p.gegevens FROM gezinslid l JOIN persoonsgegevens p USING (persoon_id)
     WHERE gezin_id = $1 AND is_jeugdige ORDER BY persoon_id = ANY($2) DESC, persoon_id LIMIT 1`,
    [gezin, (await huis.stores.provider.query("SELECT persoon FROM traject")).map(({ persoon }: any) => persoon)],
  );
  await born(id, 9);
  const leden = await huis.stores.case.query("SELECT persoon_id AS id FROM gezinslid WHERE gezin_id = $1", [gezin]);
  const dragers: string[] = gegevens.gezag[0].gezagsdragers.map(({ persoonId }: any) => persoonId);
  return { id, gezin, gemeente, ouders: dragers.filter((drager) => leden.some((lid: any) => lid.id === drager)) };
}
const born = (id: string, years: number) =>
  huis.stores.case.query("UPDATE gezinslid SET geboortedatum = $2 WHERE persoon_id = $1", [
    id,
    new Date(huis.clock.now.getTime() - years * 365.25 * DAG - 5 * DAG).toISOString().slice(0, 10),
  ]);
const regisseur = (situatie: string) => {
  const { gemeente, medewerkernummer } = huis.region.situatie(situatie);
  return { rol: "casusregisseur", sub: `mw-${medewerkernummer}`, gemeenten: [gemeente], medewerkernummer };
};
const ouder = ({ ouders }: Kind, i = 0) => ({
  rol: "gezin",
  sub: `ouder-${ouders[i]!.slice(3, 9)}`,
  persoonId: ouders[i]!,
});
const fg = ({ gemeente }: Kind) => ({ rol: "fg", sub: "fg", gemeenten: [gemeente] });
const later = (ms = 1000) => void (huis.clock.now = new Date(huis.clock.now.getTime() + ms));

/** What the gateway does for a question about help and school: a capability of case, opened in the two others. */
async function look(who: object, { id }: Kind): Promise<void> {
  later();
  const query = (veld: string) => `query($r:[_Any!]!){_entities(representations:$r){... on Jeugdige{${veld}}}}`;
  const key = { __typename: "Jeugdige", id };
  const { data } = await huis.ask("case", who as never, query("inzagebewijs"), { r: [key] });
  const { inzagebewijs } = data._entities[0];
  for (const [name, veld] of [
    ["provider", "hulp { status }"],
    ["education", "onderwijs { status }"],
  ] as const) {
    later();
    await huis.ask(name, who as never, query(veld), { r: [{ ...key, inzagebewijs }] });
  }
}
async function readLog(who: object, { id }: Kind, first = 100, after?: string): Promise<any> {
  later();
  const { data, errors } = await huis.ask("case", who as never, JEUGDIGE, { id, first, after });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.jeugdige.inzagelog;
}
const nodesOf = ({ edges }: any) => edges.map(({ node }: any) => node);
/** What others looked at, as `rol: domein`. */
const others = async (who: object, kind: Kind) =>
  nodesOf(await readLog(who, kind))
    .filter(
      ({ rol, delen }: any) =>
        rol !== "gezin" && rol !== "jeugdige" && !["casus", "inzagelog"].includes(delen[0].domein),
    )
    .map(({ rol, delen }: any) => `${rol}: ${delen.map(({ domein }: any) => domein).join(", ")}`);

describe("a parent with gezag", () => {
  let kind: Kind;
  beforeAll(async () => void (kind = await family("voorbeeldgezin")));

  it("reads who opened the help and the school of the child, and who saw them in a list, as one list with the newest first", async () => {
    await look(regisseur("voorbeeldgezin"), kind);
    later();
    const lijst = await huis.ask(
      "education",
      { rol: "leerplicht", sub: "lp", gemeenten: [kind.gemeente] },
      "{ thuiszitters(first: 100) { edges { node { jeugdige { id } } } } }",
    );
    expect(JSON.stringify(lijst.data)).toContain(kind.id);
    later();
    const [{ agb }] = await huis.stores.provider.query("SELECT agb FROM traject WHERE persoon = $1 LIMIT 1", [kind.id]);
    await huis.ask(
      "provider",
      { rol: "aanbieder", sub: "a", agbCode: agb },
      "{ jeugdigenInHulp(first: 100) { edges { node { id } } } }",
    );
    const log = await readLog(ouder(kind), kind);
    expect([log.status, log.toelichting]).toEqual(["BESCHIKBAAR", null]);
    expect(log.dekking).toEqual(
      ["casus", "hulp", "onderwijs"].map((naam) => ({ bron: `Logboek ${naam}`, status: "BESCHIKBAAR" })),
    );
    expect((await others(ouder(kind), kind)).slice(0, 4)).toEqual([
      ...["aanbieder: hulp", "leerplicht: onderwijs", "casusregisseur: onderwijs", "casusregisseur: hulp"],
    ]);
    for (const { medewerker, betrokkene } of nodesOf(log)) expect([medewerker, betrokkene]).toEqual([null, kind.id]);
    const moments = nodesOf(log).map(({ op }: any) => op);
    expect(moments).toEqual([...moments].sort().reverse());
  });

  it("reads the same list page by page, whatever its size: nothing twice and nothing missing, over three logs", async () => {
    for (let i = 0; i < 4; i++) await look(regisseur("voorbeeldgezin"), kind);
    const whole = (await readLog(ouder(kind), kind)).edges.map(({ cursor }: any) => cursor);
    for (const first of [1, 3]) {
      const read: string[] = [];
      for (let after = whole[0], more = true; more;) {
        const { edges, pageInfo } = await readLog(ouder(kind), kind, first, after);
        read.push(...edges.map(({ cursor }: any) => cursor));
        [after, more] = [edges.at(-1)?.cursor, pageInfo.hasNextPage];
      }
      expect(read).toEqual(whole.slice(1));
    }
  });

  it("does not read what the other parent looked up, in any of the logs; who did, does", async () => {
    const [a, b] = [await others(ouder(kind), kind), nodesOf(await readLog(ouder(kind, 1), kind)).length];
    await look(ouder(kind, 1), kind);
    const own = nodesOf(await readLog(ouder(kind, 1), kind));
    expect(own.slice(0, 2).map(({ uitleg }: any) => uitleg)).toEqual([
      "Uzelf keek naar de school.",
      "Uzelf keek naar de hulp.",
    ]);
    expect(own.length).toBe(b + 3);
    expect(await others(ouder(kind), kind)).toEqual(a);
    expect(
      nodesOf(await readLog(ouder(kind), kind)).filter(
        ({ rol, uitleg }: any) => rol === "gezin" && !uitleg.includes("inzagelog"),
      ),
    ).toEqual([]);
  });

  it("reads once, with the last time, what the hub keeps asking itself; the FG every time", async () => {
    const asked = async (who: object) =>
      nodesOf(await readLog(who, kind)).filter(({ uitleg }: any) => uitleg.startsWith("De hub"));
    const before = await asked(fg(kind));
    later(5 * 3_600_000);
    await huis.work.round();
    expect((await asked(fg(kind))).length).toBe(before.length + 2);
    const [a, b, ...more] = await asked(ouder(kind));
    expect(more).toEqual([]);
    for (const { uitleg, op } of [a, b]) {
      expect(uitleg).toMatch(/^De hub.* vroeg voor leerplicht of (iemand de regie voert|er hulp loopt)\.$/);
      expect(Date.parse(op)).toBeGreaterThan(huis.clock.now.getTime() - 60_000);
    }
  });

  it("reads nothing of any log when the child is 16; then the jeugdige does", async () => {
    await born(kind.id, 16);
    expect(await readLog(ouder(kind), kind)).toMatchObject({ edges: [], status: "AFGESCHERMD", dekking: [] });
    const self = { rol: "jeugdige", sub: "kind", persoonId: kind.id };
    expect(await others(self, kind)).toEqual(
      expect.arrayContaining(["casusregisseur: onderwijs", "casusregisseur: hulp"]),
    );
    await born(kind.id, 9);
  });

  it("of another family reads nothing, and no other log is asked about it: as of a child that does not exist", async () => {
    const stranger = { rol: "gezin", sub: "v", persoonId: `v1-${"z".repeat(43)}` };
    const asked = countCalls();
    const foreign = await readLog(stranger, kind);
    expect(foreign).toEqual(await readLog(stranger, { ...kind, id: `v1-${"q".repeat(43)}` }));
    expect([foreign.edges, foreign.status, asked()]).toEqual([[], "AFGESCHERMD", 0]);
  });

  it("the FG of the gemeente sees the employee in each log, another FG nothing", async () => {
    const seen = nodesOf(await readLog(fg(kind), kind)).filter(({ delen }: any) =>
      ["hulp", "onderwijs"].includes(delen[0].domein),
    );
    expect(new Set(seen.map(({ delen, medewerker }: any) => `${delen[0].domein} ${medewerker}`))).toEqual(
      new Set([
        `hulp ${regisseur("voorbeeldgezin").sub}`,
        `onderwijs ${regisseur("voorbeeldgezin").sub}`,
        "hulp dienst:education",
        "onderwijs lp",
        `hulp ${ouder(kind, 1).sub}`,
        `onderwijs ${ouder(kind, 1).sub}`,
      ]),
    );
    expect(nodesOf(await readLog({ ...fg(kind), gemeenten: ["0000"] }, kind))).toEqual([]);
  });
});

describe("Veilig Thuis", () => {
  it("is not betrayed by the other logs: what was opened there comes into view after the delay, and the FG sees it at once", async () => {
    const kind = await family("veilig-thuis");
    const before = await others(ouder(kind), kind);
    await look(regisseur("veilig-thuis"), kind);
    const names = [await others(fg(kind), kind), await others(ouder(kind), kind)];
    expect(names[0]).toEqual(expect.arrayContaining(["casusregisseur: hulp", "casusregisseur: onderwijs"]));
    expect(names[1]).toEqual(before);
    await look(ouder(kind), kind);
    const own = nodesOf(await readLog(ouder(kind), kind)).map(({ uitleg }: any) => uitleg);
    expect(own).toEqual(expect.arrayContaining(["Uzelf keek naar de hulp.", "Uzelf keek naar de school."]));
    const now = huis.clock.now;
    later(91 * DAG);
    await born(kind.id, 9);
    const open = nodesOf(await readLog(ouder(kind), kind)).filter(({ rol }: any) => rol === "casusregisseur");
    expect(open.flatMap(({ delen }: any) => delen.map(({ domein }: any) => domein))).toEqual(
      expect.arrayContaining(["hulp", "onderwijs"]),
    );
    huis.clock.now = now;
    await born(kind.id, 9);
  });
});

/** Questions to the two other logs from now on. */
function countCalls(): () => number {
  let calls = 0;
  for (const name of ["provider", "education"] as const)
    huis.servers[name].server.on("request", (incoming: http.IncomingMessage) => {
      if (incoming.url === INZAGELOG_PAD) calls += 1;
    });
  return () => calls;
}

it("costs one question to each other log and as many statements for a family of any size", async () => {
  const cost = async (situatie: string) => {
    const kind = await family(situatie);
    const ask = async (query: string) => {
      const before = Object.values(huis.stores).map((store) => statementCount(store));
      const { data, errors } = await huis.ask("case", ouder(kind), query, { id: kind.gezin, first: 5 });
      expect(errors).toBeUndefined();
      const statements = Object.values(huis.stores).map((store, i) => statementCount(store) - before[i]!);
      return { jeugdigen: data.gezin.casus.jeugdigen as any[], statements };
    };
    const without = KINDEREN.replace(LOG, "").replace(", $first: Int!, $after: String", "");
    await ask(without); // the sources are fresh from here on
    const bare = await ask(without);
    const asked = countCalls();
    const { jeugdigen, statements } = await ask(KINDEREN);
    const open = jeugdigen.filter(({ inzagelog }) => inzagelog.status !== "AFGESCHERMD").length;
    return { open, calls: asked(), statements: statements.map((n, i) => n - bare.statements[i]!) };
  };
  const [few, many] = [await cost("voorbeeldgezin"), await cost("vier-jeugdigen")];
  expect(many.open).toBeGreaterThan(few.open);
  expect([few.calls, many.calls]).toEqual([2, 2]);
  expect(many.statements.slice(1)).toEqual([1, 1]);
  expect(many.statements).toEqual(few.statements);
});

describe("who may ask for the log of another part", () => {
  const body = (over: object = {}) =>
    JSON.stringify({
      lezer: { soort: "FG", gemeenten: ["9001"] },
      vragen: [{ personen: null, gezin: null, na: null, aantal: 10 }],
      ...over,
    });
  const post = (name: "provider" | "education", text: string, token?: string) => {
    const call = request(huis.servers[name].server).post(INZAGELOG_PAD).set("content-type", "application/json");
    if (token) call.set("authorization", `Bearer ${token}`);
    return call.send(text);
  };
  const sign = async (key: keyof typeof huis.keys, dienst = INZAGELOG_DIENST, text = body(), pad = INZAGELOG_PAD) =>
    (await createDienstSigner(huis.keys[key].privateJwk, dienst))(pad, text);

  it("is case", async () => {
    for (const name of ["provider", "education"] as const) {
      const { status, body: answer } = await post(name, body(), await sign("bewijs"));
      expect([status, Array.isArray(answer.regels[0])]).toEqual([200, true]);
    }
  });

  it.each<[string, () => Promise<string | undefined>]>([
    ["nobody", async () => undefined],
    ["the FG itself", () => signToken(huis.keys.token, { rol: "fg", sub: "fg", gemeenten: ["9001"] })],
    ["the service that asks for standen", () => sign("standen", "dienst:education")],
    ["another key in the name of case", () => sign("standen")],
    ["case for another question", () => sign("bewijs", INZAGELOG_DIENST, body({ vragen: [] }))],
    ["case at another place", () => sign("bewijs", INZAGELOG_DIENST, body(), "/graphql")],
  ])("and not %s: nothing is read", async (_, tokenOf) => {
    const token = await tokenOf();
    for (const name of ["provider", "education"] as const) {
      const before = statementCount(huis.stores[name]);
      const { status, body: answer } = await post(name, body(), token);
      expect([status, answer, statementCount(huis.stores[name]) - before]).toEqual([
        ...[401, { fout: "Dit token geldt hier niet." }, 0],
      ]);
    }
  });

  it.each([
    [
      "a number in the place of a pseudonym",
      { vragen: [{ personen: ["999900006"], gezin: null, na: null, aantal: 1 }] },
    ],
    ["too much at once", { vragen: [{ personen: null, gezin: null, na: null, aantal: 1000 }] }],
    ["a reader that is none", { lezer: { soort: "IEDEREEN" } }],
  ])("refused: %s", async (_, over) => {
    const text = body(over);
    const { status, text: answer } = await post("provider", text, await sign("bewijs", INZAGELOG_DIENST, text));
    expect(status).toBe(400);
    expect(answer).not.toContain("9999");
  });
});

it("says which log did not answer, keeps the others, and never that nobody looked", async () => {
  const kind = await family("voorbeeldgezin");
  await huis.servers.provider.stop();
  const log = await readLog(ouder(kind), kind);
  expect(log).toMatchObject({ status: "DEELS", toelichting: "Logboek hulp: Dit logboek antwoordt nu niet." });
  expect(log.dekking.map(({ status }: any) => status)).toEqual(["BESCHIKBAAR", "ONBEREIKBAAR", "BESCHIKBAAR"]);
  const found = await others(ouder(kind), kind);
  expect(found).toContain("casusregisseur: onderwijs");
  expect(found).not.toContain("casusregisseur: hulp");
});
