// SPDX-License-Identifier: EUPL-1.2
import { decodeJwt } from "jose";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";
import { doel, verzoekHeaders } from "../support/verzoek";

let region: TestRegion;
let hub: CaseHub;
beforeAll(async () => {
  region = await startRegion();
  hub = await startCaseHub(region.bronnenFile);
  await hub.readAll();
});
afterAll(async () => {
  await hub.close();
  await region.close();
});

const situatie = () => region.situatie("een-jeugdige");
const kind = () => hub.pseudonymise("bsn", situatie().bsns[0]!);
const regisseur = () => ({
  ...{ rol: "casusregisseur", sub: "mw", gemeenten: [situatie().gemeente] },
  medewerkernummer: situatie().medewerkernummer,
});
const vreemde = () => ({ ...regisseur(), sub: "vreemd", medewerkernummer: "een-ander" });
const LIJST =
  "query($id: ID!) { jeugdige(id: $id) { toestemmingen { id domein ontvanger niveau hoedanigheid namensAllen ingetrokkenOp } } }";
const INTREKKEN = "mutation($j: ID!, $t: ID!) { trekToestemmingIn(jeugdige: $j, toestemming: $t) { ingetrokkenOp } }";
const REGISTREREN = "mutation($i: ToestemmingInvoer!) { registreerToestemming(invoer: $i) { id namensAllen } }";

const lijst = async (wie: object = regisseur(), id = kind()) =>
  (await hub.ask(wie as never, LIJST, { id })).body.data.jeugdige?.toestemmingen;
/** The level of help in the decision about the child. */
async function hulp(wie: object = regisseur()): Promise<string | null> {
  const query = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Jeugdige { inzagebewijs } } }";
  const { body } = await hub.ask(wie as never, query, { r: [{ __typename: "Jeugdige", id: kind() }] });
  const bewijs = body.data._entities[0].inzagebewijs;
  return bewijs ? (decodeJwt(bewijs) as any).domeinen.hulp : null;
}

it("is read from the case system, and withdrawn it holds no longer at the next question", async () => {
  expect(await hulp()).toEqual({ niveau: "VOLLEDIG" });
  const before = await lijst();
  expect(
    before.filter(({ domein }: any) => domein === "hulp").map((each: any) => [each.hoedanigheid, each.namensAllen]),
  ).toEqual([
    ["GEZAG", true],
    ["JEUGDIGE", true],
  ]);
  for (const { id, domein } of before)
    if (domein === "hulp") {
      const { body } = await hub.ask(regisseur(), INTREKKEN, { j: kind(), t: id });
      expect(body.data.trekToestemmingIn.ingetrokkenOp).toMatch(/^\d{4}-/);
    }
  expect(await hulp()).toEqual({ niveau: "DAT", reden: "TOESTEMMING_INGETROKKEN" });
  expect((await lijst()).filter(({ ingetrokkenOp }: any) => ingetrokkenOp).length).toBe(2);
});

it("is registered by the regisseur, and holds at the next question", async () => {
  for (const hoedanigheid of ["GEZAG", "JEUGDIGE"]) {
    const i = { jeugdige: kind(), domein: "hulp", ontvanger: "REGISSEUR", niveau: "BEPERKT", hoedanigheid };
    expect((await hub.ask(regisseur(), REGISTREREN, { i })).body.data.registreerToestemming.namensAllen).toBe(true);
  }
  expect(await hulp()).toEqual({ niveau: "BEPERKT", reden: "BEPERKTE_TOESTEMMING" });
});

it.each([
  ["GEEN", { niveau: "GEEN" }],
  ["an end before the beginning", { van: "2026-01-02", tot: "2026-01-01" }],
  ["a beginning that is not there yet", { van: "2099-01-01" }],
  ["nobody's name", { hoedanigheid: null }],
  ["a giver that is no pseudonym", { gever: "moeder" }],
])("registering %s is refused", async (_name, anders) => {
  const i = {
    jeugdige: kind(),
    domein: "plan",
    ontvanger: "AANBIEDER",
    niveau: "BEPERKT",
    hoedanigheid: "GEZAG",
    ...anders,
  };
  const { body } = await hub.ask(regisseur(), REGISTREREN, { i });
  expect(body.errors[0].extensions.code).toBe("ONGELDIGE_INVOER");
});

describe("who may not", () => {
  const anderen = (): [string, object][] => [
    ["another regisseur", vreemde()],
    ["leerplicht", { rol: "leerplicht", sub: "l", gemeenten: [situatie().gemeente] }],
    ["a school", { rol: "school", sub: "s", brin: "90AA" }],
    ["a parent without gezag in the register", { rol: "gezin", sub: "g", persoonId: `v1-${"p".repeat(43)}` }],
    ["another jeugdige", { rol: "jeugdige", sub: "j", persoonId: `v1-${"p".repeat(43)}` }],
    ["a dashboard", { rol: "dashboard", sub: "d" }],
  ];
  it("gets the same refusal about a child that exists and one that does not, and nothing is kept", async () => {
    const rows = async () => (await hub.dataSource.query("SELECT count(*)::int AS n FROM toestemming"))[0].n;
    const before = await rows();
    const [bestaande] = await lijst();
    for (const [, wie] of anderen()) {
      const answers = [];
      for (const id of [kind(), `v1-${"z".repeat(43)}`]) {
        const i = { jeugdige: id, domein: "hulp", ontvanger: "REGISSEUR", niveau: "VOLLEDIG", hoedanigheid: "GEZAG" };
        const { body } = await hub.ask(wie as never, REGISTREREN, { i });
        expect(body.errors[0].extensions.code).toBe("GEEN_TOEGANG");
        const { body: weg } = await hub.ask(wie as never, INTREKKEN, { j: id, t: bestaande.id });
        answers.push([body, weg, (await lijst(wie, id)) ?? null]);
      }
      expect(answers[0]).toEqual(answers[1]);
    }
    expect(await rows()).toBe(before);
  });

  it("a consent that does not exist cannot be withdrawn", async () => {
    const { body } = await hub.ask(regisseur(), INTREKKEN, { j: kind(), t: "bestaat-niet" });
    expect(body.errors[0].extensions.code).toBe("GEEN_TOEGANG");
  });
});

describe("the family itself", () => {
  const OUDER = `v1-${"o".repeat(43)}`;
  const ouder = { rol: "gezin", sub: "ouder", persoonId: OUDER };
  it("a parent with gezag speaks for themselves, and sees what others said in their own name nowhere", async () => {
    const gezag = [OUDER, `v1-${"q".repeat(43)}`].map((persoonId) => ({ persoonId, naam: "O" }));
    await hub.dataSource.query(
      "INSERT INTO persoonsgegevens (persoon_id, bron, gegevens, opgehaald_op) VALUES ($1, 'brp', $2, now())",
      [
        kind(),
        JSON.stringify({
          gezag: [{ soort: "GEZAMENLIJK_OUDERLIJK", minderjarigeId: kind(), gezagsdragers: gezag, inOnderzoek: false }],
        }),
      ],
    );
    await hub.dataSource.query(
      `INSERT INTO gezinslid (gezin_id, persoon_id, rol, naam, is_jeugdige)
       SELECT gezin_id, $2, 'ouder', 'O', false FROM gezinslid WHERE persoon_id = $1`,
      [kind(), OUDER],
    );
    await hub.dataSource.query(
      "UPDATE gezinslid SET geboortedatum = current_date - interval '8 years' WHERE persoon_id = $1",
      [kind()],
    );
    const ander = {
      jeugdige: kind(),
      domein: "onderwijs",
      ontvanger: "REGISSEUR",
      niveau: "DAT",
      hoedanigheid: "GEZAG",
      gever: gezag[1]!.persoonId,
    };
    expect((await hub.ask(regisseur(), REGISTREREN, { i: ander })).body.errors).toBeUndefined();
    expect((await hulp()) as any).toMatchObject({ niveau: "BEPERKT" });
    const eigen = (await lijst(ouder)).find(
      ({ domein, namensAllen, ingetrokkenOp }: any) => domein === "hulp" && namensAllen && !ingetrokkenOp,
    );
    expect((await lijst(ouder)).some(({ niveau }: any) => niveau === "DAT")).toBe(false);
    expect((await lijst()).some(({ niveau }: any) => niveau === "DAT")).toBe(true);
    const { body } = await hub.ask(ouder, INTREKKEN, { j: kind(), t: eigen.id });
    expect(body.errors).toBeUndefined();
    // One of two withdrew: that is enough.
    expect(await hulp()).toEqual({ niveau: "DAT", reden: "TOESTEMMING_INGETROKKEN" });
  });

  it("a parent with gezag who is in no gezin of the child speaks too, and learns of no gezin or case system by it", async () => {
    const elders = { rol: "gezin", sub: "elders", persoonId: `v1-${"q".repeat(43)}` };
    const vastgelegd = async () =>
      (
        await hub.ask(
          elders,
          "query($id: ID!) { jeugdige(id: $id) { toestemmingen { niveau namensAllen vastlegging vastleggingUitleg } } }",
          { id: kind() },
        )
      ).body.data.jeugdige.toestemmingen;
    const ALLEEN = { vastlegging: "ALLEEN_HUB", vastleggingUitleg: expect.stringMatching(/geen plek/) };
    // What the regisseur recorded in their name, and nothing that stands in the zaak of the other parent.
    expect(await vastgelegd()).toEqual([{ niveau: "DAT", namensAllen: false, ...ALLEEN }]);
    const i = { jeugdige: kind(), domein: "hulp", ontvanger: "REGISSEUR", niveau: "BEPERKT" };
    const { body } = await hub.ask(elders, REGISTREREN, { i });
    expect(body.errors).toBeUndefined();
    const [{ n }] = await hub.dataSource.query(
      "SELECT count(*)::int AS n FROM toestemming_verzending WHERE toestemming_id = $1",
      [body.data.registreerToestemming.id],
    );
    expect(n).toBe(1);
    await hub.subgraph.verzending.verstuur(["zaken-noorderveen"]);
    expect((await vastgelegd()).slice(1)).toEqual([{ niveau: "BEPERKT", namensAllen: false, ...ALLEEN }]);
    expect((await lijst()).at(-1).namensAllen).toBe(false);
    const LOG = "query($id: ID!) { inzagelog(jeugdige: $id, first: 50) { edges { node { uitleg } } } }";
    const { edges } = (await hub.ask(elders, LOG, { id: kind() })).body.data.inzagelog;
    expect(edges.map(({ node }: any) => node.uitleg)).toContain("Uzelf heeft toestemming vastgelegd.");
  });
});

describe("a noodprocedure", () => {
  const START = "mutation($j: ID!, $r: String!) { startNoodprocedure(jeugdige: $j, reden: $r) { id eindigtOp } }";
  const KIJK =
    "query($id: ID!) { jeugdige(id: $id) { persoon { naam } veiligheid { acuut maatregel } toestemmingen { id } } }";
  const REDEN = "Buren horen een kind hard gillen";
  const nood = verzoekHeaders(doel("noodprocedure"));
  const toezicht = verzoekHeaders(doel("toezicht"));
  const lead = () => ({ rol: "teamleider", sub: "lead", gemeenten: [situatie().gemeente] });
  const kijk = async (wie: object, headers = nood) => (await hub.ask(wie as never, KIJK, { id: kind() }, headers)).body;
  const start = async (wie: object, id = kind(), reden = REDEN, headers = nood) =>
    (await hub.ask(wie as never, START, { j: id, r: reden }, headers)).body;
  const wachtrij = async (wie: object) =>
    (
      await hub.ask(wie as never, "{ noodprocedures { edges { node { id reden sub } } } }", {}, toezicht)
    ).body.data?.noodprocedures.edges.map(({ node }: any) => node);

  it("shows the safety and nothing else, to who began it, for that purpose, until it ends by itself", async () => {
    expect((await kijk(vreemde())).data.jeugdige).toBeNull();
    const begun = (await start(vreemde())).data.startNoodprocedure;
    const hours = (Date.parse(begun.eindigtOp) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(3.9);
    expect(hours).toBeLessThanOrEqual(4);
    expect((await kijk(vreemde())).data.jeugdige).toEqual({
      ...{ persoon: null, veiligheid: { acuut: false, maatregel: null }, toestemmingen: null },
    });
    expect((await kijk({ ...vreemde(), sub: "nog-iemand" })).data.jeugdige).toBeNull();
    expect((await kijk(vreemde(), verzoekHeaders(doel("casusregie")))).data.jeugdige).toBeNull();
    await hub.dataSource.query("UPDATE noodprocedure SET eindigt_op = now() WHERE id = $1", [begun.id]);
    expect((await kijk(vreemde())).data.jeugdige).toBeNull();
    await hub.dataSource.query("DELETE FROM noodprocedure");
  });

  it("answers the same for a child the hub does not know, and is refused without a reason, purpose or right", async () => {
    const onbekend = (await start(vreemde(), `v1-${"n".repeat(43)}`)).data.startNoodprocedure;
    expect(Object.keys(onbekend)).toEqual(["id", "eindigtOp"]);
    const code = async (answer: Promise<any>) => (await answer).errors[0].extensions.code;
    expect(await code(start(vreemde(), kind(), "nood"))).toBe("ONGELDIGE_INVOER");
    expect(await code(start(vreemde(), "9"))).toBe("ONGELDIGE_INVOER");
    expect(await code(start(vreemde(), kind(), REDEN, verzoekHeaders(doel("casusregie"))))).toBe(
      "DOEL_NIET_TOEGESTAAN",
    );
    expect(await code(start({ rol: "school", sub: "s", brin: "90AA" }))).toBe("DOEL_NIET_TOEGESTAAN");
    await hub.dataSource.query("DELETE FROM noodprocedure");
  });

  it("waits for a second person: not oneself, not of another gemeente; a wrong one ends at once", async () => {
    const { id } = (await start(vreemde())).data.startNoodprocedure;
    const eigen = (await start(lead())).data.startNoodprocedure;
    expect(await wachtrij(lead())).toEqual(expect.arrayContaining([{ id, reden: REDEN, sub: "vreemd" }]));
    expect(await wachtrij({ ...lead(), gemeenten: ["9999"] })).toEqual([]);
    const OORDEEL =
      'mutation($id: ID!) { beoordeelNoodprocedure(id: $id, oordeel: ONTERECHT, toelichting: "Er was niets") }';
    const oordeel = async (wie: object, over: string) =>
      (await hub.ask(wie as never, OORDEEL, { id: over }, toezicht)).body;
    for (const [wie, over] of [
      [{ ...lead(), gemeenten: ["9999"] }, id],
      [lead(), eigen.id],
      [lead(), "00000000-0000-4000-8000-000000000000"],
      [lead(), "geen-uuid"],
    ] as const)
      expect((await oordeel(wie, over)).errors[0].extensions.code).toBe("GEEN_TOEGANG");
    expect((await kijk(vreemde())).data.jeugdige).not.toBeNull();
    expect((await oordeel(lead(), id)).data.beoordeelNoodprocedure).toBe(true);
    expect((await kijk(vreemde())).data.jeugdige).toBeNull();
    expect((await oordeel(lead(), id)).errors[0].extensions.code).toBe("GEEN_TOEGANG");
    expect(await wachtrij(lead())).toEqual([expect.objectContaining({ id: eigen.id })]);
    expect(hub.logs()).not.toContain(REDEN);
  });

  it("is told to the family when it has ended, or later with a reason, and not beyond thirty days", async () => {
    const ouder = { rol: "gezin", sub: "ouder", persoonId: `v1-${"o".repeat(43)}` };
    const gemeld = async (wie: Record<string, unknown> = ouder) =>
      (
        await hub.ask(wie, "query($id: ID!) { jeugdige(id: $id) { noodprocedures { organisatie oordeel } } }", {
          id: kind(),
        })
      ).body.data.jeugdige.noodprocedures;
    expect((await gemeld()).length).toBe(0);
    const [{ id }] = await hub.dataSource.query("SELECT id FROM noodprocedure WHERE sub = 'vreemd'");
    const UITSTEL =
      'mutation($id: ID!, $tot: Tijdstip!) { stelNoodmeldingUit(id: $id, tot: $tot, reden: "Onderzoek van de politie") }';
    const uitstel = async (dagen: number) =>
      (await hub.ask(lead(), UITSTEL, { id, tot: new Date(Date.now() + dagen * 86_400_000).toISOString() }, toezicht))
        .body;
    const geweigerd = async (dagen: number) =>
      expect((await uitstel(dagen)).errors[0].extensions.code).toBe("GEEN_TOEGANG");
    await geweigerd(31);
    // Before the family would be told anyway.
    await geweigerd(1 / 24);
    expect((await uitstel(28)).data.stelNoodmeldingUit).toBe(true);
    await geweigerd(27);
    expect((await uitstel(29)).data.stelNoodmeldingUit).toBe(true);
    expect((await gemeld()).length).toBe(0);
    await hub.dataSource.query(
      "UPDATE noodprocedure SET melden_vanaf = now() - interval '1 second', eindigt_op = now() - interval '1 second', begonnen_op = now() - interval '1 hour' WHERE sub = 'vreemd'",
    );
    // Without a known address, the organisation could tell where the child lives.
    expect(await gemeld()).toEqual([{ organisatie: null, oordeel: "ONTERECHT" }]);
    await hub.dataSource.query(
      `UPDATE persoonsgegevens SET gegevens = gegevens || '{"adres": {}}' WHERE persoon_id = $1`,
      [kind()],
    );
    expect(await gemeld()).toEqual([{ organisatie: "Voorbeeldorganisatie", oordeel: "ONTERECHT" }]);
    // What was told cannot be hidden again.
    await geweigerd(5);
    expect((await gemeld()).length).toBe(1);
    // From 16 it is the jeugdige's own.
    await hub.dataSource.query(
      "UPDATE gezinslid SET geboortedatum = current_date - interval '16 years' WHERE persoon_id = $1",
      [kind()],
    );
    expect(await gemeld()).toBeNull();
    expect(await gemeld({ rol: "jeugdige", sub: "zelf", persoonId: kind() })).toHaveLength(1);
  });
});
