// SPDX-License-Identifier: EUPL-1.2
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";
import { doel, verzoekHeaders } from "../support/verzoek";
import { NOORD, plaatsGezag, plaatsGezin, type Proefgezin, pseudoniem, ZUID } from "./support/proefgezin";

/* One gezin in two systems: father and mother with a child in A, and mother with the same child in B, in another gemeente. */

let region: TestRegion;
let hub: CaseHub;
beforeAll(async () => {
  region = await startRegion();
  hub = await startCaseHub(region.bronnenFile, {
    relaties: { education: async () => true, provider: async () => true },
  });
});
afterAll(async () => {
  await hub.close();
  await region.close();
});

const CASUS = `id casus { niveau status toelichting dekking { bron bronhouder } regisseur { voerder contact { naam } } regiegeschiedenis { voerder }
  leden { rol persoon { naam } herkomst { bron } } jeugdigen { id } plan { id leefgebieden { zorgen doelen { omschrijving } } } anderePlannen { geldigVan leefgebieden { zorgen } }
  signalen { code uitleg } tijdlijn { soort } veiligheid { acuut } nietBekend { onderdeel } }`;
const GEZIN = `query($id: ID!) { gezin(id: $id) { ${CASUS} } }`;
const KIND = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Jeugdige { persoon { naam } gezinnen { ${CASUS} } } } }`;

/** A family of its own, so that no test sees what another did. */
async function gezinA() {
  const [vader, moeder, kind] = [pseudoniem(), pseudoniem(), pseudoniem()];
  await plaatsGezag(hub, kind, [vader, moeder], "Dorpsstraat 1");
  const leden = [{ id: vader }, { id: moeder }, { id: kind, jaren: 9 }];
  const a = await plaatsGezin(hub, { leden, regie: [["LOKAAL_TEAM", "mw-a"]], plan: "van A" });
  /** the same gezin, in the other system */
  const metB = (anders: Partial<Proefgezin> = {}) =>
    plaatsGezin(hub, {
      ...{ waar: ZUID, leden: leden.slice(1), regie: [["LOKAAL_TEAM", "mw-b"]], plan: "van B" },
      ...anders,
    });
  return { a, vader, moeder, kind, metB };
}
type Familie = Awaited<ReturnType<typeof gezinA>>;

const zie = async (wie: Record<string, unknown>, query: string, variables: object = {}, headers = verzoekHeaders()) => {
  const { body } = await hub.ask(wie, query, variables, headers);
  expect(body.errors).toBeUndefined();
  return body;
};
const regisseur = (medewerkernummer: string, ...gemeenten: string[]) => ({
  ...{ rol: "casusregisseur", sub: medewerkernummer, medewerkernummer, gemeenten },
});
const MW_A = regisseur("mw-a", NOORD.gemeente);
const casus = async (wie: Record<string, unknown>, id: string) =>
  (await zie(wie, GEZIN, { id }, verzoekHeaders(doel("casusregie")))).data.gezin?.casus;
const codes = ({ signalen }: any) => signalen.map(({ code }: any) => code);
const bronnen = ({ dekking }: any) =>
  [...new Set(dekking.map(({ bron }: any) => bron))].filter((bron) => bron !== "brp");

/** Everyone who is not the regisseur, and how they come to the gezin of the family. */
const anderen: [string, (familie: Familie) => Promise<unknown>, ziet: boolean][] = [
  [
    "a parent",
    ({ vader }) => zie({ rol: "gezin", sub: "g", persoonId: vader }, `{ eigenGezinnen { ${CASUS} } }`),
    true,
  ],
  ["leerplicht", ({ a }) => zie({ rol: "leerplicht", sub: "l", gemeenten: [NOORD.gemeente] }, GEZIN, { id: a }), true],
  ["teamleider", ({ a }) => zie({ rol: "teamleider", sub: "t", gemeenten: [NOORD.gemeente] }, GEZIN, { id: a }), true],
  ["school", (familie) => overKind({ rol: "school", sub: "s", brin: "90AA" }, familie), true],
  ["aanbieder", (familie) => overKind({ rol: "aanbieder", sub: "a", agbCode: "98000001" }, familie), true],
];
/** A gezin that they may see; a teamleider sees one that nobody directs. */
async function gezinVoor(wie: string) {
  const familie = await gezinA();
  if (wie === "teamleider")
    await hub.dataSource.query("UPDATE regietoewijzing SET tot = current_date WHERE gezin_id = $1", [familie.a]);
  return familie;
}
/** By way of the pupil or client; of what is found, the gezin that was there before. */
async function overKind(wie: Record<string, unknown>, { a, kind }: Familie) {
  const body = await zie(wie, KIND, {
    r: [{ __typename: "Jeugdige", id: kind, schoolrelatie: "s", hulprelatie: "h" }],
  });
  const [{ gezinnen }] = body.data._entities;
  return gezinnen.filter(({ id }: any) => id === a);
}

describe.each(anderen)("%s", (wie, kijk) => {
  it("sees of a gezin the same, with the same dekking, whether or not another system knows it too", async () => {
    const familie = await gezinVoor(wie);
    const zonder = JSON.stringify(await kijk(familie));
    expect(zonder).toContain(NOORD.bron);
    await familie.metB();
    expect(JSON.stringify(await kijk(familie))).toBe(zonder);
  });
});

describe("Veilig Thuis in the other system", () => {
  const geheim: Partial<Proefgezin>[] = [{ regie: [["VEILIG_THUIS", "mw-vt"]] }, { acuut: true }];

  it.each(anderen.slice(1))("makes it one that does not exist for %s", async (wie, kijk) => {
    for (const anders of geheim) {
      const familie = await gezinVoor(wie);
      const onbekend = { ...familie, a: pseudoniem(), kind: pseudoniem() };
      await familie.metB(anders);
      expect(await kijk(familie)).toEqual(await kijk(onbekend));
    }
  });

  it("changes nothing for the family", async () => {
    const [[, kijk]] = anderen as [(typeof anderen)[number]];
    for (const anders of geheim) {
      const familie = await gezinA();
      const zonder = JSON.stringify(await kijk(familie));
      await familie.metB(anders);
      expect(JSON.stringify(await kijk(familie))).toBe(zonder);
    }
  });

  it("a look of the regisseur is out of the log of the family for now", async () => {
    const familie = await gezinA();
    await familie.metB({ acuut: true });
    await casus(MW_A, familie.a);
    const [{ open }] = await hub.dataSource.query(
      "SELECT count(*) FILTER (WHERE verborgen_tot IS NULL)::int AS open FROM auditlog WHERE gezin = $1 AND uitkomst = 'TOEGESTAAN'",
      [familie.a],
    );
    expect(open).toBe(0);
  });

  it("a Veilig Thuis that directs does see the whole of it", async () => {
    const familie = await gezinA();
    await familie.metB({ regie: [["VEILIG_THUIS", "mw-vt"]] });
    const found = await casus(regisseur("mw-vt", ZUID.gemeente), familie.a);
    expect([found.niveau, bronnen(found)]).toEqual(["VOLLEDIG", [NOORD.bron, ZUID.bron]]);
    expect(JSON.stringify(found)).toContain("Zorg van A");
    expect(codes(found)).toContain("TWEE_REGISSEURS");
  });
});

describe("the regisseur", () => {
  it("of one sees that the other system knows it, who directs there and that there is a plan, and nothing more of it", async () => {
    const { a, metB } = await gezinA();
    const zonder = await casus(MW_A, a);
    const b = await metB();
    const found = await casus(MW_A, a);
    expect(bronnen(found)).toEqual([NOORD.bron, ZUID.bron]);
    expect(codes(found)).toEqual(expect.arrayContaining(["GEZIN_IN_MEER_SYSTEMEN", "TWEE_REGISSEURS", "TWEE_PLANNEN"]));
    expect(JSON.stringify(found)).toContain("Naam van mw-b");
    expect(found.anderePlannen).toEqual([{ geldigVan: "2020-01-01", leefgebieden: [] }]);
    expect(JSON.stringify(found)).not.toMatch(/(Doel|Zorg|Kracht|Wens) van B/);
    for (const veld of ["leden", "jeugdigen", "tijdlijn", "veiligheid", "nietBekend"])
      expect(found[veld]).toEqual(zonder[veld]);
    expect(await casus(MW_A, b)).toMatchObject({ niveau: "DAT", plan: null, leden: [], veiligheid: null });
    // Both gemeenten find it back: each entry says whose gezin it was.
    const regels = await hub.dataSource.query(
      "SELECT DISTINCT gezin, grond FROM auditlog WHERE gezin = ANY($1) AND wie = 'mw-a' AND uitkomst = 'TOEGESTAAN' ORDER BY grond DESC",
      [[a, b]],
    );
    expect(regels).toEqual([
      { gezin: a, grond: "REGIE_NU" },
      { gezin: b, grond: "REGIE_ELDERS" },
    ]);
  });

  it("who directs both sees both, merged", async () => {
    const { a, metB } = await gezinA();
    const b = await metB({ regie: [["LOKAAL_TEAM", "mw-a"]] });
    const beide = regisseur("mw-a", NOORD.gemeente, ZUID.gemeente);
    for (const id of [a, b]) {
      const found = await casus(beide, id);
      expect([...bronnen(found)].sort()).toEqual([NOORD.bron, ZUID.bron]);
      const text = JSON.stringify(found);
      expect(text).toContain("Zorg van A");
      expect(text).toContain("Zorg van B");
      expect(found.leden).toHaveLength(3);
    }
  });

  it("sees nothing of a gezin of which only the children are the same, nor after the parent left, nor for another purpose", async () => {
    const { a, moeder, metB, ...familie } = await gezinA();
    const zonder = await casus(MW_A, a);
    const ander = [{ id: pseudoniem() }, { id: familie.kind, jaren: 9 }];
    const apart = await metB({ leden: ander });
    expect(await casus(MW_A, a)).toEqual(zonder);
    expect(await casus(MW_A, apart)).toBeUndefined();
    const b = await metB();
    expect(bronnen(await casus(MW_A, a))).toContain(ZUID.bron);
    expect((await zie(MW_A, GEZIN, { id: b }, verzoekHeaders(doel("noodprocedure")))).data.gezin).toBeNull();
    await hub.dataSource.query("UPDATE gezinslid SET tot = current_date WHERE gezin_id = $1 AND persoon_id = $2", [
      a,
      moeder,
    ]);
    expect(await casus(MW_A, b)).toBeUndefined();
    expect(bronnen(await casus(MW_A, a))).toEqual([NOORD.bron]);
  });
});
