// SPDX-License-Identifier: EUPL-1.2
import { statementCount } from "../../platform/database/connection";
import { csv, inschrijving, leerling, leerlingId, school, verzuim } from "./support/aanlevering";
import { CLAIMS, createTestHub, type TestHub } from "./support/hub";

const LIST = `query($filter:ThuiszitterFilter,$orderBy:ThuiszitterVolgorde,$first:Int=25,$after:String){
  thuiszitters(filter:$filter,orderBy:$orderBy,first:$first,after:$after){totaal facetten{dimensie waarde label aantal}
  pageInfo{hasNextPage hasPreviousPage endCursor}
  edges{cursor node{leerlingnaam school{naam} jeugdige{id thuiszitterZonderHulp} oordeel{status soort fase sinds weken regelversie uitleg feiten{bron vastgelegdOp}}}}}}`;

interface Node {
  leerlingnaam: string;
  school: { naam: string } | null;
  jeugdige: { id: string };
  oordeel: { status: string; soort: string; fase: string; sinds: string; weken: number };
}

// n, school, reports since: two of a stage each, one that threatens, one ill, one unknown, one without a school
const SINDS = ["2026-10-12", "2026-09-01", "2026-08-01", "2026-07-01", "2025-11-01", "2025-10-01"];

let hub: TestHub;
beforeAll(async () => {
  hub = await createTestHub();
  await hub.deliver(
    csv({}, [
      school("99AA", { schoolnaam: "De Zon" }),
      school("99BB", { schoolnaam: "De Aap" }),
      school("99CC", { laatsteAanlevering: "2026-10-01T08:00:00Z" }),
      ...SINDS.flatMap((begindatum, i) => [
        leerling(i, { geboortedatum: `${2010 + i}-11-21` }),
        inschrijving(i, i % 2 ? "99AA" : "99BB"),
        verzuim(i, i % 2 ? "99AA" : "99BB", { begindatum }),
      ]),
      leerling(10),
      inschrijving(10, "99AA"),
      verzuim(10, "99AA", { verzuimsoort: "ZESTIEN_UUR", begindatum: "2026-11-09" }),
      leerling(11),
      inschrijving(11, "99AA"),
      verzuim(11, "99AA", { verzuimsoort: "GEOORLOOFD_ZIEK" }),
      leerling(12),
      inschrijving(12, "99CC"),
      leerling(13),
      inschrijving(13, "99AA", { einddatum: "2026-09-21" }),
    ]),
    csv({ gemeente: "9002", peildatum: "2026-11-21" }, [
      school("99AA", { schoolnaam: "De Zon" }),
      leerling(0, { naam: "Verhuisd" }),
      inschrijving(0, "99AA"),
      verzuim(0, "99AA", { begindatum: "2026-10-20" }),
    ]),
  );
});
afterAll(() => hub.close());

interface Listed {
  totaal: number;
  facetten: { dimensie: string; label: string; aantal: number }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
  edges: { cursor: string; node: Node }[];
  errors?: { extensions: { code: string } }[];
  nodes: Node[];
  names: number[];
}

const list = async (variables: object = {}, claims: object = CLAIMS.leerplicht): Promise<Listed> => {
  const { data, errors } = await hub.ask(claims, LIST, variables);
  const nodes: Node[] = data?.thuiszitters.edges.map(({ node }: { node: Node }) => node) ?? [];
  return {
    ...data?.thuiszitters,
    errors,
    nodes,
    names: nodes.map(({ leerlingnaam }) => Number(leerlingnaam.split(" ")[1])),
  };
};

test("the longest first, with the whole conclusion", async () => {
  const { totaal, nodes, names } = await list();
  expect(totaal).toBe(7);
  expect(names).toEqual([5, 4, 3, 2, 1, 13, 0]);
  expect(nodes[0]).toMatchObject({
    leerlingnaam: "Leerling 5",
    school: { naam: "De Zon" },
    jeugdige: { id: leerlingId(5), thuiszitterZonderHulp: null },
    oordeel: {
      status: "THUISZITTER",
      soort: "LANGDURIG_RELATIEF",
      fase: "ZEER_LANGDURIG",
      sinds: "2025-10-01",
      weken: 59,
      regelversie: "ocw-2016",
      feiten: [{ bron: "leerplicht-9001", vastgelegdOp: "2026-11-20T03:00:00.000Z" }],
    },
  });
  expect(nodes[5]).toMatchObject({ school: { naam: "De Zon" }, oordeel: { soort: "ABSOLUUT", sinds: "2026-09-22" } });
});

test("the list says of everybody the same as the picture of that person", async () => {
  const { nodes } = await list();
  const references = nodes.map(({ jeugdige }) => ({ id: jeugdige.id }));
  const selection = "onderwijs{oordeel{status soort fase sinds weken regelversie uitleg feiten{bron vastgelegdOp}}}";
  const { data } = await hub.askJeugdigen(CLAIMS.leerplicht, selection, references);
  expect(data._entities.map((row: { onderwijs: Node }) => row.onderwijs.oordeel)).toEqual(
    nodes.map(({ oordeel }) => oordeel),
  );
});

test.each<[string, object, number[]]>([
  ["gemeente", { gemeente: "9001" }, [5, 4, 3, 2, 1, 13, 0]],
  ["school", { brin: "99AA" }, [5, 3, 1, 13]],
  ["soort", { soort: "ABSOLUUT" }, [13]],
  ["fase", { fase: "LANGDURIG" }, [3, 2]],
  ["fase, longest", { fase: "ZEER_LANGDURIG" }, [5, 4]],
  ["fase, threatening", { fase: "DREIGEND" }, [10]],
  ["soort, threatening", { soort: "ZESTIEN_UUR" }, [10]],
  ["sinds", { sindsVoor: "2026-07-01" }, [5, 4]],
  ["age from", { leeftijdVan: 15 }, [1, 0]],
  ["age up to", { leeftijdTot: 11 }, [5]],
  ["ages", { leeftijdVan: 12, leeftijdTot: 13 }, [4, 3, 13]],
  ["unknown", { status: "ONBEKEND" }, [12]],
  ["together", { brin: "99BB", fase: "BEGINNEND" }, [0]],
  ["nothing", { brin: "99ZZ" }, []],
])("filter %s", async (_name, filter, expected) => {
  const { names, totaal } = await list({ filter });
  expect(names).toEqual(expected);
  expect(totaal).toBe(expected.length);
});

describe("order and pages", () => {
  test.each([
    ["LANGST", [5, 4, 3, 2, 1, 13, 0]],
    ["KORTST", [0, 13, 1, 2, 3, 4, 5]],
  ])("%s, two at a time", async (orderBy, expected) => {
    const seen: number[] = [];
    let after: string | undefined;
    for (let page = 0; page < 10; page++) {
      const { names, pageInfo, totaal } = await list({ orderBy, first: 2, after });
      expect(totaal).toBe(7);
      expect(pageInfo.hasPreviousPage).toBe(page > 0);
      seen.push(...names);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(expected);
  });
  test("by name of the school", async () => {
    const { nodes } = await list({ orderBy: "NAAM_SCHOOL" });
    expect(nodes.map(({ school }) => school?.naam)).toEqual(
      [..."123"].map(() => "De Aap").concat([..."1234"].map(() => "De Zon")),
    );
  });
  test.each([
    ["first 0", { first: 0 }],
    ["first 101", { first: 101 }],
    ["nonsense cursor", { after: "x" }],
    ["cursor of another order", { orderBy: "KORTST", after: "__first__" }],
    ["who does not sit at home", { filter: { status: "GEEN_THUISZITTER" } }],
  ])("refuses %s", async (_name, variables) => {
    const given = JSON.stringify(variables).replace("__first__", (await list()).edges[0]!.cursor);
    expect((await list(JSON.parse(given))).errors![0]!.extensions.code).toBe("ONGELDIGE_INVOER");
  });
});

describe("facets", () => {
  const counts = async (filter: object, dimensie: string, claims?: object) =>
    Object.fromEntries(
      (await list({ filter }, claims)).facetten
        .filter((facet) => facet.dimensie === dimensie)
        .map((facet) => [facet.label, facet.aantal]),
    );
  const FASES = { "Drie maanden of korter": 3, "Langer dan drie maanden": 2, "Langer dan een jaar": 2, Dreigend: 1 };

  test("count the whole list", async () => {
    expect(await counts({}, "fase")).toEqual(FASES);
    expect(await counts({}, "school")).toEqual({ "De Zon": 4, "De Aap": 3 });
    expect(await counts({}, "status")).toEqual({ Thuiszitter: 7, "Niet bekend": 1 });
    expect(await counts({}, "gemeente")).toEqual({ Noorderveen: 7 });
    expect(await counts({}, "soort")).toEqual({
      "Langdurig relatief verzuim": 6,
      "Absoluut verzuim": 1,
      "Zestien uur in vier weken": 1,
    });
  });
  test("leave out their own filter, so that another choice stays visible", async () => {
    expect(await counts({ fase: "LANGDURIG" }, "fase")).toEqual(FASES);
    expect(await counts({ fase: "LANGDURIG" }, "school")).toEqual({ "De Zon": 1, "De Aap": 1 });
  });
});

test("a pupil that two gemeenten deliver is once in the list of who serves both", async () => {
  const { names, totaal, nodes } = await list({}, CLAIMS.regio);
  expect(totaal).toBe(7);
  expect(names.filter((n) => Number.isNaN(n))).toHaveLength(1);
  expect(nodes.at(-1)).toMatchObject({ leerlingnaam: "Verhuisd", oordeel: { sinds: "2026-10-20" } });
  expect((await list({ filter: { gemeente: "9001" } }, CLAIMS.regio)).names).toContain(0);
});

test("a page takes a fixed number of statements", async () => {
  const count = async (first: number) => {
    const before = statementCount(hub.dataSource);
    await list({ first });
    return statementCount(hub.dataSource) - before;
  };
  // Page, counts, schools, and the one question whether help runs for everybody.
  expect(await count(1)).toBe(await count(7));
});

test("stages and weeks follow the calendar, and the list is judged anew on a new day", async () => {
  hub.clock.now = new Date("2026-12-04T10:00:00Z");
  const before = await list({ filter: { brin: "99AA" } });
  expect(before.names).toEqual([5, 3, 1, 13]);
  expect(before.nodes[2]!.oordeel).toMatchObject({ weken: 13, fase: "LANGDURIG" });
  hub.clock.now = new Date("2026-12-09T10:00:00Z");
  await hub.work.round();
  const after = await list({ filter: { brin: "99AA" } });
  expect(after.names).toEqual([5, 3, 1, 13, 10]); // sixteen hours became more than four weeks
  const statements = statementCount(hub.dataSource);
  await hub.work.round();
  expect(statementCount(hub.dataSource) - statements).toBe(2); // one look a source: nothing to do
});
