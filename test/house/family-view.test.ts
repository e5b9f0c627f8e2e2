// SPDX-License-Identifier: EUPL-1.2
import { askHub } from "../../commands/ask-hub";
import { mintToken } from "../../commands/mint-token";
import { startHub, type TestHub } from "../support/hub";
import { doel } from "../support/verzoek";

jest.setTimeout(180_000);
const DEADLINE_MS = 6000;
let hub: TestHub;

beforeAll(async () => {
  hub = await startHub({ gezinnen: 60, edit: (yaml) => yaml.replaceAll("versheid: PT15M", "versheid: PT0S") });
});
afterAll(() => hub.close());

const regisseur = (situatie = "voorbeeldgezin") => ({ rol: "casusregisseur" as const, situatie });
const codes = (answer: { errors?: { extensions?: { code?: string } }[] }) =>
  (answer.errors ?? []).map(({ extensions }) => extensions?.code);

async function timed<T>(work: Promise<T>): Promise<{ answer: T; ms: number }> {
  const begin = Date.now();
  return { answer: await work, ms: Date.now() - begin };
}

/** Every object in an answer that has a herkomst. */
function facts(value: unknown): { herkomst: any }[] {
  if (Array.isArray(value)) return value.flatMap(facts);
  if (!value || typeof value !== "object") return [];
  return [...("herkomst" in value ? [value as { herkomst: any }] : []), ...Object.values(value).flatMap(facts)];
}

describe("one family from four domains, through five processes", () => {
  it("has case, help, school and results, and each fact says where it comes from", async () => {
    const { data, errors } = await hub.operation("Gezinsbeeld", regisseur(), {
      id: await hub.gezinId("voorbeeldgezin"),
    });
    expect(errors).toBeUndefined();
    const { casus } = data.gezin;
    expect(casus.plan.leefgebieden.length).toBeGreaterThan(0);
    expect(casus.regisseur.contact.naam).toMatch(/\w/);
    const trajecten = casus.jeugdigen.flatMap(({ hulp }: any) => hulp.trajecten);
    expect(trajecten.length).toBeGreaterThan(0);
    expect(JSON.stringify(trajecten)).toContain('"scores":[{');
    const lopend = trajecten.find(({ status }: any) => status === "LOPEND");
    expect(lopend.doelen[0].omschrijving).toMatch(/\w/);
    expect(lopend.laatsteContact).toMatch(/^\d{4}-/);
    expect(lopend.contactpersoon).toMatchObject({ organisatie: "Stichting De Vlier" });
    expect(casus.jeugdigen.flatMap(({ onderwijs }: any) => onderwijs.inschrijvingen).length).toBeGreaterThan(0);
    const bronnen = new Set(facts(data).flatMap(({ herkomst }) => [herkomst].flat().map(({ bron }: any) => bron)));
    expect([...bronnen]).toEqual(
      expect.arrayContaining([
        "zaken-noorderveen",
        "ijw-berichten",
        "epd-vlier",
        "leerplicht-noorderveen",
        "ttp-uitkomsten",
      ]),
    );
    for (const { herkomst } of facts(data))
      for (const each of [herkomst].flat()) expect(each.opgehaaldOp).toMatch(/^\d{4}-/);
  });

  it("asks the EPDs also about a jeugdige of whom provider has no number: case sends it along, sealed", async () => {
    await hub.sql("DELETE FROM hub_provider.persoonsnummer");
    await hub.sql("DELETE FROM hub_provider.epd_kopie");
    const { data, errors } = await hub.operation("Gezinsbeeld", regisseur(), {
      id: await hub.gezinId("voorbeeldgezin"),
    });
    expect(errors).toBeUndefined();
    const rows = data.gezin.casus.jeugdigen.flatMap(({ hulp }: any) => hulp.dekking);
    const asked = rows.filter(({ bron }: any) => bron === "epd-vlier").map(({ status }: any) => status);
    expect(asked.length).toBeGreaterThan(2);
    expect(new Set(asked)).toEqual(new Set(["BESCHIKBAAR"]));
    expect(await hub.sql("SELECT 1 FROM hub_provider.persoonsnummer")).toEqual([]);
    expect(hub.logs()).not.toMatch(/eyJ[\w-]{20,}\./);
  });

  it("names who answers for the help of the whole gezin, from the facts about its jeugdigen", async () => {
    const id = await hub.gezinId("voorbeeldgezin");
    const { data } = await hub.operation("Gezinsbeeld", regisseur(), { id });
    const lopend = data.gezin.casus.jeugdigen.flatMap(({ hulp }: any) =>
      hulp.trajecten.filter(({ status }: any) => status === "LOPEND").map(({ aanbieder }: any) => aanbieder),
    );
    const codes = [...new Set(lopend.map(({ agbCode }: any) => agbCode))].sort();
    expect(codes.length).toBeGreaterThan(0);
    expect(data.gezin.hulp.status).toBe("BESCHIKBAAR");
    expect(data.gezin.hulp.aanbieders.map(({ agbCode }: any) => agbCode).sort()).toEqual(codes);
    expect(data.gezin.hulp.hoofdaannemer?.agbCode).toBe(codes.length === 1 ? codes[0] : undefined);
  });

  it("refreshes a gezin on demand and shows what every domain knows of it then", async () => {
    const id = await hub.gezinId("voorbeeldgezin");
    const query = `mutation($id: ID!) { ververs(gezinId: $id) { bronnen { bron resultaat } gezin { id hulp { status } casus { status jeugdigen { hulp { status } onderwijs { status } } } } } }`;
    const { data, errors } = await hub.ask(regisseur(), query, { id });
    expect(errors).toBeUndefined();
    expect(data.ververs.bronnen).toEqual([
      { bron: "zaken-noorderveen", resultaat: "VERVERST" },
      { bron: "brp", resultaat: "VERVERST" },
    ]);
    expect(data.ververs.gezin).toMatchObject({ id, hulp: { status: "BESCHIKBAAR" }, casus: { status: "BESCHIKBAAR" } });
    const other = await hub.ask({ rol: "casusregisseur", medewerker: "iemand-anders" }, query, { id });
    expect(other).toEqual({ data: { ververs: null } });
  });

  it("shows every field of every domain its status and coverage", async () => {
    const { data } = await hub.operation("Gezinsbeeld", regisseur(), { id: await hub.gezinId("voorbeeldgezin") });
    const [jeugdige] = data.gezin.casus.jeugdigen;
    for (const beeld of [data.gezin.casus, jeugdige.hulp, jeugdige.onderwijs]) {
      expect(["BESCHIKBAAR", "GEEN"]).toContain(beeld.status);
      expect(beeld.dekking.length).toBeGreaterThan(0);
    }
  });

  it("never lets a BSN of the family out, in an answer or in a log", async () => {
    const answer = JSON.stringify(
      await hub.operation("Gezinsbeeld", regisseur(), { id: await hub.gezinId("voorbeeldgezin") }),
    );
    const { bsns } = hub.region.situatie("voorbeeldgezin");
    expect(bsns.length).toBe(3);
    for (const bsn of bsns) expect(answer + hub.logs()).not.toContain(bsn);
    expect(answer).not.toContain("inzagebewijs");
  });
});

describe("access through the gateway, in twins", () => {
  it("refuses who has no token", async () => {
    const response = await fetch(hub.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBe(401);
    expect(JSON.stringify(await response.json())).toContain("GEEN_TOKEN");
  });

  it("shows the regisseur of now all, another regisseur nothing", async () => {
    const id = await hub.gezinId("voorbeeldgezin");
    expect((await hub.operation("Gezinsbeeld", regisseur(), { id })).data.gezin.id).toBe(id);
    expect(await hub.operation("Gezinsbeeld", { rol: "casusregisseur", medewerker: "iemand-anders" }, { id })).toEqual({
      data: { gezin: null },
    });
  });

  it("shows leerplicht of the gemeente the thuiszitters, leerplicht of another none, a dashboard no person", async () => {
    const own = await hub.operation("Thuiszitters", { rol: "leerplicht", gemeente: ["9001"] });
    expect(own.errors).toBeUndefined();
    expect(own.data.thuiszitters.totaal).toBeGreaterThan(0);
    const foreign = await hub.operation("Thuiszitters", { rol: "leerplicht", gemeente: ["9999"] });
    expect(foreign.data.thuiszitters).toMatchObject({ totaal: 0, edges: [] });
    expect(codes(await hub.operation("Thuiszitters", { rol: "dashboard" }))).toEqual(["DOEL_NIET_TOEGESTAAN"]);
  });

  it("shows leerplicht that help runs, never its content", async () => {
    const { gemeente, bsns } = hub.region.situatie("voorbeeldgezin");
    expect(bsns.length).toBe(3);
    const family = await hub.ask(regisseur(), "query($id: ID!) { gezin(id: $id) { casus { jeugdigen { id } } } }", {
      id: await hub.gezinId("voorbeeldgezin"),
    });
    const id = family.data.gezin.casus.jeugdigen[0].id;
    const query =
      "query($id: ID!) { jeugdige(id: $id) { hulp { niveau trajecten { profiel intensiteit redenBeeindiging aanbieder { naam } } } heeftLopendeHulp gezinnen { casus { niveau } } } }";
    const { data } = await hub.ask({ rol: "leerplicht", gemeente: [gemeente] }, query, { id });
    expect(data.jeugdige.hulp.niveau).toBe("DAT");
    for (const traject of data.jeugdige.hulp.trajecten)
      expect(traject).toMatchObject({ profiel: null, intensiteit: null, redenBeeindiging: null });
    expect(data.jeugdige.gezinnen[0].casus).toEqual({ niveau: "DAT" });
    const other = await hub.ask({ rol: "leerplicht", gemeente: ["9999"] }, query, { id });
    expect(other.data.jeugdige).toMatchObject({
      hulp: { niveau: "GEEN", trajecten: [] },
      heeftLopendeHulp: null,
      gezinnen: [],
    });
  });

  it("is asked for no field outside its purpose: the gateway refuses before it asks anyone, and so does a subgraph by itself", async () => {
    const { gemeente } = hub.region.situatie("voorbeeldgezin");
    const query = "query($id: ID!) { jeugdige(id: $id) { id gezinnen { casus { plan { versie } } } } }";
    const vraag = { rol: "leerplicht" as const, gemeente: [gemeente] };
    const variables = { id: `v1-${"x".repeat(43)}` };
    const message = `Het veld Perspectiefplan.versie hoort niet bij het doel ${doel("leerplicht")}.`;
    const answer = await hub.ask(vraag, query, variables);
    expect(answer).toEqual({ errors: [{ message, extensions: { code: "VELD_BUITEN_DOEL" } }] });
    const token = await mintToken(hub.folder, vraag);
    const direct = await askHub(`${hub.serviceUrl("case")}/graphql`, token, query, variables, doel("leerplicht"));
    expect(direct.errors?.[0]).toMatchObject({ message, extensions: { code: "VELD_BUITEN_DOEL" } });
  });

  it("shows a school its own pupils only", async () => {
    const { brin } = hub.region.situatie("voorbeeldgezin");
    const list = await hub.operation("Thuiszitters", { rol: "school", brin });
    expect(list.data.thuiszitters.edges.length).toBeGreaterThan(0);
    const id = list.data.thuiszitters.edges[0].node.jeugdige.id;
    expect(
      (await hub.operation("ThuiszitterStatus", { rol: "school", brin }, { id })).data.jeugdige.onderwijs.oordeel
        .status,
    ).toBe("THUISZITTER");
    const other = await hub.operation("ThuiszitterStatus", { rol: "school", brin: "99ZZ" }, { id });
    expect(other.data.jeugdige.onderwijs.status).toBe("AFGESCHERMD");
    const unknown = await hub.operation(
      "ThuiszitterStatus",
      { rol: "school", brin: "99ZZ" },
      { id: `v1-${"x".repeat(43)}` },
    );
    expect({ ...unknown.data.jeugdige, id }).toEqual(other.data.jeugdige);
  });
});

describe("what is broken costs only itself", () => {
  afterEach(async () => {
    hub.region.noord.setStoring(null);
    await hub.restartKilled();
  });

  it("a case system that hangs: the rest arrives in time and dekking names the gap", async () => {
    const id = await hub.gezinId("voorbeeldgezin");
    hub.region.noord.setStoring({ vertragingMs: 20_000 });
    const { answer, ms } = await timed(hub.operation("Gezinsbeeld", regisseur(), { id }));
    expect(ms).toBeLessThan(DEADLINE_MS);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.gezin.casus.status).toBe("VEROUDERD");
    expect(answer.data.gezin.casus.dekking[0]).toMatchObject({
      bron: "zaken-noorderveen",
      status: "VEROUDERD",
      reden: expect.stringContaining("niet op tijd"),
    });
    expect(answer.data.gezin.casus.jeugdigen[0].hulp.status).toBe("BESCHIKBAAR");
  });

  it.each([
    ["provider", ({ hulp }: any) => hulp, ({ onderwijs }: any) => onderwijs],
    ["education", ({ onderwijs }: any) => onderwijs, ({ hulp }: any) => hulp],
  ])("%s killed: its own fields are empty with one error, all others stay", async (name, gone, there) => {
    const id = await hub.gezinId("voorbeeldgezin");
    await hub.kill(name, "SIGKILL");
    const { answer, ms } = await timed(hub.operation("Gezinsbeeld", regisseur(), { id }));
    expect(ms).toBeLessThan(DEADLINE_MS);
    const { jeugdigen, plan } = answer.data.gezin.casus;
    expect(jeugdigen.map(gone)).toEqual([null, null, null]);
    expect(there(jeugdigen[0]).status).toBe("BESCHIKBAAR");
    // Of a child that no message ever told of, no EPD is asked; nothing else is missing.
    const gaten = jeugdigen.flatMap((each: any) => there(each).dekking).filter(({ reden }: any) => reden);
    expect(gaten.every(({ status, bron }: any) => status === "NIET_BEVRAAGD" && bron.startsWith("epd-"))).toBe(true);
    expect(plan.versie).toBeGreaterThan(0);
    expect(codes(answer)).toEqual(["BRON_ONBEREIKBAAR"]);
    expect(JSON.stringify(answer.errors)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|http/);
  });

  it("outcome killed: results are empty, the help itself stays", async () => {
    const id = await hub.gezinId("voorbeeldgezin");
    await hub.kill("outcome", "SIGKILL");
    const { answer } = await timed(hub.operation("Gezinsbeeld", regisseur(), { id }));
    const trajecten = answer.data.gezin.casus.jeugdigen.flatMap(({ hulp }: any) => hulp.trajecten);
    expect(trajecten.length).toBeGreaterThan(0);
    expect(JSON.stringify(trajecten)).not.toContain("scores");
    expect(new Set(codes(answer))).toEqual(new Set(["BRON_ONBEREIKBAAR"]));
  });

  it("case killed: one clear error for a family, while thuiszitters still answer", async () => {
    const id = await hub.gezinId("voorbeeldgezin");
    await hub.kill("case", "SIGKILL");
    const family = await hub.operation("Gezinsbeeld", regisseur(), { id });
    expect(family.data?.gezin ?? null).toBeNull();
    expect(family.errors).toHaveLength(1);
    expect(codes(family)).toEqual(["BRON_ONBEREIKBAAR"]);
    const list = await hub.operation("Thuiszitters", { rol: "leerplicht", gemeente: ["9001"] });
    expect(list.data.thuiszitters.edges.length).toBeGreaterThan(0);
    expect(list.data.thuiszitters.edges[0].node).toMatchObject({
      oordeel: { status: "THUISZITTER" },
      jeugdige: { persoon: null, gezinnen: null, thuiszitterZonderHulp: null },
    });
    await hub.restartKilled();
    expect((await hub.operation("Gezinsbeeld", regisseur(), { id })).data.gezin.id).toBe(id);
  });

  it("stops within ten seconds on SIGTERM, with exit 0", async () => {
    for (const name of ["outcome", "education"]) {
      const { answer: code, ms } = await timed(hub.kill(name, "SIGTERM"));
      expect(code).toBe(0);
      expect(ms).toBeLessThan(10_000);
    }
  });
});
