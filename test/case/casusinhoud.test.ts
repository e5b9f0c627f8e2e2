// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from "node:crypto";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";
import { casusVan as readCasus, codesVan, GEZINSBEELD, gezinId, hiatenBij } from "./support/casusbeeld";

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

const casusVan = (naam: string) => readCasus(region, hub, naam);
const doelenIn = (plan: any) => plan.leefgebieden.flatMap(({ doelen }: any) => doelen);

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
    expect(hiatenBij(casus, "zaken-noorderveen")).toEqual({});
    expect(hiatenBij(casus, "zaken-oosterwolde")).toMatchObject({
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
    expect(hiatenBij(casus, "zaken-noorderveen")).toEqual({ MAATREGEL: "ONLEESBAAR" });
    expect(casus.verwachteRegie.uitleg).toContain("Of er een maatregel is, is niet bekend");
    expect(codesVan(casus)).not.toContain("REGIE_WIJKT_AF");
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
    expect(hiatenBij(casus, "zaken-noorderveen")).toEqual({ DOELEN: "ONLEESBAAR" });
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
    expect(codesVan(casus)).toContain("PLAN_ONLEESBAAR");
    expect(codesVan(casus)).not.toContain("GEEN_GELDIG_PLAN");
  });
});

it("shows both plans when two systems claim one, each with its source, and says that it should be one", async () => {
  const { zaaknummer } = region.situatie("twee-systemen-oost");
  region.oost.change((data) => {
    const zaak = data.zaken.find(({ identificatie }) => identificatie === zaaknummer)!.uuid;
    const values = { plan_versie: "1", plan_geldig_van: "2020-01-01", toekomstbeeld: "Bij vader wonen" };
    for (const [naam, waarde] of Object.entries(values)) {
      const eigenschap = data.eigenschappen.find((each) => each.naam === naam)!.uuid;
      data.zaakeigenschappen.push({ uuid: randomUUID(), zaak, eigenschap, waarde });
    }
  });
  await hub.readAll();
  const casus = await casusVan("twee-systemen");
  expect(casus.plan.herkomst.bron).toBe("zaken-noorderveen");
  expect(casus.anderePlannen).toMatchObject([
    { perspectief: "Bij vader wonen", herkomst: { bron: "zaken-oosterwolde" }, afschaling: null },
  ]);
  const signaal = casus.signalen.find(({ code }: any) => code === "TWEE_PLANNEN");
  expect(signaal).toMatchObject({ ernst: "DRINGEND", uitleg: expect.stringContaining("één gezin hoort één plan") });
  expect(signaal.feiten.map(({ bron }: any) => bron).sort()).toEqual(["zaken-noorderveen", "zaken-oosterwolde"]);
});

describe("signals on what the case systems know", () => {
  it.each([
    ["geen-contact", "GEEN_CONTACT"],
    ["toestemming-verloopt", "TOESTEMMING_VERLOOPT"],
    ["acuut-zonder-plan", "ACUTE_HULP_ZONDER_PLAN"],
    ["veilig-thuis", "VEILIGHEIDSAFSPRAAK_ONTBREEKT"],
  ])("%s: %s", async (naam, code) => {
    const casus = await casusVan(naam);
    expect(codesVan(casus)).toContain(code);
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
  const { body } = await hub.ask({ rol: "leerplicht", sub: "lpa", gemeenten: [gemeente] }, GEZINSBEELD, {
    id: await gezinId(hub, zaaknummer),
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
