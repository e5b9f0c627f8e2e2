// SPDX-License-Identifier: EUPL-1.2
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { doel, verzoekHeaders } from "../support/verzoek";
import { startRegion, type TestRegion } from "../support/region";

let region: TestRegion;
let hub: CaseHub;
let claims: Record<string, unknown>;

beforeAll(async () => {
  region = await startRegion({ gezinnen: 150 });
  hub = await startCaseHub(region.bronnenFile);
  await hub.readAll();
  const [busiest] = await hub.dataSource.query(
    "SELECT r.medewerkernummer, g.gemeente FROM regietoewijzing r JOIN gezin g ON g.id = r.gezin_id WHERE r.tot IS NULL AND r.medewerkernummer IS NOT NULL AND g.beeindigd_op IS NULL GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 1",
  );
  claims = {
    rol: "casusregisseur",
    sub: "mw",
    gemeenten: [busiest.gemeente],
    medewerkernummer: busiest.medewerkernummer,
  };
});
afterAll(async () => {
  await hub.close();
  await region.close();
});

const LIST = `query($filter: GezinFilter, $orderBy: GezinVolgorde, $first: Int, $after: String) { mijnGezinnen(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
  totaal pageInfo { hasNextPage endCursor } edges { node { id naam zaaknummer casus { fase signalen { code ernst } plan { evaluaties { gepland gehouden } } } } } } }`;

async function list(variables: object) {
  const { body } = await hub.ask(claims, LIST, variables);
  expect(body.errors).toBeUndefined();
  return body.data.mijnGezinnen;
}

async function allPages(variables: object, first: number) {
  const nodes: any[] = [];
  for (let after: string | null = null; ;) {
    const page: any = await list({ ...variables, first, after });
    nodes.push(...page.edges.map((edge: any) => edge.node));
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

const next = (node: any) =>
  node.casus.plan?.evaluaties
    .filter((each: any) => !each.gehouden)
    .map((each: any) => each.gepland)
    .sort()[0] ?? "9999";

describe("mijnGezinnen", () => {
  it.each(["AANDACHT", "VOLGENDE_EVALUATIE", "NAAM"])(
    "gives each gezin once, page by page, in the order %s",
    async (orderBy) => {
      const whole = await list({ orderBy, first: 100 });
      expect(whole.totaal).toBeGreaterThan(3);
      const paged = await allPages({ orderBy }, 2);
      expect(paged).toEqual(whole.edges.map((edge: any) => edge.node));
      expect(new Set(paged.map(({ id }) => id)).size).toBe(whole.totaal);
      if (orderBy === "NAAM")
        expect(paged.map(({ naam }) => naam.toLowerCase())).toEqual(paged.map(({ naam }) => naam.toLowerCase()).sort());
      if (orderBy === "VOLGENDE_EVALUATIE") expect(paged.map(next)).toEqual(paged.map(next).sort());
      if (orderBy === "AANDACHT") {
        const urgent = paged.map(({ casus }) => casus.signalen.filter(({ ernst }: any) => ernst === "DRINGEND").length);
        expect(urgent).toEqual([...urgent].sort((a, b) => b - a));
      }
    },
  );

  it("filters on phase, signal and text, and counts what it filters", async () => {
    const all = await allPages({}, 50);
    for (const fase of new Set(all.map(({ casus }) => casus.fase))) {
      const some = await list({ filter: { fase }, first: 100 });
      expect(some.totaal).toBe(all.filter(({ casus }) => casus.fase === fase).length);
    }
    for (const code of new Set(all.flatMap(({ casus }) => casus.signalen.map((each: any) => each.code)))) {
      const some = await list({ filter: { signaal: code }, first: 100 });
      expect(some.edges.every((edge: any) => edge.node.casus.signalen.some((each: any) => each.code === code))).toBe(
        true,
      );
      expect(some.totaal).toBe(
        all.filter(({ casus }) => casus.signalen.some((each: any) => each.code === code)).length,
      );
    }
    const { zaaknummer, naam } = all[0];
    expect((await list({ filter: { tekst: zaaknummer.toLowerCase() } })).edges[0].node.zaaknummer).toBe(zaaknummer);
    expect((await list({ filter: { tekst: naam.slice(-4) } })).edges.map((edge: any) => edge.node.naam)).toContain(
      naam,
    );
    expect((await list({ filter: { tekst: "100%_" } })).totaal).toBe(0);
    expect((await list({ filter: { gemeente: "0000" } })).totaal).toBe(0);
  });

  it("for another purpose counts and pages nothing that it does not show, and neither does the twin of who directs nothing", async () => {
    const voor = (naam: string, wie = claims) =>
      hub.ask(wie, LIST, { orderBy: "NAAM", first: 1 }, verzoekHeaders(doel(naam)));
    expect((await voor("casusregie")).body.data.mijnGezinnen.totaal).toBeGreaterThan(3);
    const leeg = { totaal: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const { body } = await voor("noodprocedure");
    expect(body).toEqual({ data: { mijnGezinnen: leeg } });
    expect(body).toEqual((await voor("noodprocedure", { ...claims, medewerkernummer: "niemand" })).body);
  });

  it("refuses a cursor of another order, a wrong page size and a text of one letter, naming the field", async () => {
    const { pageInfo } = await list({ orderBy: "NAAM", first: 1 });
    for (const [variables, veld] of [
      [{ orderBy: "AANDACHT", after: pageInfo.endCursor }, "after"],
      [{ after: "onzin" }, "after"],
      [{ first: 0 }, "first"],
      [{ first: 101 }, "first"],
      [{ filter: { tekst: "a" } }, "filter.tekst"],
    ] as const) {
      const { body } = await hub.ask(claims, LIST, variables);
      expect(body.errors[0]).toMatchObject({
        message: expect.stringContaining(veld),
        extensions: { code: "ONGELDIGE_INVOER" },
      });
    }
  });
});

describe("zoekJeugdige", () => {
  const QUERY = "query($bsn: String!) { zoekJeugdige(bsn: $bsn) { id persoon { naam } } }";
  const regisseur = () => {
    const { gemeente, medewerkernummer } = region.situatie("voorbeeldgezin");
    return { rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer };
  };

  it("finds a child of a family one directs, and logs the search without the BSN", async () => {
    const [bsn] = region.situatie("voorbeeldgezin").bsns;
    const { body } = await hub.ask(regisseur(), QUERY, { bsn });
    const line = hub
      .logs()
      .split("\n")
      .find((each) => each.includes("search by bsn"));
    expect(JSON.parse(line!)).toMatchObject({
      event: "zoekJeugdige",
      sub: "mw",
      rol: "casusregisseur",
      gevonden: true,
    });
    expect(line).not.toContain(hub.pseudonymise("bsn", bsn!));
    expect(hub.logs()).not.toContain(bsn);
    expect(body.data.zoekJeugdige).toMatchObject({
      id: hub.pseudonymise("bsn", bsn!),
      persoon: { naam: expect.any(String) },
    });
    expect(JSON.stringify(body)).not.toContain(bsn);
  });

  it("gives the same nothing for a child of another's family and for one nobody knows", async () => {
    const [bsn] = region.situatie("voorbeeldgezin").bsns;
    const other = { ...regisseur(), medewerkernummer: "iemand-anders" };
    const [forbidden, absent] = [
      await hub.ask(other, QUERY, { bsn }),
      await hub.ask(other, QUERY, { bsn: "999990019" }),
    ];
    expect(forbidden.body).toEqual({ data: { zoekJeugdige: null } });
    expect(forbidden).toEqual(absent);
  });

  it("finds for leerplicht who is known in a casus of the own gemeente, and gives no pseudonym of anybody else", async () => {
    const { bsns, gemeente } = region.situatie("voorbeeldgezin");
    const own = { rol: "leerplicht", sub: "lpa", gemeenten: [gemeente] };
    expect((await hub.ask(own, QUERY, { bsn: bsns[0] })).body.data.zoekJeugdige.id).toMatch(/^v1-/);
    expect((await hub.ask(own, QUERY, { bsn: "999990019" })).body.data.zoekJeugdige).toBeNull();
    expect((await hub.ask({ ...own, gemeenten: ["0000"] }, QUERY, { bsn: bsns[0] })).body.data.zoekJeugdige).toBeNull();
  });

  it.each(["school", "dashboard"])("is not for a %s", async (rol) => {
    const { body } = await hub.ask({ rol, sub: "x", brin: "90AA" }, QUERY, { bsn: "999990019" });
    expect(body.errors[0].extensions.code).toBe("GEEN_TOEGANG");
  });

  it("refuses what is no BSN without repeating it", async () => {
    const { body } = await hub.ask(regisseur(), QUERY, { bsn: "999990018" });
    expect(body.errors[0]).toMatchObject({
      message: "bsn: dit is geen geldig BSN",
      extensions: { code: "ONGELDIGE_INVOER" },
    });
    expect(JSON.stringify(body)).not.toContain("999990018");
  });
});
