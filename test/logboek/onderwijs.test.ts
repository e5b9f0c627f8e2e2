// SPDX-License-Identifier: EUPL-1.2
import { csv, inschrijving, leerling, leerlingId, school, verzuim } from "../education/support/aanlevering";
import { CLAIMS, createTestHub, type TestHub } from "../education/support/hub";

const LIJST = "{ thuiszitters { edges { node { jeugdige { id } leerlingnaam } } } }";
const SCHOOL = '{ school(brin: "99AA") { leerlingenMetVerzuim { edges { node { leerlingnaam } } } } }';

let hub: TestHub;
beforeAll(async () => {
  hub = await createTestHub();
  const leerlingen = [1, 2].flatMap((n) => [leerling(n), inschrijving(n, "99AA"), verzuim(n, "99AA")]);
  await hub.deliver(csv({}, [school("99AA"), ...leerlingen]));
});
afterAll(() => hub.close());

async function added(work: () => Promise<unknown>): Promise<any[]> {
  const read = () => hub.dataSource.query("SELECT * FROM auditlog ORDER BY nummer");
  const before = (await read()).length;
  await work();
  return (await read()).slice(before);
}
const beeld = (claims: object, id: string) => hub.askJeugdigen(claims, "onderwijs { status }", [{ id }]);

it.each([
  ["leerplicht", CLAIMS.leerplicht, LIJST, "LEERPLICHT_GEMEENTE"],
  ["a school", CLAIMS.school, SCHOOL, "LEERLING_VAN_SCHOOL"],
])("writes down every pupil in a list of %s", async (_, claims, query, grond) => {
  const entries = await added(() => hub.ask(claims, query));
  expect(entries.map(({ betrokkene }) => betrokkene).sort()).toEqual([leerlingId(1), leerlingId(2)].sort());
  for (const entry of entries)
    expect(entry).toMatchObject({ uitkomst: "TOEGESTAAN", grond, domeinen: ["onderwijs=VOLLEDIG"], wie: claims.sub });
});

it("writes down a look at one pupil, and a refusal alike for who is elsewhere and who does not exist", async () => {
  expect(await added(() => beeld(CLAIMS.leerplicht, leerlingId(1)))).toMatchObject([
    { uitkomst: "TOEGESTAAN", betrokkene: leerlingId(1), gevraagd: null },
  ]);
  for (const [claims, id] of [
    [CLAIMS.andereGemeente, leerlingId(1)],
    [CLAIMS.leerplicht, leerlingId(400)],
    [CLAIMS.fg, leerlingId(1)],
    [CLAIMS.gezin, leerlingId(1)],
  ] as const)
    expect(await added(() => beeld(claims, id))).toMatchObject([
      { uitkomst: "GEWEIGERD", betrokkene: null, gevraagd: id, grond: "GEEN_RELATIE" },
    ]);
});

it("has for each pupil that was shown a record in the Logboek, and none for a refusal", async () => {
  const count = async () => Number((await hub.dataSource.query("SELECT count(*) AS n FROM logboek"))[0].n);
  const before = await count();
  await hub.ask(CLAIMS.leerplicht, LIJST);
  expect((await count()) - before).toBe(3);
  await beeld(CLAIMS.andereGemeente, leerlingId(1));
  expect((await count()) - before).toBe(3);
});
