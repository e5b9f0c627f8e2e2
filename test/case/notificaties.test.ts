// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import supertest from "supertest";
import { listen } from "../../platform/process/listen";
import { readCaseBronnen } from "../../subgraphs/case/config";
import { abonneerZgw } from "../../subgraphs/case/sources/zgw/abonneer";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";

const GEZIN =
  "query($id: ID!) { gezin(id: $id) { casus { regisseur { contact { naam } } leden { persoon { naam } } } } }";
const BRON = "zaken-noorderveen";

let region: TestRegion;
let hub: CaseHub;
let geheim: string;
let adres: string;

beforeAll(async () => {
  region = await startRegion();
  hub = await startCaseHub(region.bronnenFile);
  await hub.readAll();
  geheim = readFileSync(path.join(region.folder, "geheimen/notificaties-noorderveen.secret"), "utf8").trim();
  adres = `http://127.0.0.1:${await listen(hub.server, 0)}/notificaties/${BRON}`;
});
beforeEach(() => hub.dataSource.query("DELETE FROM notificatie"));
afterAll(async () => {
  await hub.close();
  await region.close();
});

const zaakOf = (naam: string) => {
  let uuid = "";
  region.noord.change((data) => {
    uuid = data.zaken.find(({ identificatie }) => identificatie === region.situatie(naam).zaaknummer)!.uuid;
  });
  return uuid;
};
const notificatie = (zaak: string, anders: object = {}) => {
  const hoofdObject = `${region.noord.baseUrl}/zaken/api/v1/zaken/${zaak}`;
  const aanmaakdatum = "2026-11-21T10:00:00Z";
  return {
    kanaal: "zaken",
    hoofdObject,
    resource: "zaak",
    resourceUrl: hoofdObject,
    actie: "update",
    aanmaakdatum,
    ...anders,
  };
};
const post = (body: unknown, authorization = `Bearer ${geheim}`, bron = BRON) =>
  supertest(hub.server)
    .post(`/notificaties/${bron}`)
    .set("authorization", authorization)
    .send(body as object);
const kept = () => hub.dataSource.query("SELECT zaak_uuid, pogingen, volgende_poging_op FROM notificatie");

async function look(naam: string) {
  const { gemeente, medewerkernummer, zaaknummer } = region.situatie(naam);
  const [row] = await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]);
  const claims = { rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer };
  const { body } = await hub.ask(claims, GEZIN, { id: row?.id ?? "weg" });
  return body.data.gezin;
}
/** Waits until something holds, for as long as a few seconds. */
async function until(check: () => Promise<boolean>): Promise<number> {
  const begin = Date.now();
  while (!(await check())) {
    if (Date.now() - begin > 8000) throw new Error("it did not come");
    await sleep(50);
  }
  return Date.now() - begin;
}

describe("the webhook", () => {
  it("takes a notification with the secret of the source: 204, once however often it comes", async () => {
    const zaak = zaakOf("een-jeugdige");
    for (let i = 0; i < 3; i++) expect((await post(notificatie(zaak))).status).toBe(204);
    expect((await post(notificatie(zaak, { aanmaakdatum: "2026-11-21T09:00:00Z" }))).status).toBe(204);
    expect(await kept()).toHaveLength(2);
  });

  it.each<[string, () => supertest.Test]>([
    ["without a secret", () => post(notificatie(zaakOf("een-jeugdige")), "")],
    ["with a wrong secret", () => post(notificatie(zaakOf("een-jeugdige")), `Bearer ${geheim}x`)],
    [
      "with the secret of another source",
      () => post(notificatie(zaakOf("een-jeugdige")), undefined, "zaken-zuiderham"),
    ],
    ["for a source that does not exist", () => post(notificatie(zaakOf("een-jeugdige")), undefined, "bestaat-niet")],
  ])("refuses a notification %s, and keeps nothing", async (_name, send) => {
    expect((await send()).status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  it("refuses what is no notification, passes over other kanalen, and answers only POST", async () => {
    expect((await post({ kanaal: "zaken" })).status).toBe(400);
    expect((await post("[").set("content-type", "application/json")).status).toBe(400);
    expect((await post(notificatie(zaakOf("een-jeugdige"), { kanaal: "documenten" }))).status).toBe(204);
    const get = supertest(hub.server).get(`/notificaties/${BRON}`).set("authorization", `Bearer ${geheim}`);
    expect((await get).status).toBe(405);
    expect(await kept()).toEqual([]);
  });
});

describe("the work that follows", () => {
  it("asks the source once for many notifications about one zaak", async () => {
    const zaak = zaakOf("een-jeugdige");
    for (let i = 10; i < 30; i++) await post(notificatie(zaak, { aanmaakdatum: `2026-11-21T10:00:${i}Z` }));
    region.noord.resetCalls();
    await hub.subgraph.notificaties.work();
    expect(region.noord.calls).toEqual({ "zaken.zoek": 1, "objecten.lijst": 1, "zaken.statussen": 1 });
    await hub.subgraph.notificaties.work();
    expect(region.noord.calls).toEqual({ "zaken.zoek": 1, "objecten.lijst": 1, "zaken.statussen": 1 });
  });

  it("finds the gezin of a deelzaak, and passes over a zaak that is no gezin", async () => {
    let deelzaak = "";
    let parkeren: string | undefined;
    region.noord.change((data) => {
      const hoofd = data.zaken.find(
        ({ identificatie }) => identificatie === region.situatie("een-jeugdige").zaaknummer,
      )!;
      deelzaak = data.zaken.find(({ hoofdzaak }) => hoofdzaak === hoofd.uuid)!.uuid;
      parkeren = data.zaken.find(({ identificatie }) => identificatie.startsWith("PARKEREN"))?.uuid;
      data.rollen = data.rollen.map((rol) =>
        rol.zaak === deelzaak
          ? { ...rol, betrokkeneIdentificatie: { ...rol.betrokkeneIdentificatie, voornamen: "Nieuwenaam" } }
          : rol,
      );
    });
    const count = async () => (await hub.dataSource.query("SELECT count(*)::int AS n FROM gezin"))[0].n;
    const before = await count();
    await post(notificatie(deelzaak, { resource: "rol" }));
    await post(notificatie(parkeren!));
    await hub.subgraph.notificaties.work();
    const namen = (await look("een-jeugdige")).casus.leden.map(({ persoon }: any) => persoon.naam);
    expect(namen).toContainEqual(expect.stringContaining("Nieuwenaam"));
    expect(await count()).toBe(before);
  });

  it("waits with what the source does not answer now, and does it later", async () => {
    region.noord.setStoring({ status: 403 });
    await post(notificatie(zaakOf("een-jeugdige")));
    await hub.subgraph.notificaties.work();
    region.noord.setStoring(null);
    expect(await kept()).toMatchObject([{ pogingen: 1, volgende_poging_op: expect.any(Date) }]);
    await hub.dataSource.query("UPDATE notificatie SET volgende_poging_op = now() - interval '1 second'");
    await hub.subgraph.notificaties.work();
    expect(await kept()).toMatchObject([{ pogingen: 2, volgende_poging_op: null }]);
  });
});

describe("a subscription", () => {
  it("lets a change in the case system show in the family view within seconds, and a removed zaak disappear", async () => {
    const { bronnen, folder } = readCaseBronnen(region.bronnenFile);
    const bron = bronnen.find(({ naam }) => naam === BRON) as never;
    expect(await abonneerZgw(bron, folder, adres)).toEqual({ ok: true, value: { nieuw: true } });
    expect(await abonneerZgw(bron, folder, adres)).toEqual({ ok: true, value: { nieuw: false } });
    hub.subgraph.notificaties.start();
    const zaak = zaakOf("voorbeeldgezin");
    region.noord.change((data) => {
      for (const rol of data.rollen.filter((each) => each.zaak === zaak && each.contactpersoonRol))
        Object.assign(rol.contactpersoonRol!, { naam: "Mila Gewijzigd" });
    });
    const shown = await until(
      async () => (await look("voorbeeldgezin")).casus.regisseur.contact.naam === "Mila Gewijzigd",
    );
    expect(shown).toBeLessThan(5000);
    region.noord.change((data) => {
      data.zaken = data.zaken.filter(({ uuid }) => uuid !== zaak);
    });
    await until(async () => (await look("voorbeeldgezin")) === null);
  });

  it("is refused by the source when the hub would not ask for a secret there", async () => {
    const { bronnen, folder } = readCaseBronnen(region.bronnenFile);
    const bron = bronnen.find(({ naam }) => naam === BRON) as never;
    const open = await abonneerZgw(bron, folder, adres.replace(/notificaties.*/, "healthz"));
    expect(open).toMatchObject({ ok: false, failure: { soort: "GEWEIGERD" } });
  });
});
