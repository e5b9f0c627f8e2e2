// SPDX-License-Identifier: EUPL-1.2
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";

const GEZIN = `query($id: ID!) { gezin(id: $id) { zaaknummer casus { status leden { rol tot persoon { naam } } jeugdigen { id gezinnen { id } }
  regisseur { contact { naam } } regiegeschiedenis { van tot } plan { versie } fase } } }`;

let region: TestRegion;
let hub: CaseHub;

beforeAll(async () => {
  region = await startRegion({
    gezinnen: 60,
    edit: (yaml) => yaml.replaceAll("versheid: PT15M", "versheid: PT0S"),
  });
  hub = await startCaseHub(region.bronnenFile, { deadlineMs: 2000 });
  await hub.readAll();
});
afterAll(async () => {
  await hub.close();
  await region.close();
});

const sum = (calls: Readonly<Record<string, number>>) => Object.values(calls).reduce((a, b) => a + b, 0);
const rows = (bron: string) =>
  hub.dataSource.query(
    `SELECT g.id, g.zaaknummer, g.gemeente, (SELECT count(*)::int FROM gezinslid l WHERE l.gezin_id = g.id) AS leden,
       (SELECT count(*)::int FROM gezinslid l WHERE l.gezin_id = g.id AND l.is_jeugdige) AS jeugdigen,
       (SELECT max(medewerkernummer) FROM regietoewijzing r WHERE r.gezin_id = g.id AND tot IS NULL) AS regisseur,
       (SELECT count(*)::int FROM regietoewijzing r WHERE r.gezin_id = g.id AND tot IS NULL) AS regisseurs
     FROM gezin g WHERE g.bron = $1 ORDER BY jeugdigen DESC`,
    [bron],
  );
const look = async ({ id, regisseur }: { id: string; regisseur: string }) => {
  const claims = { rol: "casusregisseur", sub: "mw", gemeenten: ["9001", "9003"], medewerkernummer: regisseur };
  const { body } = await hub.ask(claims, GEZIN, { id });
  expect(body.errors).toBeUndefined();
  return body.data.gezin;
};

describe("a source that keeps a zaak per jeugdige and says by huishouden which belong together", () => {
  it("gives one gezin per huishouden, with one regisseur", async () => {
    const found = await rows("zaken-oosterwolde");
    expect(found).toHaveLength(7);
    expect(found[0].jeugdigen).toBeGreaterThan(1);
    for (const { regisseurs } of found) expect(regisseurs).toBeLessThanOrEqual(1);
  });

  it("finds the whole huishouden again at a look, with at most one call per person", async () => {
    const gezin = (await rows("zaken-oosterwolde")).find((row: any) => row.jeugdigen > 1 && row.regisseur);
    region.oost.resetCalls();
    const { casus } = await look(gezin);
    expect(casus.status).toBe("BESCHIKBAAR");
    expect(casus.jeugdigen).toHaveLength(gezin.jeugdigen);
    expect(casus.leden).toHaveLength(gezin.leden);
    expect(casus.plan).not.toBeNull();
    expect(sum(region.oost.calls)).toBeLessThanOrEqual(1 + gezin.leden);
  });

  it("shows until when a child was in it when its zaak closes", async () => {
    const gezin = (await rows("zaken-oosterwolde")).find((row: any) => row.jeugdigen > 1 && row.regisseur);
    region.oost.change((data) => {
      data.zaken.find(({ identificatie }) => identificatie === `${gezin.zaaknummer}/2`)!.einddatum = "2026-11-01";
    });
    const { casus } = await look(gezin);
    expect(casus.leden.filter(({ tot }: any) => tot !== null)).toMatchObject([{ rol: "jeugdige", tot: "2026-11-02" }]);
    region.oost.change((data) => {
      for (const zaak of data.zaken) zaak.einddatum = null;
    });
  });
});

it("a family that two systems know: both gezinnen have the same children and the same regisseur", async () => {
  const ids = async (naam: string) => {
    const { zaaknummer, medewerkernummer } = region.situatie(naam);
    const [{ id }] = await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]);
    return look({ id, regisseur: medewerkernummer! });
  };
  const [noord, oost] = [await ids("twee-systemen"), await ids("twee-systemen-oost")];
  const kinderen = ({ casus }: any) => casus.jeugdigen.map(({ id }: { id: string }) => id);
  expect(kinderen(noord)).toEqual(kinderen(oost));
  expect(noord.casus.jeugdigen[0].gezinnen).toHaveLength(2);
  expect(noord.casus.regisseur).toEqual(oost.casus.regisseur);
  expect(noord.casus.plan).toEqual({ versie: expect.any(Number) });
});
