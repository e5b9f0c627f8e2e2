// SPDX-License-Identifier: EUPL-1.2
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";
import { casusVan as readCasus, codesVan, hiatenBij } from "./support/casusbeeld";

let region: TestRegion;
let hub: CaseHub;
const casusVan = (naam: string) => readCasus(region, hub, naam);

beforeAll(async () => {
  region = await startRegion();
  hub = await startCaseHub(region.bronnenFile, { deadlineMs: 3000 });
  await hub.readAll();
});
afterAll(async () => {
  await hub.close();
  await region.close();
});

describe("the course of the phases", () => {
  it("is read at the first look and not again while the copy is fresh", async () => {
    const naam = "regie-gewisseld";
    region.noord.resetCalls();
    const first = await casusVan(naam);
    expect(region.noord.calls).toEqual({ "zaken.zoek": 1, "objecten.lijst": 1, "zaken.statussen": 1 });
    expect(hiatenBij(first, "zaken-noorderveen")).toEqual({});
    region.noord.resetCalls();
    expect((await casusVan(naam)).faseverloop).toEqual(first.faseverloop);
    expect(region.noord.calls).toEqual({});
    // Reading the whole source gives only the phase of now, and forgets nothing.
    await hub.readAll();
    region.noord.resetCalls();
    expect((await casusVan(naam)).faseverloop).toEqual(first.faseverloop);
    expect(region.noord.calls).toEqual({});
  });

  it("is shown without its beginning, and says so, when the source does not answer; the copy is not called old", async () => {
    region.noord.setStoring({ status: 500 });
    const casus = await casusVan("een-jeugdige");
    region.noord.setStoring(null);
    expect(casus.status).toBe("BESCHIKBAAR");
    expect(casus.faseverloop).toHaveLength(1);
    expect(hiatenBij(casus, "zaken-noorderveen")).toEqual({ FASEVERLOOP: "NOG_NIET_OPGEHAALD" });
  });

  it("ends when the casus is closed", async () => {
    const { zaaknummer } = region.situatie("geen-plan");
    region.noord.change((data) => {
      const zaak = data.zaken.find(({ identificatie }) => identificatie === zaaknummer)!;
      zaak.einddatum = new Date().toISOString().slice(0, 10);
    });
    await hub.readAll();
    const casus = await casusVan("geen-plan");
    expect(casus.faseverloop.length).toBeGreaterThan(1);
    expect(casus.faseverloop.every(({ tot }: any) => tot !== null)).toBe(true);
    expect(codesVan(casus)).toEqual([]);
  });
});

describe("a status that its catalogus has no name for", () => {
  it("is named as a gap, and does not make the hub ask again at every look", async () => {
    const { zaaknummer } = region.situatie("stapeling");
    region.noord.change((data) => {
      const zaak = data.zaken.find(({ identificatie }) => identificatie === zaaknummer)!.uuid;
      data.statussen = data.statussen.map((each) =>
        each.zaak === zaak && each.statustype !== data.statussen.filter((s) => s.zaak === zaak).at(-1)!.statustype
          ? { ...each, statustype: data.statustypen.find(({ omschrijving }) => omschrijving === "Verleend")!.uuid }
          : each,
      );
    });
    expect(hiatenBij(await casusVan("stapeling"), "zaken-noorderveen")).toEqual({ FASEVERLOOP: "ONLEESBAAR" });
    region.noord.resetCalls();
    await casusVan("stapeling");
    expect(region.noord.calls).toEqual({});
    await hub.readAll();
    await hub.readAll();
    const [{ hiaten }] = await hub.dataSource.query(
      "SELECT inhoud->'hiaten' AS hiaten FROM gezin WHERE zaaknummer = $1",
      [zaaknummer],
    );
    expect(hiaten.filter(({ onderdeel }: any) => onderdeel === "FASEVERLOOP")).toEqual([
      { onderdeel: "FASEVERLOOP", reden: "ONLEESBAAR" },
    ]);
  });
});
