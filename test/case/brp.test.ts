// SPDX-License-Identifier: EUPL-1.2
import { statementCount } from "../../platform/database/connection";
import { type BrpHub, startBrpHub } from "./brp-hub";

const GEZIN = `query($id: ID!) { gezin(id: $id) { naam casus { status toelichting dekking { bron bronhouder status reden opgehaaldOp }
  signalen { code ernst uitleg feiten { bron bronhouder } }
  leden { rol persoon { naam geboortedatum adres inOnderzoek opschorting herkomst { bron } herkomstBrp { bron bronhouder opgehaaldOp } } }
  jeugdigen { id persoon { naam adres inOnderzoek } gezag { soort uitleg inOnderzoek gezagsdragers { id naam } herkomst { bron } } } } } }`;
const HOUR = 3_600_000;

let hub: BrpHub;
beforeAll(async () => {
  hub = await startBrpHub();
});
afterAll(() => hub.close());

const see = (situatie: string) => hub.look(situatie, GEZIN);
const brpRow = (gezin: any) => gezin.casus.dekking.find(({ bron }: any) => bron === "brp");

describe("a gezin with the BRP beside it", () => {
  it("shows the address of everyone with where it comes from, and the BRP as a source of its own", async () => {
    const gezin = await see("voorbeeldgezin");
    expect(gezin.casus).toMatchObject({ status: "BESCHIKBAAR", toelichting: null });
    expect(brpRow(gezin)).toMatchObject({ status: "BESCHIKBAAR", reden: null });
    const adressen = gezin.casus.leden.map(({ persoon }: any) => persoon.adres);
    expect(new Set(adressen).size).toBe(1);
    expect(adressen[0]).toMatch(/^\D+ \d+, \d{4}[A-Z]{2} Noorderveen$/);
    for (const { persoon } of gezin.casus.leden) {
      expect(persoon).toMatchObject({ inOnderzoek: false, opschorting: null, herkomstBrp: { bron: "brp" } });
      expect(persoon.herkomst.bron).toBe("zaken-noorderveen");
    }
    for (const jeugdige of gezin.casus.jeugdigen) expect(jeugdige.persoon.adres).toBe(adressen[0]);
  });

  it.each([
    ["voorbeeldgezin", "GEZAMENLIJK_OUDERLIJK", 2, /^De ouders .+ en .+ hebben samen het gezag\.$/],
    ["vier-jeugdigen", "EENHOOFDIG_OUDERLIJK", 1, /heeft alleen het gezag\.$/],
    ["een-jeugdige", "EENHOOFDIG_OUDERLIJK", 1, /De gemeente onderzoekt of dit klopt\.$/],
    ["acht-jeugdigen", "GEZAMENLIJK", 2, /die geen ouder is\.$/],
    ["pleeggezin", "VOOGDIJ", 0, /noemt niet wie de voogd is\.$/],
    ["jeugdige-alleen", "TIJDELIJK_GEEN", 0, /^Niemand heeft nu het gezag: /],
    ["herhaald-beroep", "NIET_TE_BEPALEN", 0, /Een medewerker moet dit uitzoeken en vastleggen\.$/],
  ])("tells who has gezag in %s: %s", async (situatie, soort, aantal, uitleg) => {
    const { casus } = await see(situatie);
    const minderjarigen = casus.jeugdigen.filter(({ gezag }: any) => gezag);
    expect(minderjarigen.length).toBeGreaterThan(0);
    for (const { gezag } of minderjarigen) {
      expect(gezag).toMatchObject({ soort, uitleg: expect.stringMatching(uitleg), herkomst: { bron: "brp" } });
      expect(gezag.gezagsdragers).toHaveLength(aantal);
      for (const drager of gezag.gezagsdragers)
        expect(drager).toEqual({ id: expect.stringMatching(/^v1-/), naam: expect.any(String) });
    }
  });

  it("says that someone died or left, and what is being looked into", async () => {
    const opschortingen = async (situatie: string) =>
      (await see(situatie)).casus.leden.flatMap(({ persoon }: any) => persoon.opschorting ?? []);
    expect(await opschortingen("vier-jeugdigen")).toEqual([expect.stringMatching(/^Overleden op \d+ \w+ 20\d\d\.$/)]);
    expect(await opschortingen("plan-verlopen")).toEqual([
      expect.stringMatching(/^Geëmigreerd in 20\d\d \(dag en maand onbekend\)\.$/),
    ]);
    expect((await see("herhaald-beroep")).casus.leden.map(({ persoon }: any) => persoon.inOnderzoek)).toContain(true);
  });

  it.each([
    ["twee-regisseurs", /^De naam is in de zaak '.+' en in de BRP 'Wilhelmina .+'\.$/],
    ["bijna-18", /^De geboortedatum van .+ is in de zaak .+ en in de BRP .+\.$/],
  ])("shows both when zaak and BRP differ: %s", async (situatie, uitleg) => {
    const { casus } = await see(situatie);
    const signalen = casus.signalen.filter(({ code }: any) => code === "TEGENSTRIJDIG");
    expect(signalen).toEqual([
      {
        code: "TEGENSTRIJDIG",
        ernst: "AANDACHT",
        uitleg: expect.stringMatching(uitleg),
        feiten: [
          expect.objectContaining({ bron: expect.stringMatching(/^zaken-/) }),
          expect.objectContaining({ bron: "brp" }),
        ],
      },
    ]);
  });

  it("sees no contradiction in a date that is only partly known", async () => {
    const { casus } = await see("twaalf-personen");
    expect(casus.signalen.map(({ code }: any) => code)).not.toContain("TEGENSTRIJDIG");
    const [rij] = await hub.dataSource.query(
      "SELECT array_agg(DISTINCT gegevens->'geboorte'->>'soort') AS soorten FROM persoonsgegevens",
    );
    expect(rij.soorten).toEqual(expect.arrayContaining(["DATUM", "JAAR_MAAND", "JAAR", "ONBEKEND"]));
  });

  it("remembers that the BRP does not know someone, and asks no more than versheid says", async () => {
    const { casus } = await see("stapeling");
    expect(casus.leden.filter(({ persoon }: any) => persoon.herkomstBrp === null)).toHaveLength(1);
    hub.brp.reset();
    expect(brpRow(await see("stapeling")).status).toBe("BESCHIKBAAR");
    expect(hub.brp.aanroepen).toHaveLength(0);
  });

  it("keeps relations as pseudonyms", async () => {
    await see("voorbeeldgezin");
    const kind = hub.pseudonymise("bsn", hub.region.situatie("voorbeeldgezin").bsns[0]!);
    const [{ gegevens }] = await hub.dataSource.query("SELECT gegevens FROM persoonsgegevens WHERE persoon_id = $1", [
      kind,
    ]);
    expect(gegevens.ouders).toHaveLength(2);
    for (const ouder of gegevens.ouders) {
      const [rij] = await hub.dataSource.query("SELECT gegevens FROM persoonsgegevens WHERE persoon_id = $1", [ouder]);
      expect(rij.gegevens.kinderen).toContain(kind);
      expect(rij.gegevens.partners).toHaveLength(1);
    }
  });
});

describe("who may see what the BRP knows", () => {
  const ENTITY =
    "query($r: [_Any!]!) { _entities(representations: $r) { ... on Jeugdige { persoon { naam adres inOnderzoek herkomstBrp { bron } } gezag { soort } } } }";

  it.each([
    ["the regisseur", () => hub.regisseurVan("voorbeeldgezin"), true],
    ["another regisseur", () => ({ ...hub.regisseurVan("voorbeeldgezin"), medewerkernummer: "een-ander" }), false],
    ["leerplicht of the gemeente", () => ({ rol: "leerplicht", sub: "lpa", gemeenten: ["9001"] }), false],
    ["a school", () => ({ rol: "school", sub: "s", brin: "90AA" }), false],
    ["a dashboard", () => ({ rol: "dashboard", sub: "d" }), false],
  ])("%s", async (_name, claims, allowed) => {
    await see("voorbeeldgezin");
    const id = hub.pseudonymise("bsn", hub.region.situatie("voorbeeldgezin").bsns[0]!);
    const before = hub.brp.aanroepen.length;
    const { data } = await hub.ask(claims(), ENTITY, { r: [{ __typename: "Jeugdige", id }] });
    const [{ persoon, gezag }] = data._entities;
    if (allowed) {
      expect(persoon).toMatchObject({ adres: expect.any(String), inOnderzoek: false, herkomstBrp: { bron: "brp" } });
      expect(gezag.soort).toBe("GEZAMENLIJK_OUDERLIJK");
    } else {
      expect(gezag).toBeNull();
      if (persoon) expect(persoon).toMatchObject({ adres: null, inOnderzoek: null, herkomstBrp: null });
      const { data: gezinnen } = await hub.ask(claims(), GEZIN, { id: await hub.gezinId("voorbeeldgezin") });
      if (gezinnen.gezin) expect(brpRow(gezinnen.gezin)).toBeUndefined();
    }
    expect(hub.brp.aanroepen.length).toBe(before);
  });

  it("does not ask the BRP for who may not see the gezin", async () => {
    hub.wait(2 * HOUR);
    hub.brp.reset();
    const id = await hub.gezinId("voorbeeldgezin");
    await hub.ask({ rol: "leerplicht", sub: "lpa", gemeenten: ["9001"] }, GEZIN, { id });
    await hub.ask({ ...hub.regisseurVan("voorbeeldgezin"), medewerkernummer: "een-ander" }, GEZIN, { id });
    expect(hub.brp.adressen).toEqual([]);
    await see("voorbeeldgezin");
    expect(hub.brp.adressen).toHaveLength(1);
  });
});

describe("cost", () => {
  it("is one call and the same number of statements for two persons and for twelve, cold and warm", async () => {
    const cost = async (situatie: string) => {
      const [statements, calls] = [statementCount(hub.dataSource), hub.brp.aanroepen.length];
      const { leden } = (await see(situatie)).casus;
      return {
        leden: leden.length,
        statements: statementCount(hub.dataSource) - statements,
        calls: hub.brp.aanroepen.length - calls,
      };
    };
    hub.wait(2 * HOUR);
    hub.brp.reset();
    // the case systems are asked again too after that time: once for each, so that only the BRP is counted here
    const [cold2, cold12] = [await cost("thuiszitter-absoluut"), await cost("twaalf-personen")];
    const [warm2, warm12] = [await cost("thuiszitter-absoluut"), await cost("twaalf-personen")];
    expect([cold2.leden, cold12.leden]).toEqual([2, 12]);
    expect([cold2.calls, cold12.calls, warm2.calls, warm12.calls]).toEqual([1, 1, 0, 0]);
    expect(cold12.statements).toBe(cold2.statements);
    expect(warm12.statements).toBe(warm2.statements);
    const vragen = hub.brp.aanroepen.map(({ vraag }) => (vraag.burgerservicenummer as string[]).length);
    expect(vragen).toEqual([2, 12]);
  });

  it("reads a list of gezinnen from the copy and asks nothing", async () => {
    hub.brp.reset();
    const query =
      "{ mijnGezinnen(first: 100) { edges { node { casus { dekking { bron status reden } jeugdigen { gezag { soort } } } } } } }";
    const { data } = await hub.ask(hub.regisseurVan("voorbeeldgezin"), query);
    expect(data.mijnGezinnen.edges.length).toBeGreaterThan(0);
    for (const { node } of data.mijnGezinnen.edges)
      expect(node.casus.dekking.at(-1)).toMatchObject({ bron: "brp", status: expect.any(String) });
    expect(hub.brp.adressen).toEqual([]);
  });
});
