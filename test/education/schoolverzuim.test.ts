// SPDX-License-Identifier: EUPL-1.2
import { statementCount } from "../../platform/database/connection";
import { csv, inschrijving, leerling, school, verzuim } from "./support/aanlevering";
import { CLAIMS, createTestHub, type TestHub } from "./support/hub";
import { KOLOMMEN } from "../../subgraphs/education/sources/leerplicht-csv/regels";

const UREN = { verzuimsoort: "ZESTIEN_UUR", begindatum: "2026-11-05" };
const SCHOOL = `query($brin:ID!,$drempel:Int=16,$first:Int=25,$after:String){school(brin:$brin){samenwerkingsverband
  leerlingenMetVerzuim(drempelUren:$drempel,first:$first,after:$after){pageInfo{hasNextPage endCursor} edges{node{leerlingnaam uren meldingen eerste}}}}}`;

let hub: TestHub;
beforeAll(async () => {
  hub = await createTestHub();
  const columns = [...KOLOMMEN, "samenwerkingsverband"];
  const records = [
    school("99AA", { samenwerkingsverband: "VO9001" }),
    school("99BB", { samenwerkingsverband: "PO9001" }),
    ...[0, 1, 2, 3, 4, 5, 6].map((n) => leerling(n)),
    ...[0, 1, 2, 3, 4, 5].map((n) => inschrijving(n, "99AA")),
    inschrijving(6, "99AA", { einddatum: "2026-11-20" }),
    verzuim(0, "99AA", { ...UREN, uren: "10" }),
    verzuim(0, "99AA", { ...UREN, meldingnummer: "M-0b", uren: "12", verzuimsoort: "LUXE" }),
    verzuim(1, "99AA", { ...UREN, uren: "15" }),
    verzuim(2, "99AA", { ...UREN, uren: "40", verzuimstatus: "Ingetrokken" }),
    verzuim(3, "99AA", { ...UREN, uren: "40", verzuimsoort: "GEOORLOOFD_ZIEK" }),
    verzuim(4, "99AA", { begindatum: "2026-05-01" }),
    verzuim(5, "99AA", { ...UREN, begindatum: "2026-09-01", einddatum: "2026-09-05", uren: "30" }),
    verzuim(6, "99AA", { ...UREN, uren: "50" }),
  ];
  await hub.deliver(csv({}, records, columns));
});
afterAll(() => hub.close());

const ask = async (claims: object, variables: object = {}) => {
  const { data, errors } = await hub.ask(claims, SCHOOL, { brin: "99AA", ...variables });
  const page = data?.school?.leerlingenMetVerzuim;
  return {
    errors,
    school: data?.school,
    pageInfo: page?.pageInfo,
    rows: page?.edges.map(
      ({ node }: { node: { leerlingnaam: string; uren: number } }) => `${node.leerlingnaam} ${node.uren}`,
    ),
  };
};

test.each([["school"], ["leerplicht"]] as const)("%s sees who is away much: enough hours, or long", async (who) => {
  expect((await ask(CLAIMS[who])).rows).toEqual(["Leerling 0 22", "Leerling 4 0"]);
  expect((await ask(CLAIMS[who], { drempel: 15 })).rows).toEqual(["Leerling 0 22", "Leerling 1 15", "Leerling 4 0"]);
});

test("in pages", async () => {
  const first = await ask(CLAIMS.school, { drempel: 15, first: 2 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await ask(CLAIMS.school, { drempel: 15, first: 2, after: first.pageInfo.endCursor });
  expect([...first.rows, ...second.rows]).toEqual(["Leerling 0 22", "Leerling 1 15", "Leerling 4 0"]);
});

describe("who may not", () => {
  test.each([["andereSchool"], ["andereGemeente"]] as const)("%s gets an empty list", async (who) => {
    expect((await ask(CLAIMS[who])).rows).toEqual([]);
  });
  test.each([["regisseur"], ["dashboard"]] as const)("%s is refused", async (who) => {
    const { errors, school: found } = await ask(CLAIMS[who]);
    expect(errors![0]!.extensions.code).toBe("GEEN_TOEGANG");
    expect(found.leerlingenMetVerzuim).toBeNull();
  });
  test.each([[{ drempel: -1 }], [{ first: 0 }], [{ after: "x" }]])("bad input %j", async (variables) => {
    expect((await ask(CLAIMS.school, variables)).errors![0]!.extensions.code).toBe("ONGELDIGE_INVOER");
  });
});

test("the statements do not depend on the number of schools", async () => {
  const count = async (brins: string[]) => {
    const before = statementCount(hub.dataSource);
    const query = `query($r:[_Any!]!){_entities(representations:$r){... on School{naam leerlingenMetVerzuim{edges{node{uren}}}}}}`;
    await hub.ask(CLAIMS.leerplicht, query, { r: brins.map((brin) => ({ __typename: "School", brin })) });
    return statementCount(hub.dataSource) - before;
  };
  expect(await count(["99AA"])).toBe(await count(["99AA", "99BB"]));
});

describe("samenwerkingsverbanden", () => {
  const QUERY = "{samenwerkingsverbanden{code scholen thuiszitters langdurig dreigend onbekend}}";
  test("with the numbers of the own gemeenten", async () => {
    const { data } = await hub.ask(CLAIMS.leerplicht, QUERY);
    // At home: pupil 4, and pupil 6 whose enrolment ended; threatening: 0, 1 and 2 less the withdrawn one.
    expect(data.samenwerkingsverbanden).toEqual([
      { code: "PO9001", scholen: 1, thuiszitters: 0, langdurig: 0, dreigend: 0, onbekend: 0 },
      { code: "VO9001", scholen: 1, thuiszitters: 2, langdurig: 1, dreigend: 2, onbekend: 0 },
    ]);
    expect((await hub.ask(CLAIMS.andereGemeente, QUERY)).data.samenwerkingsverbanden).toEqual([]);
    expect((await ask(CLAIMS.school)).school.samenwerkingsverband).toBe("VO9001");
  });
  test("the list can be narrowed to one", async () => {
    const list = `query($filter:ThuiszitterFilter){thuiszitters(filter:$filter){totaal}}`;
    const total = async (samenwerkingsverband: string) =>
      (await hub.ask(CLAIMS.leerplicht, list, { filter: { samenwerkingsverband } })).data.thuiszitters.totaal;
    expect([await total("VO9001"), await total("PO9001")]).toEqual([2, 0]);
  });
  test.each([["school"], ["dashboard"], ["regisseur"]] as const)("%s is refused", async (who) => {
    expect((await hub.ask(CLAIMS[who], QUERY)).errors![0]!.extensions.code).toBe("GEEN_TOEGANG");
  });
});
