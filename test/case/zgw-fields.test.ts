// SPDX-License-Identifier: EUPL-1.2
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";
import { type FaultProxy, proxyForNoord } from "./support/fault-proxy";

const GEZIN = `query($id: ID!) { gezin(id: $id) { naam zaaknummer casus { status fase leden { rol van tot persoon { naam geboortedatum } } jeugdigen { id }
  regisseur { voerder contact { naam telefoon email } } regiegeschiedenis { van tot } veiligheid { maatregel acuut } plan { versie } } } }`;
const NAAM = "voorbeeldgezin";

let region: TestRegion;
let proxy: FaultProxy;
const hubs: CaseHub[] = [];

beforeAll(async () => {
  region = await startRegion({ edit: (yaml) => yaml.replaceAll("versheid: PT15M", "versheid: PT0S") });
  proxy = await proxyForNoord(region);
});
afterAll(async () => {
  for (const hub of hubs) await hub.close();
  await proxy.close();
  await region.close();
});

/** What a hub of its own shows of the family, and the searches it made for that one look. */
async function look(storing: Parameters<TestRegion["noord"]["setStoring"]>[0]) {
  region.noord.setStoring(storing);
  const hub = await startCaseHub(region.bronnenFile, { deadlineMs: 2000 });
  hubs.push(hub);
  await hub.readAll();
  const again = async () => {
    proxy.asked.length = 0;
    const { gemeente, medewerkernummer, zaaknummer } = region.situatie(NAAM);
    const [{ id }] = await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]);
    const claims = { rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer };
    const { body } = await hub.ask(claims, GEZIN, { id });
    expect(body.errors).toBeUndefined();
    const searches = proxy.asked.filter(({ path }) => path.includes("_zoek")).map(({ body: text }) => JSON.parse(text));
    const { jeugdigen, ...casus } = body.data.gezin.casus;
    return { gezin: { ...body.data.gezin, casus, jeugdigen: jeugdigen.length }, searches };
  };
  return { first: await again(), again };
}

it("a source of 1.5 is never asked for `fields`; one of 1.6 is, as soon as it told its version, and the gezin is the same", async () => {
  const { first: old } = await look({ versie: "1.5.1" });
  expect(old.gezin.casus).toMatchObject({ status: "BESCHIKBAAR", plan: { versie: expect.any(Number) } });
  expect(old.searches).toEqual([{ uuid__in: [expect.any(String)], expand: expect.any(String) }]);
  for (const versie of ["1.6.0", "1.7.1", "1.10.0"]) {
    const { first } = await look({ versie });
    expect(first.searches).toHaveLength(1);
    expect(first.searches[0].fields).toEqual(expect.arrayContaining(["uuid", "identificatie", "startdatum"]));
    expect(first.searches[0].fields).not.toContain("toelichting");
    expect(first.gezin).toEqual(old.gezin);
  }
});

it.each([
  ["refuses `fields`", "geweigerd"],
  ["then leaves out what is shown inside, so that the gezin would be empty", "zonder expand"],
] as const)("a source that says 1.7 but %s is asked the old way, and from then on at once", async (_name, fields) => {
  const { first: old } = await look({ versie: "1.5.1" });
  const { first, again } = await look({ versie: "1.7.0", fields });
  expect(first.gezin).toEqual(old.gezin);
  expect((await again()).searches).toEqual(old.searches);
});

it("a source of 1.7 in trouble is not asked the old way for it", async () => {
  const { again } = await look({ versie: "1.7.0" });
  region.noord.setStoring({ versie: "1.7.0", status: 500 });
  const { gezin, searches } = await again();
  expect(gezin.casus.status).toBe("VEROUDERD");
  expect(searches.every((search) => "fields" in search)).toBe(true);
  region.noord.setStoring({ versie: "1.7.0" });
  expect((await again()).searches[0]).toHaveProperty("fields");
});
