// SPDX-License-Identifier: EUPL-1.2
import { type BrpHub, startBrpHub } from "./brp-hub";

const GEZIN =
  "query($id: ID!) { gezin(id: $id) { casus { status dekking { bron status reden } leden { persoon { naam adres herkomstBrp { bron } } } } } }";
const DEADLINE_MS = 700;
const HALF_HOUR = 1_800_000;

let hub: BrpHub;
beforeAll(async () => {
  hub = await startBrpHub({ versheid: "P1D", deadlineMs: DEADLINE_MS });
});
afterEach(() => hub.brp.setStoring(null));
afterAll(() => hub.close());

/** In the case system someone from another gezin, by place, comes to live with this one. */
function komtErbij(situatie: string, plaats: number): void {
  const { zaaknummer } = hub.region.situatie(situatie);
  hub.region.noord.change(({ rollen, zaken }) => {
    const uuidVan = (nummer: string) => zaken.find(({ identificatie }) => identificatie === nummer)!.uuid;
    const rollenIn = (nummer: string) =>
      rollen.filter((rol) => rol.zaak === uuidVan(nummer) && rol.betrokkeneType === "natuurlijk_persoon");
    const ander = rollenIn(hub.region.situatie("acht-jeugdigen").zaaknummer)[plaats]!;
    rollen.push({
      ...rollenIn(zaaknummer)[0]!,
      uuid: crypto.randomUUID(),
      betrokkeneIdentificatie: { ...ander.betrokkeneIdentificatie, geslachtsnaam: "Nieuweling" },
    });
  });
}
const nieuw = (gezin: any) =>
  gezin.casus.leden.find(({ persoon }: any) => persoon.naam.endsWith("Nieuweling"))?.persoon;

it("someone the case system has just added gets their BRP facts in the same look, and only they are asked about", async () => {
  const before = await hub.look("voorbeeldgezin", GEZIN);
  expect(nieuw(before)).toBeUndefined();
  komtErbij("voorbeeldgezin", 0);
  hub.wait(HALF_HOUR);
  hub.brp.reset();
  const gezin = await hub.look("voorbeeldgezin", GEZIN);
  expect(nieuw(gezin)).toMatchObject({ adres: expect.any(String), herkomstBrp: { bron: "brp" } });
  expect(gezin.casus).toMatchObject({ status: "BESCHIKBAAR", dekking: [{}, { bron: "brp", status: "BESCHIKBAAR" }] });
  expect(hub.brp.aanroepen.map(({ vraag }) => (vraag.burgerservicenummer as string[]).length)).toEqual([1]);
});

it("a BRP that is too slow for them costs no more than the deadline, and is said", async () => {
  await hub.look("een-jeugdige", GEZIN);
  komtErbij("een-jeugdige", 1);
  hub.wait(HALF_HOUR);
  hub.brp.setStoring({ vertragingMs: 3000 });
  const begin = Date.now();
  const gezin = await hub.look("een-jeugdige", GEZIN);
  expect(Date.now() - begin).toBeLessThan(DEADLINE_MS + 600);
  expect(nieuw(gezin)).toMatchObject({ adres: null, herkomstBrp: null });
  expect(gezin.casus.status).toBe("DEELS");
  expect(gezin.casus.dekking[1]).toMatchObject({ status: "DEELS", reden: expect.stringMatching(/niet op tijd/) });
});
