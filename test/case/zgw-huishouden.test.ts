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
     FROM gezin g WHERE g.bron = $1 ORDER BY jeugdigen DESC, g.zaaknummer`,
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

it("a huishouden whose zaken are on different pages of the source is still one gezin, and nobody else is lost", async () => {
  const before = await rows("zaken-oosterwolde");
  const gezin = before.find((row: any) => row.jeugdigen > 1 && row.regisseur);
  const added: string[] = [];
  region.oost.change(({ zaken, rollen, zaakobjecten }) => {
    const model = zaken.find(({ identificatie }) => identificatie === `${gezin.zaaknummer}/2`)!;
    const copy = (identificatie: string, nummer: string, persoon = 0) => {
      const uuid = crypto.randomUUID();
      added.push(uuid);
      zaken.push({ ...model, uuid, identificatie });
      const personen = rollen.filter(
        ({ zaak, betrokkeneType }) => zaak === model.uuid && betrokkeneType === "natuurlijk_persoon",
      );
      rollen.push({ ...personen[persoon]!, uuid: crypto.randomUUID(), zaak: uuid });
      zaakobjecten.push({
        ...zaakobjecten.find(({ zaak, objectType }) => zaak === model.uuid && objectType === "huishouden")!,
        uuid: crypto.randomUUID(),
        zaak: uuid,
        objectIdentificatie: { nummer },
      });
    };
    for (let i = 0; i < 250; i++) copy(`M-${String(i).padStart(4, "0")}`, `apart-${i}`);
    copy("A-eerste", "gespreid"); // on the first page
    copy("Z-laatste", "gespreid", 1); // on the last one
  });
  region.oost.resetCalls();
  await hub.readAll();
  const found = await rows("zaken-oosterwolde");
  expect(found).toHaveLength(before.length + 250 + 1);
  const gespreid = found.filter(({ zaaknummer }: any) => zaaknummer === "A-eerste" || zaaknummer === "Z-laatste");
  expect(gespreid).toMatchObject([{ leden: 2 }]);
  // Three pages to see which belong together, and as many batches to read them: no zaak is asked alone.
  expect(region.oost.calls["zaken.zoek"]).toBeLessThanOrEqual(7);
  region.oost.change((data) => {
    data.zaken = data.zaken.filter(({ uuid }) => !added.includes(uuid));
  });
  await hub.readAll();
  expect(await rows("zaken-oosterwolde")).toEqual(before);
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
