// SPDX-License-Identifier: EUPL-1.2
import { createLogger } from "../../platform/logging/logger";
import { createSubgraph } from "../../subgraphs/case/subgraph";
import { readCaseBronnen } from "../../subgraphs/case/config";
import { type BrpHub, startBrpHub } from "./brp-hub";
import { TEST_LOGBOEK } from "../support/logboek";

const LIJST = `query($filter: GezinFilter) { mijnGezinnen(first: 100, filter: $filter) { totaal edges { node { id zaaknummer casus { status toelichting
  dekking { bron status reden } signalen { code } } } } } }`;
const GEZIN = "query($id: ID!) { gezin(id: $id) { casus { status dekking { bron status } signalen { code } } } }";
const DAY = 86_400_000;

let hub: BrpHub;
beforeAll(async () => {
  hub = await startBrpHub({ versheid: "P1D", bewaartermijn: "P2D" });
});
afterAll(() => hub.close());

async function lijst(situatie: string, filter?: object) {
  const { data } = await hub.ask(hub.regisseurVan(situatie), LIJST, { filter });
  return data.mijnGezinnen;
}

async function rij(situatie: string) {
  const { zaaknummer } = hub.region.situatie(situatie);
  const { edges } = await lijst(situatie);
  return edges.find(({ node }: any) => node.zaaknummer === zaaknummer).node.casus;
}

const brp = (casus: any) => casus.dekking.find(({ bron }: any) => bron === "brp");
const aandacht = async (situatie: string) =>
  (
    await hub.dataSource.query("SELECT register_aandacht AS n FROM gezin WHERE zaaknummer = $1", [
      hub.region.situatie(situatie).zaaknummer,
    ])
  )[0].n;

describe("a list of gezinnen and the BRP", () => {
  it("says when the BRP will be asked, and does not call the gezin incomplete for it", async () => {
    const casus = await rij("voorbeeldgezin");
    expect(casus).toMatchObject({ status: "BESCHIKBAAR", toelichting: null });
    expect(brp(casus)).toEqual({
      bron: "brp",
      status: "NIET_BEVRAAGD",
      reden: "De BRP wordt gevraagd als u het gezin opent.",
    });
    expect(hub.brp.adressen).toEqual([]);
  });

  it("counts the BRP fully when the gezin is opened", async () => {
    hub.brp.setStoring({ status: 500 });
    expect((await hub.look("voorbeeldgezin", GEZIN)).casus.status).toBe("DEELS");
    hub.brp.setStoring(null);
    expect((await hub.look("voorbeeldgezin", GEZIN)).casus.status).toBe("BESCHIKBAAR");
    expect(brp(await rij("voorbeeldgezin")).status).toBe("BESCHIKBAAR");
  });

  it("counts a signal of the BRP in order and filter once it is known, and no longer when the copy is gone", async () => {
    const naam = "herhaald-beroep";
    const filter = { signaal: "GEZAG_ONDUIDELIJK" };
    expect((await lijst(naam, filter)).totaal).toBe(0);
    const { signalen } = (await hub.look(naam, GEZIN)).casus;
    expect(signalen.map(({ code }: any) => code)).toContain("GEZAG_ONDUIDELIJK");
    const { edges } = await lijst(naam, filter);
    expect(edges.map(({ node }: any) => node.zaaknummer)).toEqual([hub.region.situatie(naam).zaaknummer]);
    expect(edges[0].node.casus.signalen.map(({ code }: any) => code)).toContain("GEZAG_ONDUIDELIJK");
    expect(await aandacht(naam)).toBe(10);
    await hub.readAll(); // reading the case system again does not forget what the BRP said
    expect(await aandacht(naam)).toBe(10);
    hub.wait(3 * DAY);
    await hub.expire();
    expect(await aandacht(naam)).toBe(0);
    expect((await lijst(naam, filter)).totaal).toBe(0);
  });

  it("notices in a list that the case system now has another name than the BRP", async () => {
    const naam = "voorbeeldgezin";
    await hub.look(naam, GEZIN);
    const before = await aandacht(naam);
    hub.region.noord.change(({ rollen, zaken }) => {
      const { uuid } = zaken.find(({ identificatie }) => identificatie === hub.region.situatie(naam).zaaknummer)!;
      const rol = rollen.find((each) => each.zaak === uuid && each.betrokkeneType === "natuurlijk_persoon")!;
      Object.assign(rol.betrokkeneIdentificatie, { geslachtsnaam: "Verschrijving" });
    });
    await hub.readAll();
    expect([before, await aandacht(naam)]).toEqual([0, 10]);
  });

  it("puts what the BRP finds most pressing before the same without it", async () => {
    const naam = "jeugdige-alleen";
    const before = await aandacht(naam);
    await hub.look(naam, GEZIN);
    expect([before, await aandacht(naam)]).toEqual([0, 100]);
  });
});

it("a hub whose BRP was taken out of bronnen.yaml keeps nothing of it", async () => {
  const { brp: _brp, ...bronnen } = readCaseBronnen(hub.region.bronnenFile);
  const count = async (table: string) => (await hub.dataSource.query(`SELECT count(*)::int AS n FROM ${table}`))[0].n;
  expect((await count("persoonsnummer")) * (await count("persoonsgegevens"))).toBeGreaterThan(0);
  const without = createSubgraph({
    dataSource: hub.dataSource,
    bronnen: { ...bronnen, bronnen: [] },
    pseudonymise: hub.pseudonymise,
    sign: async () => "",
    clock: () => new Date(),
    log: createLogger("test", "silent"),
    deadlineMs: 100,
    logboek: TEST_LOGBOEK,
  });
  without.start!();
  await without.stop!();
  expect([await count("persoonsnummer"), await count("persoonsgegevens")]).toEqual([0, 0]);
  expect(await aandacht("jeugdige-alleen")).toBe(0);
});
