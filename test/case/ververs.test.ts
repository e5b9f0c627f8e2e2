// SPDX-License-Identifier: EUPL-1.2
import { type BrpHub, startBrpHub } from "./brp-hub";

const VERVERS = `mutation($id: ID!) { ververs(gezinId: $id) { gezin { id naam casus { status dekking { bron status } leden { persoon { naam adres } } } }
  bronnen { bron bronhouder resultaat opgehaaldOp reden } } }`;
const PAUSE = 10_000;

let hub: BrpHub;
beforeAll(async () => {
  hub = await startBrpHub({ versheid: "P1D" });
});
beforeEach(() => hub.wait(PAUSE));
afterEach(() => {
  hub.brp.setStoring(null);
  hub.region.noord.setStoring(null);
});
afterAll(() => hub.close());

const NAAM = "voorbeeldgezin"; // lives in Noorderveen
async function ververs(claims: Record<string, unknown> = hub.regisseurVan(NAAM), naam = NAAM) {
  const { data, errors } = await hub.ask(claims, VERVERS, { id: await hub.gezinId(naam) });
  expect(errors).toBeUndefined();
  return data.ververs;
}
const resultaten = (answer: any) => answer.bronnen.map(({ bron, resultaat }: any) => [bron, resultaat]);
const zoeken = () => hub.region.noord.calls["zaken.zoek"] ?? 0;

describe("refreshing one gezin on demand", () => {
  it("asks every source of it, however new the copy, and tells what each did", async () => {
    await ververs();
    hub.wait(PAUSE);
    hub.region.noord.resetCalls();
    hub.brp.reset();
    const answer = await ververs();
    expect(resultaten(answer)).toEqual([
      ["zaken-noorderveen", "VERVERST"],
      ["brp", "VERVERST"],
    ]);
    expect([zoeken(), hub.brp.aanroepen.length]).toEqual([1, 1]);
    expect(answer.gezin.casus.leden[0].persoon.adres).toMatch(/\w/);
  });

  it("shows at once what changed in the case system", async () => {
    hub.region.noord.change(({ rollen, zaken }) => {
      const { uuid } = zaken.find(({ identificatie }) => identificatie === hub.region.situatie(NAAM).zaaknummer)!;
      for (const rol of rollen.filter((each) => each.zaak === uuid && each.betrokkeneType === "natuurlijk_persoon"))
        Object.assign(rol.betrokkeneIdentificatie, { geslachtsnaam: "Gewijzigd" });
    });
    const namen = (await ververs()).gezin.casus.leden.map(({ persoon }: any) => persoon.naam);
    expect(namen.some((naam: string) => naam.endsWith("Gewijzigd"))).toBe(true);
  });

  it("tells which source did not answer and why, and still shows the rest", async () => {
    hub.brp.setStoring({ status: 500 });
    const one = await ververs();
    expect(one.bronnen).toMatchObject([
      { bron: "zaken-noorderveen", resultaat: "VERVERST", reden: null },
      { bron: "brp", resultaat: "NIET_GELUKT", reden: expect.stringMatching(/storing/) },
    ]);
    hub.brp.setStoring(null);
    hub.region.noord.setStoring({ status: 500 });
    hub.wait(PAUSE);
    const other = await ververs();
    expect(resultaten(other)).toEqual([
      ["zaken-noorderveen", "NIET_GELUKT"],
      ["brp", "VERVERST"],
    ]);
    expect(other.gezin.casus.status).toBe("VEROUDERD");
  });

  it("asks no more than once in ten seconds, whoever asks, and says so", async () => {
    await ververs();
    hub.region.noord.resetCalls();
    hub.brp.reset();
    hub.wait(PAUSE - 1000);
    const second = await ververs({ ...hub.regisseurVan(NAAM), sub: "een-collega" });
    expect(second.bronnen).toMatchObject([
      { resultaat: "NET_GEVRAAGD", reden: expect.stringMatching(/minder dan tien seconden/) },
      { resultaat: "NET_GEVRAAGD" },
    ]);
    expect([zoeken(), hub.brp.aanroepen.length]).toEqual([0, 0]);
    expect(second.gezin.casus.leden[0].persoon.adres).toMatch(/\w/);
  });

  it("asks once for who asks at the same time, and both see the new state", async () => {
    hub.region.noord.resetCalls();
    hub.region.noord.setStoring({ vertragingMs: 100 });
    const [one, two] = await Promise.all([ververs(), ververs()]);
    expect(zoeken()).toBe(1);
    expect([one, two].map((each) => each.bronnen[0].resultaat).sort()).toEqual(["NET_GEVRAAGD", "VERVERST"]);
    expect(one.bronnen[0].opgehaaldOp).toBe(two.bronnen[0].opgehaaldOp);
  });

  it("is logged with who asked and what came of it, without names", async () => {
    const [naam] = (await ververs()).gezin.casus.leden.map(({ persoon }: any) => persoon.naam);
    const line = hub
      .logs()
      .split("\n")
      .filter((each) => each.includes('"event":"ververs"'))
      .at(-1)!;
    expect(JSON.parse(line)).toMatchObject({
      sub: hub.regisseurVan(NAAM).sub,
      rol: "casusregisseur",
      bronnen: [{ bron: "zaken-noorderveen", resultaat: "VERVERST" }, { bron: "brp" }],
    });
    for (const each of [naam, await hub.gezinId(NAAM)]) expect(line).not.toContain(each);
  });
});

describe("who may refresh a gezin", () => {
  it("is who may see it: a leerplichtambtenaar of the gemeente refreshes the casus, and the BRP is left alone", async () => {
    hub.brp.reset();
    const { gemeente } = hub.region.situatie(NAAM);
    const answer = await ververs({ rol: "leerplicht", sub: "lpa", gemeenten: [gemeente] });
    expect(resultaten(answer)).toEqual([["zaken-noorderveen", "VERVERST"]]);
    expect(answer.gezin.casus.leden).toEqual([]);
    expect(hub.brp.adressen).toEqual([]);
  });

  it("is nobody else: no source is asked, nobody loses a turn, and absent looks the same", async () => {
    hub.region.noord.resetCalls();
    const others = [
      { ...hub.regisseurVan(NAAM), medewerkernummer: "een-ander" },
      { rol: "leerplicht", sub: "lpa", gemeenten: ["9999"] },
      { rol: "dashboard", sub: "d" },
    ];
    for (const claims of others) expect(await ververs(claims)).toBeNull();
    const absent = await hub.ask(hub.regisseurVan(NAAM), VERVERS, { id: `v1-${"x".repeat(43)}` });
    expect(absent.data).toEqual({ ververs: null });
    expect(zoeken()).toBe(0);
    expect(resultaten(await ververs())[0]).toEqual(["zaken-noorderveen", "VERVERST"]);
  });
});
