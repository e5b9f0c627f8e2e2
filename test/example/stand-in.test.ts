// SPDX-License-Identifier: EUPL-1.2
import { generateRegion } from "../../example/generate";
import type { Situatie } from "../../example/situaties/situatie";
import { bouwNoorderveen } from "../../example/write/zaken/noorderveen";
import { bouwZuiderham } from "../../example/write/zaken/zuiderham";
import { createZgwStandIn, type ZgwStandIn } from "../../example/zgw/stand-in";
import { createClient, signToken, type Client, type Zoekresultaat } from "./client";
import { PEILDATUM } from "./written-region";

const TOEGANG = {
  clientId: "gezinshub",
  secret: "een-geheim-van-meer-dan-32-tekens-lang",
  objectenToken: "objecten-token",
};
const ZAKEN = "/zaken/api/v1/zaken";
const BSN = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn";

const region = generateRegion({ gezinnen: 260, peildatum: PEILDATUM });
const situatie = (naam: string): Situatie => region.situaties.find((s) => s.naam === naam) as Situatie;
let standIn: ZgwStandIn;
let client: Client;

beforeEach(async () => {
  standIn = createZgwStandIn({ data: structuredClone(bouwNoorderveen(region.gezinnen)), ...TOEGANG });
  await standIn.listen(0);
  client = createClient(standIn.baseUrl, TOEGANG);
});
afterEach(() => standIn.close());

describe("toegang", () => {
  const metToken = async (anders: Record<string, unknown>, secret = TOEGANG.secret): Promise<number> => {
    const token = await signToken(TOEGANG.clientId, secret, anders);
    return (await client.get(ZAKEN, { Authorization: `Bearer ${token}` })).status;
  };

  test("een goed token mag", async () => {
    expect(await metToken({})).toBe(200);
    expect(standIn.users).toEqual(["tester"]);
  });

  test.each([
    ["van een ander", { iss: "vreemd" }],
    ["met een andere client_id", { client_id: "vreemd" }],
    ["ouder dan een uur", { iat: Math.floor(Date.now() / 1_000) - 3_700 }],
    ["uit de toekomst", { iat: Math.floor(Date.now() / 1_000) + 600 }],
    ["zonder iat", { iat: undefined }],
    ["zonder gebruiker", { user_id: undefined }],
    ["zonder naam van de gebruiker", { user_representation: undefined }],
  ])("een token %s niet", async (_naam, anders) => {
    expect(await metToken(anders)).toBe(403);
    expect(standIn.calls).toEqual({});
  });

  test("een token met een ander geheim niet, en zonder token ook niet", async () => {
    expect(await metToken({}, "een-ander-geheim-van-meer-dan-32-tekens")).toBe(403);
    const zonder = await client.get(ZAKEN, { Authorization: "" });
    expect(zonder.status).toBe(403);
    expect(zonder.headers["content-type"]).toBe("application/problem+json");
    expect(zonder.body).toMatchObject({
      status: 403,
      code: "not_authenticated",
      detail: expect.any(String),
      title: expect.any(String),
      instance: expect.any(String),
    });
  });

  test("objecten vragen hun eigen token; het JWT telt daar niet", async () => {
    const objecten = "/objecten/api/v2/objects";
    expect((await client.get(objecten, { Authorization: client.objectenAuthorization })).status).toBe(200);
    expect((await client.get(objecten)).status).toBe(401);
    expect((await client.get(objecten, { Authorization: "Token fout" })).status).toBe(401);
  });
});

describe("zaken", () => {
  test("zoeken op het BSN van een jeugdige geeft de deelzaak met gezin, rollen en roltypen erin", async () => {
    const { bsns, zaaknummer } = situatie("voorbeeldgezin");
    const { count, results } = await client.zoek({
      [BSN]: bsns[0],
      einddatum__isnull: true,
      expand: "hoofdzaak,rollen,rollen.roltype,status.statustype",
    });
    expect(count).toBe(1);
    expect(results[0]?._expand).toMatchObject({
      hoofdzaak: { identificatie: zaaknummer },
      rollen: [
        {
          betrokkeneIdentificatie: { inpBsn: bsns[0], verblijfsadres: null },
          _expand: { roltype: { omschrijving: "Jeugdige" } },
        },
      ],
      status: { _expand: { statustype: { omschrijving: "Actief" } } },
    });
  });

  test("de hoofdzaak klapt uit tot de deelzaken met hun rollen", async () => {
    const { bsns, zaaknummer, medewerkernummer } = situatie("acht-jeugdigen");
    const { results } = await client.zoek({
      identificatie: zaaknummer,
      expand:
        "rollen,eigenschappen,zaakobjecten,zaaktype,deelzaken,deelzaken.rollen,deelzaken.rollen.roltype,hoofdzaak,resultaat",
    });
    const { deelzaken, rollen, zaaktype, hoofdzaak } = results[0]?._expand as Record<string, unknown> & {
      deelzaken: { _expand: { rollen: { betrokkeneIdentificatie: { inpBsn: string } }[] } }[];
    };
    expect(deelzaken.map((d) => d._expand.rollen[0]?.betrokkeneIdentificatie.inpBsn)).toEqual(bsns);
    expect(rollen).toContainEqual(
      expect.objectContaining({
        betrokkeneType: "medewerker",
        omschrijvingGeneriek: "zaakcoordinator",
        betrokkeneIdentificatie: expect.objectContaining({ identificatie: medewerkernummer }),
      }),
    );
    expect(zaaktype).toMatchObject({ identificatie: "GEZIN-JEUGD" });
    expect(hoofdzaak).toEqual({});
  });

  test("bladeren gaat per honderd; next en previous zijn hele adressen en samen geven zij alles precies een keer", async () => {
    const gezien = new Set<string>();
    let pad: string | null = `${ZAKEN}/_zoek`;
    let paginas = 0;
    let totaal = 0;
    while (pad) {
      const bladzijde = (await client.post(pad, { ordering: "-startdatum" })).body as Zoekresultaat;
      expect(bladzijde.results.length).toBeLessThanOrEqual(100);
      expect(bladzijde.previous === null).toBe(paginas === 0);
      for (const zaak of bladzijde.results) gezien.add(zaak.uuid);
      totaal = bladzijde.count;
      paginas += 1;
      pad = bladzijde.next;
      if (pad) expect(pad.startsWith(standIn.baseUrl)).toBe(true);
    }
    expect(gezien.size).toBe(totaal);
    expect(totaal).toBeGreaterThan(200);
    expect(standIn.calls).toEqual({ "zaken.zoek": paginas });
    expect((await client.get(`${ZAKEN}?page=99`)).status).toBe(404);
  });

  test("filters: zaaktype, open zaken, generieke rol", async () => {
    const { results } = (await client.get("/catalogi/api/v1/zaaktypen?identificatie=GEZIN-JEUGD")).body as {
      results: { url: string }[];
    };
    expect(results).toHaveLength(2);
    const alle = await client.zoek({ zaaktype__in: results.map((z) => z.url) });
    const open = await client.zoek({ zaaktype__in: results.map((z) => z.url), einddatum__isnull: true });
    const metRegisseur = await client.zoek({
      zaaktype__in: results.map((z) => z.url),
      rol__omschrijvingGeneriek: "zaakcoordinator",
    });
    expect(open.count).toBe(alle.count - 1);
    expect(metRegisseur.count).toBeLessThan(open.count);
    const een = await client.zoek({ uuid__in: [alle.results[0]?.uuid, alle.results[1]?.uuid] });
    expect(een.count).toBe(2);
  });

  test("een onbekend filter, een onbekende uitklap en kapotte JSON geven 400 als problem+json", async () => {
    for (const vraag of [{ inpBsn: "1" }, { expand: "rolen" }, { ordering: "toelichting" }]) {
      const antwoord = await client.post(`${ZAKEN}/_zoek`, vraag);
      expect(antwoord.status).toBe(400);
      expect(antwoord.body).toMatchObject({
        invalidParams: [{ name: expect.any(String), code: expect.any(String), reason: expect.any(String) }],
      });
    }
    expect((await client.post(`${ZAKEN}/_zoek`, {}, { "Content-Type": "text/plain" })).status).toBe(415);
    expect((await client.post(`${ZAKEN}`, {})).status).toBe(405);
  });

  test("een BSN in het adres wordt geweigerd, ook met een goed token; in de body mag het", async () => {
    const { bsns } = situatie("voorbeeldgezin");
    for (const naam of [BSN, "identificatie", "betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"]) {
      const antwoord = await client.get(`${ZAKEN}?${naam}=${bsns[0]}`);
      expect(antwoord).toMatchObject({ status: 400, body: { code: "bsn_in_url" } });
      expect(JSON.stringify(antwoord.body)).not.toContain(bsns[0]);
    }
    expect((await client.zoek({ [BSN]: bsns[0] })).count).toBe(1);
  });

  test("zonder Accept-Crs 406; elk antwoord noemt de versie", async () => {
    const zonder = await client.get(ZAKEN, { "Accept-Crs": "" });
    expect(zonder.status).toBe(406);
    const met = await client.get(ZAKEN);
    expect(met.headers).toMatchObject({ "api-version": "1.5.1", "content-crs": "EPSG:4326" });
  });

  test("ETag: wie de laatste versie heeft krijgt 304, na een wijziging weer 200", async () => {
    const { results } = await client.zoek({ identificatie: situatie("een-jeugdige").zaaknummer });
    const pad = `${ZAKEN}/${results[0]?.uuid ?? ""}`;
    const etag = String((await client.get(pad)).headers.etag);
    expect(await client.get(pad, { "If-None-Match": etag })).toMatchObject({ status: 304, body: null });
    standIn.change((data) => {
      for (const zaak of data.zaken) if (zaak.uuid === results[0]?.uuid) zaak.einddatum = PEILDATUM;
    });
    expect((await client.get(pad, { "If-None-Match": etag })).status).toBe(200);
  });
});

test("rollen, statussen, zaakobjecten en zaakeigenschappen van een zaak", async () => {
  const { results } = await client.zoek({ identificatie: situatie("voorbeeldgezin").zaaknummer });
  const url = String(results[0]?.url);
  const aantal = async (pad: string): Promise<number> => ((await client.get(pad)).body as Zoekresultaat).count;
  expect(await aantal(`/zaken/api/v1/rollen?zaak=${url}`)).toBe(3);
  expect(await aantal(`/zaken/api/v1/rollen?zaak=${url}&omschrijvingGeneriek=zaakcoordinator`)).toBe(1);
  // intake, inkoop, uitvoering
  expect(await aantal(`/zaken/api/v1/statussen?zaak=${url}`)).toBe(3);
  expect(await aantal(`/zaken/api/v1/zaakobjecten?zaak=${url}&objectType=huishouden`)).toBe(1);
  expect((await client.get(`${url}/zaakeigenschappen`)).body).toContainEqual(
    expect.objectContaining({ naam: "regievoerder", waarde: "LOKAAL_TEAM" }),
  );
  expect((await client.get("/zaken/api/v1/rollen?omschrijvng=x")).status).toBe(400);
});

test("het plan staat als object bij de zaak; data_attr kent exact en in", async () => {
  const headers = { Authorization: client.objectenAuthorization };
  const uuids = await Promise.all(
    ["voorbeeldgezin", "een-jeugdige", "geen-plan"].map(
      async (naam) => (await client.zoek({ identificatie: situatie(naam).zaaknummer })).results[0]?.uuid ?? "",
    ),
  );
  const lees = async (
    query: string,
  ): Promise<{
    count: number;
    next: string | null;
    results: { record: { data: { zaak: string; geldigTot: string | null; leefgebieden: unknown[] } } }[];
  }> => (await client.get(`/objecten/api/v2/objects?${query}`, headers)).body as never;
  const een = await lees(`data_attr=zaak__exact__${uuids[0]}`);
  const geldig = een.results.filter((o) => o.record.data.geldigTot === null);
  expect(geldig).toHaveLength(1);
  expect(geldig[0]?.record.data.leefgebieden).toHaveLength(5);
  const samen = await lees(`data_attr=zaak__in__${uuids.join("|")}`);
  expect(new Set(samen.results.map((o) => o.record.data.zaak))).toEqual(new Set(uuids.slice(0, 2)));
  const bladzijde = await lees("pageSize=10&page=2");
  expect(bladzijde.results).toHaveLength(10);
  expect(bladzijde.next).toContain("pageSize=10");
  expect(
    (await lees(`type=${standIn.baseUrl}/objecttypes/api/v2/objecttypes/00000000-0000-4000-8000-000000000000`)).count,
  ).toBe(0);
});

test("een gewijzigde regisseur staat in het volgende antwoord", async () => {
  const { zaaknummer, medewerkernummer } = situatie("voorbeeldgezin");
  const nu = async (): Promise<string[]> => {
    const { results } = await client.zoek({ identificatie: zaaknummer, expand: "rollen" });
    const rollen = (results[0]?._expand?.rollen ?? []) as { betrokkeneIdentificatie: { identificatie?: string } }[];
    return rollen.flatMap((r) => r.betrokkeneIdentificatie.identificatie ?? []);
  };
  expect(await nu()).toEqual([medewerkernummer]);
  standIn.change((data) => {
    data.rollen = data.rollen.map((r) =>
      r.betrokkeneIdentificatie.identificatie === medewerkernummer
        ? { ...r, betrokkeneIdentificatie: { ...r.betrokkeneIdentificatie, identificatie: "LT-9001-99" } }
        : r,
    );
  });
  expect(await nu()).toEqual(["LT-9001-99"]);
});

test("een storing is aan en uit te zetten", async () => {
  standIn.setStoring({ status: 503, vertragingMs: 20 });
  expect((await client.get(ZAKEN)).status).toBe(503);
  standIn.setStoring(null);
  expect((await client.get(ZAKEN)).status).toBe(200);
});

test("Zuiderham: alles op een zaak, regisseurs op hun eigen roltype", async () => {
  const zuid = createZgwStandIn({
    data: bouwZuiderham(region.gezinnen),
    clientId: TOEGANG.clientId,
    secret: TOEGANG.secret,
  });
  await zuid.listen(0);
  const vraag = createClient(zuid.baseUrl, TOEGANG);
  const rollenVan = async (naam: string): Promise<string[]> => {
    const { results } = await vraag.zoek({ identificatie: situatie(naam).zaaknummer, expand: "rollen" });
    return ((results[0]?._expand?.rollen ?? []) as { omschrijving: string }[]).map((r) => r.omschrijving);
  };
  expect(await rollenVan("twee-regisseurs")).toEqual(
    expect.arrayContaining(["Casusregisseur lokaal team", "Casusregisseur GI"]),
  );
  expect(await rollenVan("veilig-thuis")).toContain("Coördinator Veilig Thuis");
  expect(await rollenVan("twaalf-personen")).toHaveLength(13);
  expect((await vraag.get("/objecten/api/v2/objects", { Authorization: "Token x" })).status).toBe(404);
  await zuid.close();
});
