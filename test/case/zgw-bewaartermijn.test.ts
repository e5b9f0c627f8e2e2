// SPDX-License-Identifier: EUPL-1.2
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";

const GEZIN = `query($id: ID!) { gezin(id: $id) { zaaknummer casus { status niveau plan { versie } leden { rol persoon { adres } } regisseur { contact { naam } }
  jeugdigen { id leeftijd persoon { naam } inzagebewijs } } } }`;
const TABLES = ["gezin", "gezinslid", "regietoewijzing", "perspectiefplan", "persoonsnummer", "persoonsgegevens"];

let region: TestRegion;
let hub: CaseHub;
afterEach(async () => {
  await hub.close();
  await region.close();
});

async function start(bewaartermijn: string): Promise<void> {
  region = await startRegion({
    edit: (yaml) => yaml.replaceAll("bewaartermijn: P1825D", `bewaartermijn: ${bewaartermijn}`),
  });
  hub = await startCaseHub(region.bronnenFile, { deadlineMs: 1500 });
  await hub.readAll();
}

const count = async (where = "true") =>
  (await hub.dataSource.query(`SELECT count(*)::int AS n FROM gezin WHERE ${where}`))[0].n as number;
const zaakVan = (zaaknummer: string) => {
  let uuid = "";
  region.noord.change((data) => {
    uuid = data.zaken.find(({ identificatie }) => identificatie === zaaknummer)!.uuid;
  });
  return uuid;
};

describe("bewaartermijn: geen", () => {
  const look = async (naam: string, anders: object = {}) => {
    const { gemeente, medewerkernummer, zaaknummer } = region.situatie(naam);
    const id = hub.pseudonymise("gezin", `zaken-noorderveen:${zaakVan(zaaknummer)}`);
    const claims = { rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer, ...anders };
    const { body } = await hub.ask(claims, GEZIN, { id });
    expect(body.errors).toBeUndefined();
    return body.data.gezin;
  };

  it("shows the whole family to who directs it, asked for in their name, and the store stays empty", async () => {
    await start("geen");
    region.noord.resetCalls();
    const gezin = await look("voorbeeldgezin");
    expect(gezin).toMatchObject({
      zaaknummer: region.situatie("voorbeeldgezin").zaaknummer,
      casus: { status: "BESCHIKBAAR", niveau: "VOLLEDIG", plan: { versie: expect.any(Number) } },
    });
    expect(gezin.casus.jeugdigen).toHaveLength(3);
    // The BRP is asked with the numbers that are only in this request, and nothing of its answer stays either.
    for (const { persoon } of gezin.casus.leden) expect(persoon.adres).toMatch(/\w/);
    for (const jeugdige of gezin.casus.jeugdigen)
      expect(jeugdige).toMatchObject({ persoon: { naam: expect.any(String) }, inzagebewijs: expect.any(String) });
    expect(region.noord.users).toEqual(["mw"]);
    expect(region.noord.calls).toEqual({ "zaken.zoek": 1, "objecten.lijst": 1 });
    for (const table of TABLES)
      expect(await hub.dataSource.query(`SELECT count(*)::int AS n FROM ${table}`)).toEqual([{ n: 0 }]);
  });

  it("shows nothing to who does not direct it, and nothing when the source does not answer", async () => {
    await start("geen");
    expect(await look("voorbeeldgezin", { medewerkernummer: "een-ander" })).toBeNull();
    region.noord.setStoring({ status: 500 });
    expect(await look("voorbeeldgezin")).toBeNull();
    region.noord.setStoring(null);
    expect(await look("voorbeeldgezin")).not.toBeNull();
  });
});

describe("bewaartermijn: zolang actief", () => {
  it("keeps no closed zaak, and deletes one when it closes", async () => {
    await start("zolang actief");
    expect(await count("beeindigd_op IS NOT NULL")).toBe(0);
    const { zaaknummer } = region.situatie("een-jeugdige");
    expect(await count(`zaaknummer = '${zaaknummer}'`)).toBe(1);
    region.noord.change((data) => {
      data.zaken.find(({ identificatie }) => identificatie === zaaknummer)!.einddatum = "2026-11-01";
    });
    await hub.readAll();
    expect(await count(`zaaknummer = '${zaaknummer}'`)).toBe(0);
    expect(await count()).toBeGreaterThan(10);
  });
});

describe("bewaartermijn: a duration", () => {
  it("deletes a copy that the source did not show for that long, also when it does not answer", async () => {
    await start("P30D");
    const before = await count("bron = 'zaken-noorderveen'");
    await hub.dataSource.query(
      "UPDATE gezin SET opgehaald_op = now() - interval '31 days' WHERE id IN (SELECT id FROM gezin WHERE bron = 'zaken-noorderveen' LIMIT 3)",
    );
    region.noord.setStoring({ status: 403 });
    await hub.readAll();
    expect(await count("bron = 'zaken-noorderveen'")).toBe(before - 3);
    for (const table of ["gezinslid", "regietoewijzing", "perspectiefplan"])
      expect(await hub.dataSource.query(`SELECT 1 FROM ${table} WHERE gezin_id NOT IN (SELECT id FROM gezin)`)).toEqual(
        [],
      );
  });
});
