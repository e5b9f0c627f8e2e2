// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";

const OPERATION = readFileSync(path.join(__dirname, "../../schema/operations/Gezinsbeeld.graphql"), "utf8")
  .replace("leefgebieden {", "leefgebieden { code")
  // What other subgraphs add is not part of this one.
  .replace(/ {8}hulp \{[\s\S]*?\n {8}\}\n/, "")
  .replace(/ {8}onderwijs \{[\s\S]*?\n {8}\}\n/, "");

let region: TestRegion;
let hub: CaseHub;

beforeAll(async () => {
  region = await startRegion({
    gezinnen: 60,
    edit: (yaml) =>
      yaml
        .replace("naam: Voorbeeldregio", "naam: Voorbeeldregio\n  leefgebieden: { ONDERWIJS: School en leren }")
        .replace("naam: zaken-zuiderham", "naam: zaken-zuiderham\n    drempels: { geenContactDagen: 90 }"),
  });
  hub = await startCaseHub(region.bronnenFile, { deadlineMs: 3000 });
  await hub.readAll();
});
afterAll(async () => {
  await hub.close();
  await region.close();
});

async function idOf(zaaknummer: string): Promise<string> {
  const [row] = await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]);
  return row.id;
}

async function casusVan(naam: string) {
  const { zaaknummer, gemeente, medewerkernummer } = region.situatie(naam);
  const claims = { rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer };
  const { body } = await hub.ask(claims, OPERATION, { id: await idOf(zaaknummer) });
  expect(body.errors).toBeUndefined();
  return body.data.gezin.casus;
}

const hiaten = (casus: any, bron: string): Record<string, string> =>
  Object.fromEntries(
    casus.nietBekend
      .filter(({ herkomst }: any) => herkomst.bron === bron)
      .map(({ onderdeel, reden }: any) => [onderdeel, reden]),
  );
const doelenIn = (plan: any) => plan.leefgebieden.flatMap(({ doelen }: any) => doelen);
const codes = (casus: any) => casus.signalen.map(({ code }: any) => code);

describe("a source that knows everything (records of the Objects API, by JSON path)", () => {
  it("gives the plan in depth, each doel SMART with its course and who does what", async () => {
    const { plan, eerderePlannen, nietBekend } = await casusVan("voorbeeldgezin");
    expect(plan.vraagverheldering).toEqual({
      op: expect.any(String),
      kenmerken: expect.any(String),
      doel: expect.any(String),
      afstemming: expect.any(String),
      naHulp: expect.any(String),
    });
    expect(plan.afschaling.voorwaarden.length).toBeGreaterThan(0);
    expect(plan.wensJeugdige).toMatchObject({ bijStart: expect.any(String), bijEinde: null });
    expect(typeof plan.wensOuders.vertrouwenBijStart).toBe("boolean");
    for (const doel of doelenIn(plan)) {
      expect(Object.values(doel.smart).every((each) => typeof each === "string")).toBe(true);
      expect(doel.verloop.at(-1)).toEqual({ status: doel.status, op: doel.statusSinds });
      expect(doel.acties[0]).toMatchObject({ rol: expect.any(String), status: expect.any(String) });
    }
    expect(eerderePlannen.map(({ versie }: any) => versie)).toEqual([1]);
    expect(nietBekend).toEqual([]);
  });

  it("calls the leefgebieden as the region does", async () => {
    for (const { code, naam } of (await casusVan("voorbeeldgezin")).plan.leefgebieden)
      expect(naam).toBe(code === "ONDERWIJS" ? "School en leren" : code);
  });

  it("gives steps, consents and what the table of the region rests on", async () => {
    const casus = await casusVan("voorbeeldgezin");
    expect(casus.stappen.map(({ stap }: any) => stap)).toEqual(["VRAAGANALYSE", "RESULTAAT", "MIDDELEN", "TOETSING"]);
    expect(casus.stap.stap).toBe("TOETSING");
    expect(casus.toestemmingen).toMatchObject([{ waarvoor: "overleg met school", ingetrokkenOp: null }]);
    expect(casus).toMatchObject({ segment: "B", ondersteuning: expect.any(String), complexiteit: "LAAG" });
    expect(casus.verwachteRegie.uitleg).toContain("segment B, ondersteuning");
  });

  it("keeps the waakvlam of a gezin in nazorg, and what child and parents say at the end", async () => {
    const casus = await casusVan("waakvlam");
    expect(casus.waakvlam).toMatchObject({ afspraak: "Elk kwartaal een gesprek met het gezin.", tot: null });
    expect(casus.plan).toMatchObject({
      resultaat: expect.any(String),
      wensJeugdige: { bijEinde: expect.any(String), vertrouwenBijEinde: true },
    });
    expect(casus.faseverloop.map(({ fase }: any) => fase)).toEqual([
      "SIGNAAL_TOELEIDING_ANALYSE",
      "INKOOP",
      "UITVOERING",
      "AFRONDING",
      "NAZORG",
    ]);
  });
});

describe("empty is never ambiguous", () => {
  it("says of each source what it has no place for, and shows what the other one knows", async () => {
    const casus = await casusVan("twee-systemen");
    expect(hiaten(casus, "zaken-noorderveen")).toEqual({});
    expect(hiaten(casus, "zaken-oosterwolde")).toMatchObject({
      AFSCHALING: "BRON_KENT_DIT_NIET",
      CONTACTMOMENTEN: "BRON_KENT_DIT_NIET",
      COMPLEXITEIT: "BRON_KENT_DIT_NIET",
    });
    expect(casus.laatsteContactOp).toMatch(/^\d{4}-/);
    expect(new Set(casus.stappen.map(({ herkomst }: any) => herkomst.bron)).size).toBe(2);
    const uitleg = casus.nietBekend.find(({ onderdeel }: any) => onderdeel === "AFSCHALING").uitleg;
    expect(uitleg).toBe("Niet bekend bij deze bron: de afschaling.");
  });

  it("never reads a measure it does not understand as no measure", async () => {
    const { zaaknummer, gemeente } = region.situatie("pleeggezin");
    region.noord.change((data) => {
      const zaak = data.zaken.find(({ identificatie }) => identificatie === zaaknummer)!.uuid;
      const typen = data.eigenschappen.filter(({ naam }) => naam === "maatregel").map(({ uuid }) => uuid);
      for (const each of data.zaakeigenschappen)
        if (each.zaak === zaak && typen.includes(each.eigenschap)) each.waarde = "gezinsvoogd toegewezen";
    });
    await hub.readAll();
    expect(gemeente).toBe("9001");
    const casus = await casusVan("pleeggezin");
    expect(hiaten(casus, "zaken-noorderveen")).toEqual({ MAATREGEL: "ONLEESBAAR" });
    expect(casus.verwachteRegie.uitleg).toContain("Of er een maatregel is, is niet bekend");
    expect(codes(casus)).not.toContain("REGIE_WIJKT_AF");
  });

  it("shows the rest of a plan of which one doel cannot be read", async () => {
    const { zaaknummer } = region.situatie("acht-jeugdigen");
    const before = doelenIn((await casusVan("acht-jeugdigen")).plan).length;
    region.noord.change((data) => {
      const zaak = data.zaken.find(({ identificatie }) => identificatie === zaaknummer)!.uuid;
      const record = data.objecten.filter((each) => each.data["zaak"] === zaak).at(-1)!.data as any;
      record.leefgebieden[0].doelen[0].status = "WIE_WEET";
    });
    await hub.readAll();
    const casus = await casusVan("acht-jeugdigen");
    expect(doelenIn(casus.plan)).toHaveLength(before - 1);
    expect(hiaten(casus, "zaken-noorderveen")).toEqual({ DOELEN: "ONLEESBAAR" });
  });

  it("says that a plan is there when none of it can be read", async () => {
    const { zaaknummer } = region.situatie("vier-jeugdigen");
    region.zuid.change((data) => {
      const zaak = data.zaken.find(({ identificatie }) => identificatie === zaaknummer)!.uuid;
      const type = data.eigenschappen.find(({ naam }) => naam === "plan_versie")!.uuid;
      data.zaakeigenschappen.find((each) => each.zaak === zaak && each.eigenschap === type)!.waarde = "concept";
    });
    await hub.readAll();
    const casus = await casusVan("vier-jeugdigen");
    expect(codes(casus)).toContain("PLAN_ONLEESBAAR");
    expect(codes(casus)).not.toContain("GEEN_GELDIG_PLAN");
  });
});

describe("the course of the phases", () => {
  it("is read at the first look and not again while the copy is fresh", async () => {
    const naam = "regie-gewisseld";
    region.noord.resetCalls();
    const first = await casusVan(naam);
    expect(region.noord.calls).toEqual({ "zaken.zoek": 1, "objecten.lijst": 1, "zaken.statussen": 1 });
    expect(hiaten(first, "zaken-noorderveen")).toEqual({});
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
    expect(hiaten(casus, "zaken-noorderveen")).toEqual({ FASEVERLOOP: "NOG_NIET_OPGEHAALD" });
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
    expect(codes(casus)).toEqual([]);
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
    expect(hiaten(await casusVan("stapeling"), "zaken-noorderveen")).toEqual({ FASEVERLOOP: "ONLEESBAAR" });
    region.noord.resetCalls();
    await casusVan("stapeling");
    expect(region.noord.calls).toEqual({});
  });
});

describe("signals on what the case systems know", () => {
  it.each([
    ["geen-contact", "GEEN_CONTACT"],
    ["toestemming-verloopt", "TOESTEMMING_VERLOOPT"],
    ["acuut-zonder-plan", "ACUTE_HULP_ZONDER_PLAN"],
    ["veilig-thuis", "VEILIGHEIDSAFSPRAAK_ONTBREEKT"],
  ])("%s: %s", async (naam, code) => {
    const casus = await casusVan(naam);
    expect(codes(casus)).toContain(code);
    const [{ signaalcodes }] = await hub.dataSource.query("SELECT signaalcodes FROM gezin WHERE zaaknummer = $1", [
      region.situatie(naam).zaaknummer,
    ]);
    expect(signaalcodes).toContain(code);
  });

  it("counts from the threshold of the source itself", async () => {
    const { zaaknummer } = region.situatie("geen-contact");
    const { sinds } = (await casusVan("geen-contact")).signalen.find(({ code }: any) => code === "GEEN_CONTACT");
    const [{ op }] = await hub.dataSource.query(
      "SELECT ((inhoud->>'laatsteContactOp')::date + 91)::text AS op FROM gezin WHERE zaaknummer = $1",
      [zaaknummer],
    );
    expect(sinds).toBe(op);
  });

  it("shows the agreements of an acute phase, and who still has to be named", async () => {
    const { veiligheid, signalen } = await casusVan("veilig-thuis");
    expect(veiligheid).toMatchObject({
      acuut: true,
      acuutSinds: expect.any(String),
      afspraken: { contact: "Veilig Thuis", schrijver: "Lokaal team", bewaker: null },
    });
    expect(signalen.find(({ code }: any) => code === "VEILIGHEIDSAFSPRAAK_ONTBREEKT").uitleg).toContain(
      "wie het plan bewaakt",
    );
  });
});

it("shows none of it to who may only see who directs", async () => {
  const { zaaknummer, gemeente } = region.situatie("voorbeeldgezin");
  const { body } = await hub.ask({ rol: "leerplicht", sub: "lpa", gemeenten: [gemeente] }, OPERATION, {
    id: await idOf(zaaknummer),
  });
  expect(body.data.gezin.casus).toMatchObject({
    niveau: "DAT",
    faseverloop: [],
    stap: null,
    stappen: [],
    waakvlam: null,
    toestemmingen: [],
    nietBekend: [],
    eerderePlannen: [],
    anderePlannen: [],
    plan: null,
    segment: null,
    ondersteuning: null,
    complexiteit: null,
    laatsteContactOp: null,
    acuteHulpSinds: null,
    veiligheid: null,
  });
});
