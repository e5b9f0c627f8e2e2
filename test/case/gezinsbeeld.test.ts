// SPDX-License-Identifier: EUPL-1.2
import type { Situatie } from "../../example/situaties/situatie";
import { statementCount } from "../../platform/database/connection";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";

const GEZIN = `query($id: ID!) { gezin(id: $id) { id naam zaaknummer gemeente { code naam } casus { status niveau toelichting fase
  dekking { bron status reden } signalen { code ernst sinds uitleg feiten { bron } } tijdlijn { op soort omschrijving }
  leden { rol persoon { naam geboortedatum } herkomst { bron opgehaaldOp } } regisseur { voerder van contact { naam organisatie telefoon } herkomst { bron } }
  regiegeschiedenis { voerder van tot } verwachteRegie { verwacht wijktAf uitleg } veiligheid { acuut maatregel }
  plan { versie geldigVan leefgebieden { code naam doelen { id omschrijving status acties { wie status } } } evaluaties { gepland gehouden } herkomst { bron } }
  jeugdigen { id leeftijd persoon { naam } gezinnen { id } inzagebewijs } } } }`;
const LIJST = "{ mijnGezinnen(first: 100) { totaal dekking { bron status } edges { node { id zaaknummer } } } }";

let region: TestRegion;
let hub: CaseHub;

beforeAll(async () => {
  region = await startRegion({ gezinnen: 150 });
  hub = await startCaseHub(region.bronnenFile);
  await hub.readAll();
});
afterAll(async () => {
  await hub.close();
  await region.close();
});

const regisseurVan = (situatie: Situatie) => ({
  rol: "casusregisseur",
  sub: `mw-${situatie.medewerkernummer}`,
  gemeenten: [situatie.gemeente],
  medewerkernummer: situatie.medewerkernummer,
});

async function idOf(naam: string): Promise<string> {
  const { zaaknummer } = region.situatie(naam);
  const [row] = await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]);
  return row.id;
}

async function gezinVan(naam: string) {
  const { body } = await hub.ask(regisseurVan(region.situatie(naam)), GEZIN, { id: await idOf(naam) });
  expect(body.errors).toBeUndefined();
  return body.data.gezin;
}

const codes = (gezin: { casus: { signalen: { code: string }[] } }) => gezin.casus.signalen.map(({ code }) => code);

describe("a gezin from the case systems", () => {
  it("shows the whole family with its plan, its regisseur and where each fact comes from", async () => {
    const gezin = await gezinVan("voorbeeldgezin");
    expect(gezin.zaaknummer).toBe(region.situatie("voorbeeldgezin").zaaknummer);
    expect(gezin.casus).toMatchObject({ status: "BESCHIKBAAR", niveau: "VOLLEDIG", toelichting: null });
    expect(gezin.casus.jeugdigen).toHaveLength(3);
    expect(gezin.casus.leden.length).toBeGreaterThan(3);
    expect(gezin.casus.regisseur.contact.naam).toMatch(/\w/);
    expect(gezin.casus.plan.leefgebieden.length).toBeGreaterThan(1);
    expect(gezin.casus.plan.leefgebieden[0].doelen[0].acties[0].wie).toMatch(/\w/);
    for (const { herkomst } of [...gezin.casus.leden, gezin.casus.regisseur, gezin.casus.plan])
      expect(herkomst.bron).toBe(gezin.casus.dekking[0].bron);
  });

  it.each(["noorderveen", "zuiderham"])("reads plan, goals and history through the mapping of %s", async (plaats) => {
    const rows = await hub.dataSource.query(
      "SELECT g.zaaknummer, p.inhoud FROM gezin g JOIN perspectiefplan p ON p.gezin_id = g.id WHERE g.bron = $1",
      [`zaken-${plaats}`],
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(
      rows.every(({ inhoud }: any) => inhoud.leefgebieden.flatMap((gebied: any) => gebied.doelen).length > 0),
    ).toBe(true);
    const history = await hub.dataSource.query(
      "SELECT count(*)::int AS n FROM regietoewijzing r JOIN gezin g ON g.id = r.gezin_id WHERE g.bron = $1 AND r.tot IS NOT NULL",
      [`zaken-${plaats}`],
    );
    expect(history[0].n).toBeGreaterThan(0);
  });

  it.each([
    ["geen-plan", "GEEN_GELDIG_PLAN"],
    ["evaluatie-verlopen", "EVALUATIE_VERLOPEN"],
    ["twee-regisseurs", "TWEE_REGISSEURS"],
    ["regie-wijkt-af", "REGIE_WIJKT_AF"],
    ["bijna-18", "BIJNA_18_ZONDER_PLAN"],
  ])("explains the situation %s with the signal %s", async (naam, code) => {
    const gezin = await gezinVan(naam);
    const signaal = gezin.casus.signalen.find((each: { code: string }) => each.code === code);
    expect(signaal).toMatchObject({
      uitleg: expect.stringMatching(/^[A-ZÀ-Ž].*[.?]$/),
      feiten: [{ bron: expect.stringContaining("zaken-") }],
    });
  });

  it("gives no signal to a family in which all is well", async () => {
    expect(codes(await gezinVan("een-jeugdige"))).not.toEqual(
      expect.arrayContaining(["GEEN_REGISSEUR", "TWEE_REGISSEURS", "GEEN_GELDIG_PLAN"]),
    );
  });

  it("keeps the history of three regisseurs", async () => {
    const { casus } = await gezinVan("regie-gewisseld");
    expect(casus.regiegeschiedenis.length).toBeGreaterThanOrEqual(3);
    expect(casus.regiegeschiedenis.filter(({ tot }: { tot: string | null }) => tot === null)).toHaveLength(1);
  });

  it("knows a gezin that directs itself from one that nobody directs", async () => {
    const rows = await hub.dataSource.query(
      "SELECT g.bron, r.medewerkernummer FROM regietoewijzing r JOIN gezin g ON g.id = r.gezin_id WHERE r.voerder = 'GEZIN' AND r.tot IS NULL",
    );
    expect(new Set(rows.map(({ bron }: any) => bron))).toEqual(new Set(["zaken-noorderveen", "zaken-zuiderham"]));
    expect(rows.every(({ medewerkernummer }: any) => medewerkernummer === null)).toBe(true);
  });

  it("puts Veilig Thuis first in an acute phase", async () => {
    const { casus } = await gezinVan("veilig-thuis");
    expect(casus.veiligheid.acuut).toBe(true);
    expect(casus.verwachteRegie).toMatchObject({ verwacht: ["VEILIG_THUIS"] });
  });

  it("never stores or answers a BSN", async () => {
    const bsns = region.situatie("voorbeeldgezin").bsns;
    const { rows } = {
      rows: JSON.stringify(
        await hub.dataSource.query(
          "SELECT g.*, l.*, p.inhoud FROM gezin g JOIN gezinslid l ON l.gezin_id = g.id LEFT JOIN perspectiefplan p ON p.gezin_id = g.id",
        ),
      ),
    };
    const answer = JSON.stringify(await gezinVan("voorbeeldgezin"));
    expect(bsns.length).toBeGreaterThan(0);
    for (const bsn of bsns) {
      expect(rows).not.toContain(bsn);
      expect(answer).not.toContain(bsn);
    }
  });
});

describe("who may see a gezin", () => {
  const other = {
    rol: "casusregisseur",
    sub: "mw-ander",
    gemeenten: ["9001", "9002"],
    medewerkernummer: "bestaat-niet",
  };

  it("refuses who has no token", async () => {
    expect((await hub.ask(undefined, LIJST)).status).toBe(401);
  });

  it("shows a regisseur the gezinnen they direct now, in a list and one by one", async () => {
    const { body } = await hub.ask(regisseurVan(region.situatie("voorbeeldgezin")), LIJST);
    expect(body.data.mijnGezinnen.edges.map((edge: any) => edge.node.zaaknummer)).toContain(
      region.situatie("voorbeeldgezin").zaaknummer,
    );
    expect(body.data.mijnGezinnen.totaal).toBe(body.data.mijnGezinnen.edges.length);
    expect(body.data.mijnGezinnen.dekking).toEqual([{ bron: expect.any(String), status: "BESCHIKBAAR" }]);
  });

  it("answers another regisseur exactly as if the gezin did not exist", async () => {
    const forbidden = await hub.ask(other, GEZIN, { id: await idOf("voorbeeldgezin") });
    const absent = await hub.ask(other, GEZIN, { id: `v1-${"x".repeat(43)}` });
    expect(forbidden.body).toEqual({ data: { gezin: null } });
    expect(forbidden).toEqual(absent);
  });

  it("refuses the regisseur of before, and the same number in another gemeente", async () => {
    const situatie = region.situatie("regie-gewisseld");
    const [vorige] = await hub.dataSource.query(
      "SELECT medewerkernummer FROM regietoewijzing WHERE gezin_id = $1 AND tot IS NOT NULL AND medewerkernummer <> $2",
      [await idOf("regie-gewisseld"), situatie.medewerkernummer],
    );
    const id = await idOf("regie-gewisseld");
    expect(
      (await hub.ask({ ...regisseurVan(situatie), medewerkernummer: vorige.medewerkernummer }, GEZIN, { id })).body.data
        .gezin,
    ).toBeNull();
    expect(
      (
        await hub.ask(
          { ...regisseurVan(situatie), gemeenten: [situatie.gemeente === "9001" ? "9002" : "9001"] },
          GEZIN,
          { id },
        )
      ).body.data.gezin,
    ).toBeNull();
  });

  it("shows leerplicht of the gemeente only who directs, and leerplicht of another gemeente nothing", async () => {
    const { gemeente } = region.situatie("voorbeeldgezin");
    const id = await idOf("voorbeeldgezin");
    const own = await hub.ask({ rol: "leerplicht", sub: "lpa", gemeenten: [gemeente] }, GEZIN, { id });
    expect(own.body.data.gezin).toMatchObject({
      zaaknummer: null,
      casus: {
        niveau: "DAT",
        leden: [],
        plan: null,
        signalen: [],
        tijdlijn: [],
        veiligheid: null,
        fase: null,
        regisseur: { contact: { naam: expect.any(String) } },
      },
    });
    const foreign = await hub.ask({ rol: "leerplicht", sub: "lpa", gemeenten: ["9999"] }, GEZIN, { id });
    expect(foreign.body.data.gezin).toBeNull();
  });

  it("gives another subgraph the jeugdigen of a gezin and the decisions about them, only of who may see them", async () => {
    const query = "query($id: ID!) { gezin(id: $id) { jeugdigeIds inzagebewijzen casus { jeugdigen { id } } } }";
    const id = await idOf("voorbeeldgezin");
    const situatie = region.situatie("voorbeeldgezin");
    const { gezin } = (await hub.ask(regisseurVan(situatie), query, { id })).body.data;
    expect(gezin.jeugdigeIds).toEqual(gezin.casus.jeugdigen.map((jeugdige: { id: string }) => jeugdige.id));
    expect(gezin.jeugdigeIds).toHaveLength(3);
    expect(gezin.inzagebewijzen).toEqual([expect.stringMatching(/^\S+\.\S+\.\S+$/)]);
    const leerplicht = { rol: "leerplicht", sub: "lpa", gemeenten: [situatie.gemeente] };
    expect((await hub.ask(leerplicht, query, { id })).body.data.gezin).toMatchObject({
      jeugdigeIds: [],
      inzagebewijzen: [],
    });
  });

  it.each([
    ["school", { brin: "90AA" }],
    ["dashboard", {}],
  ])("shows a %s no gezin and no list", async (rol, claims) => {
    const { body } = await hub.ask({ rol, sub: "x", ...claims }, GEZIN, { id: await idOf("voorbeeldgezin") });
    expect(body.data.gezin).toBeNull();
    const list = await hub.ask({ rol, sub: "x", ...claims }, LIJST);
    expect(list.body.errors[0].extensions.code).toBe("GEEN_TOEGANG");
  });

  it("gives a jeugdige without relation no person, no family and no capability", async () => {
    const query =
      "query($r: [_Any!]!) { _entities(representations: $r) { ... on Jeugdige { id persoon { naam } leeftijd gezinnen { id } inzagebewijs } } }";
    const id = hub.pseudonymise("bsn", region.situatie("voorbeeldgezin").bsns[0]!);
    const r = [{ __typename: "Jeugdige", id }];
    expect((await hub.ask(other, query, { r })).body.data._entities).toEqual([
      { id, persoon: null, leeftijd: null, gezinnen: [], inzagebewijs: null },
    ]);
    const allowed = await hub.ask(regisseurVan(region.situatie("voorbeeldgezin")), query, { r });
    expect(allowed.body.data._entities[0]).toMatchObject({
      persoon: { naam: expect.any(String) },
      inzagebewijs: expect.any(String),
      gezinnen: [{ id: expect.any(String) }],
    });
  });
});

const sourceCalls = () =>
  [region.noord, region.zuid].flatMap(({ calls }) => Object.values(calls)).reduce((a, b) => a + b, 0);

describe("cost", () => {
  it("a refusal costs one statement, of facts, and asks no source", async () => {
    const id = await idOf("voorbeeldgezin");
    const refused = { rol: "casusregisseur", sub: "x", gemeenten: ["9001"], medewerkernummer: "bestaat-niet" };
    const cost = async (gevraagd: string) => {
      const [statements, calls] = [statementCount(hub.dataSource), sourceCalls()];
      expect((await hub.ask(refused, GEZIN, { id: gevraagd })).body).toEqual({ data: { gezin: null } });
      return [statementCount(hub.dataSource) - statements, sourceCalls() - calls];
    };
    expect(await cost(id)).toEqual([1, 0]);
    expect(await cost(`v1-${"x".repeat(43)}`)).toEqual([1, 0]);
  });

  it("takes the same number of statements and source calls for one child and for eight", async () => {
    const cost = async (naam: string) => {
      // The first look at a gezin also reads the history of its phases at the source.
      await gezinVan(naam);
      const before = statementCount(hub.dataSource);
      const gezin = await gezinVan(naam);
      return { jeugdigen: gezin.casus.jeugdigen.length, statements: statementCount(hub.dataSource) - before - 1 };
    };
    // The first look of the day also asks the BRP; what that costs is counted in brp.test.ts.
    for (const naam of ["een-jeugdige", "acht-jeugdigen"]) await gezinVan(naam);
    const [one, eight] = [await cost("een-jeugdige"), await cost("acht-jeugdigen")];
    expect([one.jeugdigen, eight.jeugdigen]).toEqual([1, 8]);
    expect(eight.statements).toBe(one.statements);
    // facts, four of content, related gezinnen, facts per child, who they are, the BRP
    expect(one.statements).toBeLessThanOrEqual(9);
  });
});
