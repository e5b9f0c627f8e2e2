// SPDX-License-Identifier: EUPL-1.2
import { csv, inschrijving, leerling, school, verzuim } from "./support/aanlevering";
import { CLAIMS, createTestHub, type TestHub } from "./support/hub";

const LIST = `query($filter:ThuiszitterFilter,$opDatum:Datum,$regelversie:String,$first:Int=25,$after:String){
  thuiszitters(filter:$filter,opDatum:$opDatum,regelversie:$regelversie,first:$first,after:$after){totaal facetten{dimensie waarde label aantal}
  pageInfo{hasNextPage endCursor} edges{node{leerlingnaam jeugdige{id} oordeel{status soort fase sinds weken regelversie uitleg feiten{bron vastgelegdOp}}}}}}`;

let hub: TestHub;
beforeAll(async () => {
  hub = await createTestHub();
  await hub.deliver(
    csv({}, [
      school("99AA"),
      school("99BB"),
      ...[0, 1, 2, 3].map((n) => leerling(n)),
      inschrijving(0, "99AA"),
      verzuim(0, "99AA", { begindatum: "2026-03-01" }),
      inschrijving(1, "99AA"),
      verzuim(1, "99AA", { verzuimsoort: "ZIEK_DEELS", begindatum: "2026-09-01", verzuimstatus: "Geregistreerd" }),
      inschrijving(2, "99AA"),
      verzuim(2, "99AA", { begindatum: "2026-02-01", einddatum: "2026-06-30", verzuimstatus: "Afgesloten" }),
      inschrijving(3, "99BB", { einddatum: "2026-04-30" }),
      inschrijving(3, "99AA", { begindatum: "2026-06-01" }),
    ]),
  );
});
afterAll(() => hub.close());

const list = async (variables: object, claims: object = CLAIMS.leerplicht) => {
  const { data, errors } = await hub.ask(claims, LIST, variables);
  const nodes = (data?.thuiszitters.edges ?? []).map(({ node }: { node: unknown }) => node) as {
    leerlingnaam: string;
    jeugdige: { id: string };
    oordeel: { soort: string; fase: string; regelversie: string };
  }[];
  const { totaal, facetten, pageInfo } = data?.thuiszitters ?? {};
  return { totaal, facetten, pageInfo, errors: errors!, nodes, names: nodes.map(({ leerlingnaam }) => leerlingnaam) };
};

test("the version that is asked judges: the list, its facets and the picture agree", async () => {
  expect((await list({})).names).toEqual(["Leerling 0"]);
  const { names, nodes, facetten } = await list({ regelversie: "regio-groningen-2022" });
  expect(names).toEqual(["Leerling 0", "Leerling 1"]);
  expect(nodes[1]!.oordeel).toMatchObject({ soort: "ZIEK_DEELS", fase: "DEELS", regelversie: "regio-groningen-2022" });
  expect(facetten).toContainEqual({ dimensie: "fase", waarde: "DEELS", label: "Kan deels naar school", aantal: 1 });
  expect((await list({ regelversie: "regio-groningen-2022", filter: { fase: "DEELS" } })).totaal).toBe(1);
  const selection = `onderwijs(regelversie:"regio-groningen-2022"){oordeel{status soort fase sinds weken regelversie uitleg feiten{bron vastgelegdOp}}}`;
  const { data } = await hub.askJeugdigen(
    CLAIMS.leerplicht,
    selection,
    nodes.map(({ jeugdige: { id } }) => ({ id })),
  );
  expect(data._entities.map((row: { onderwijs: { oordeel: object } }) => row.onderwijs.oordeel)).toEqual(
    nodes.map(({ oordeel }) => oordeel),
  );
});

test("a version the hub does not know is refused", async () => {
  const { errors } = await list({ regelversie: "ocw-1999" });
  expect(errors[0]).toMatchObject({
    extensions: { code: "ONGELDIGE_INVOER" },
    message: expect.stringContaining("kies uit ocw-2016"),
  });
});

describe("the list on an earlier date", () => {
  test.each([
    ["2026-11-21", ["Leerling 0"]],
    ["2026-05-15", ["Leerling 2", "Leerling 0", "Leerling 3"]],
    ["2026-02-20", ["Leerling 2"]],
    ["2026-01-15", []],
  ])("%s", async (opDatum, expected) => {
    const { names, nodes, totaal } = await list({ opDatum });
    expect(names).toEqual(expected);
    expect(totaal).toBe(expected.length);
    const selection = `onderwijs(opDatum:"${opDatum}"){oordeel{status soort fase sinds weken regelversie uitleg feiten{bron vastgelegdOp}}}`;
    const { data } = await hub.askJeugdigen(
      CLAIMS.leerplicht,
      selection,
      nodes.map(({ jeugdige: { id } }) => ({ id })),
    );
    expect(data._entities.map((row: { onderwijs: { oordeel: object } }) => row.onderwijs.oordeel)).toEqual(
      nodes.map(({ oordeel }) => oordeel),
    );
  });
  test("has pages, filters and facets of its own", async () => {
    const first = await list({ opDatum: "2026-05-15", first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect((await list({ opDatum: "2026-05-15", first: 2, after: first.pageInfo.endCursor })).names).toEqual([
      "Leerling 3",
    ]);
    expect((await list({ opDatum: "2026-05-15", filter: { soort: "ABSOLUUT" } })).names).toEqual(["Leerling 3"]);
    expect(first.facetten).toContainEqual({ dimensie: "school", waarde: "99BB", label: "School 99BB", aantal: 1 });
  });
  test("shows a pupil who left to no old school, on no date", async () => {
    expect((await list({ opDatum: "2026-05-15" }, { ...CLAIMS.school, brin: "99BB" })).names).toEqual([]);
    expect((await list({ opDatum: "2026-05-15" }, CLAIMS.school)).names).toContain("Leerling 3");
    expect((await list({ opDatum: "2026-05-15" }, CLAIMS.andereGemeente)).names).toEqual([]);
  });
  test.each([["2026-11-22", "ONGELDIGE_INVOER"]])("refuses a day to come", async (opDatum, code) => {
    expect((await list({ opDatum })).errors[0]!.extensions.code).toBe(code);
  });
  test("refuses more pupils than can be judged in one question", async () => {
    await hub.dataSource
      .query(`INSERT INTO leerling (bron, stand, vastgelegd_op, opgehaald_op, id, gemeente, naam, geboortedatum)
      SELECT 'leerplicht-9002', 'x', now(), now(), 'v1-' || n, '9002', 'x', '2014-01-01' FROM generate_series(1, 5001) n`);
    const { errors } = await list({ opDatum: "2026-05-15" }, CLAIMS.regio);
    expect(errors[0]).toMatchObject({ extensions: { code: "ONGELDIGE_INVOER" } });
    expect((await list({ opDatum: "2026-05-15", filter: { gemeente: "9001" } }, CLAIMS.regio)).totaal).toBe(3);
  });
});
