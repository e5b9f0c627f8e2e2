// SPDX-License-Identifier: EUPL-1.2
import { type BrpHub, startBrpHub } from "../case/brp-hub";
import { asSuperuser } from "../support/database";
import { doel, verzoekHeaders } from "../support/verzoek";

const DAG = 86_400_000;
const LOG = `query($id: ID!, $first: Int!, $after: String) { jeugdige(id: $id) { inzagelog(first: $first, after: $after) {
  pageInfo { hasNextPage } edges { cursor node { op rol handeling delen { domein } uitleg toegestaan medewerker } } } } }`;
const START = "mutation($j: ID!, $r: String!) { startNoodprocedure(jeugdige: $j, reden: $r) { id } }";
const VEILIG = "query($id: ID!) { jeugdige(id: $id) { veiligheid { acuut } } }";
const UITSTEL =
  'mutation($id: ID!, $tot: Tijdstip!) { stelNoodmeldingUit(id: $id, tot: $tot, reden: "Onderzoek van de politie") }';
const OORDEEL = 'mutation($id: ID!) { beoordeelNoodprocedure(id: $id, oordeel: TERECHT, toelichting: "Er was nood") }';
const GEZIN = "query($id: ID!) { gezin(id: $id) { naam } }";
const GEEF = `mutation($j: ID!, $gever: ID) { registreerToestemming(invoer: { jeugdige: $j, domein: hulp, ontvanger: REGISSEUR, niveau: DAT, hoedanigheid: GEZAG, gever: $gever }) { id } }`;
const TREK_IN = "mutation($j: ID!, $t: ID!) { trekToestemmingIn(jeugdige: $j, toestemming: $t) { id } }";
const VERVERS = "mutation($id: ID!) { ververs(gezinId: $id) { bronnen { bron } } }";
const NOOD = verzoekHeaders(doel("noodprocedure"));
const TOEZICHT = verzoekHeaders(doel("toezicht"));

let hub: BrpHub;
let started: number;
let gezin: string;
let kind: string;
let ouders: string[];
beforeAll(async () => {
  hub = await startBrpHub();
  started = Date.now();
  gezin = await hub.gezinId("voorbeeldgezin");
  await hub.look(
    "voorbeeldgezin",
    "query($id: ID!) { gezin(id: $id) { casus { jeugdigen { id persoon { naam } } } } }",
  );
  const kinderen = await hub.dataSource.query(
    "SELECT persoon_id AS id FROM gezinslid WHERE gezin_id = $1 AND is_jeugdige ORDER BY 1",
    [gezin],
  );
  kind = kinderen[0].id;
  await hub.dataSource.query("UPDATE gezinslid SET geboortedatum = $2 WHERE persoon_id = $1", [
    kind,
    new Date(Date.now() - 8 * 365 * DAG).toISOString().slice(0, 10),
  ]);
  const [{ gegevens }] = await hub.dataSource.query("SELECT gegevens FROM persoonsgegevens WHERE persoon_id = $1", [
    kind,
  ]);
  ouders = gegevens.gezag[0].gezagsdragers.map(({ persoonId }: any) => persoonId);
});
afterAll(() => hub.close());

const gemeente = () => hub.region.situatie("voorbeeldgezin").gemeente;
const regisseur = () => hub.regisseurVan("voorbeeldgezin");
const vreemde = () => ({ ...regisseur(), sub: "vreemde", medewerkernummer: "0" });
const lead = (sub = "lead") => ({ rol: "teamleider", sub, gemeenten: [gemeente()] });
const fg = () => ({ rol: "fg", sub: "fg", gemeenten: [gemeente()] });
const ouder = (i = 0) => ({ rol: "gezin", sub: `ouder-${i}`, persoonId: ouders[i]! });

const owner = async (statement: string) =>
  asSuperuser(statement, (await hub.dataSource.query("SELECT current_database() AS naam"))[0].naam);
const audit = () => hub.dataSource.query("SELECT * FROM auditlog ORDER BY nummer");
async function added(work: () => Promise<unknown>): Promise<any[]> {
  const before = (await audit()).length;
  await work();
  return (await audit()).slice(before);
}
/** Page by page, as a client reads it. */
async function pages(who: object, first = 3): Promise<{ nodes: any[]; sizes: number[] }> {
  const nodes: any[] = [];
  const sizes: number[] = [];
  for (let after: string | undefined; ;) {
    const { data, errors } = await hub.ask(who as never, LOG, { id: kind, first, after });
    if (errors) throw new Error(JSON.stringify(errors));
    const { edges, pageInfo } = data.jeugdige.inzagelog;
    nodes.push(...edges.map(({ node }: any) => node));
    sizes.push(edges.length);
    if (!pageInfo.hasNextPage) return { nodes, sizes };
    after = edges.at(-1).cursor;
  }
}
/** What others did, in the log of a parent, in one page so that reading it adds nothing meanwhile. */
const others = async (who: object = ouder()) =>
  (await pages(who, 100)).nodes.filter(({ rol }) => rol !== "gezin").map(({ op, uitleg }) => [op, uitleg]);

describe("a noodprocedure", () => {
  const begin = async (who: object) => {
    const { data } = await hub.ask(who as never, START, { j: kind, r: "Buren horen een kind hard gillen" }, NOOD);
    await hub.ask(who as never, VEILIG, { id: kind }, NOOD);
    return data.startNoodprocedure.id as string;
  };
  const gemeld = async () =>
    (await hub.ask(ouder(), "query($id: ID!) { jeugdige(id: $id) { noodprocedures { begonnenOp } } }", { id: kind }))
      .data.jeugdige.noodprocedures.length;

  it("leaves no trace in what a parent reads until its postponed notice: not a line, a page, a place or an order", async () => {
    const before = await others();
    const id = await begin(vreemde());
    const lijst = await hub.ask(lead(), "{ noodprocedures { edges { node { id } } } }", {}, TOEZICHT);
    expect(lijst.data.noodprocedures.edges).toContainEqual({ node: { id } });
    const tot = new Date(Date.now() + 10 * DAG);
    expect((await hub.ask(lead(), UITSTEL, { id, tot: tot.toISOString() }, TOEZICHT)).errors).toBeUndefined();
    expect((await hub.ask(lead(), OORDEEL, { id }, TOEZICHT)).errors).toBeUndefined();
    expect(await others()).toEqual(before);
    const { nodes, sizes } = await pages(ouder());
    expect(sizes.slice(0, -1).every((size) => size === 3)).toBe(true);
    expect(JSON.stringify(nodes)).not.toMatch(/nood/i);
    const seen = (await pages(fg(), 100)).nodes.filter(
      ({ handeling, delen }) => handeling === "NOODPROCEDURE" || /^nood/.test(delen[0].domein),
    );
    expect(seen.map(({ handeling }) => handeling).reverse()).toEqual([
      ...["VASTLEGGING", "NOODPROCEDURE", "INZAGE", "WIJZIGING", "WIJZIGING"],
    ]);
    // What others look up meanwhile is there at once.
    await hub.look("voorbeeldgezin", GEZIN);
    const open = before.length + 2; // and that the FG read this log
    expect((await others()).length).toBe(open);

    hub.wait(tot.getTime() - Date.now() - 60_000);
    expect([await gemeld(), (await others()).length]).toEqual([0, open]);
    hub.wait(120_000);
    expect(await gemeld()).toBe(1);
    const after = await others();
    expect(after.map(([, uitleg]) => uitleg.replace(/ \(.*?\)/, "")).slice(2, 7)).toEqual([
      "Een teamleider heeft een noodprocedure beoordeeld.",
      "Een teamleider heeft het bericht over een noodprocedure uitgesteld.",
      "Een teamleider keek naar een noodprocedure.",
      "Een casusregisseur keek in een noodprocedure naar persoonsgegevens, de veiligheid.",
      "Een casusregisseur is een noodprocedure begonnen.",
    ]);
    expect(after.length).toBe(open + 5);
    expect(after.map(([op]) => op)).toEqual(
      after
        .map(([op]) => op)
        .sort()
        .reverse(),
    );
  });

  it("that was not put off comes into view when it ends, with its notice, also while another is put off", async () => {
    const before = await others();
    const told = await gemeld();
    const other = await begin({ ...vreemde(), sub: "een-ander" });
    const tot = new Date(Date.now() + 15 * DAG).toISOString();
    expect((await hub.ask(lead(), UITSTEL, { id: other, tot }, TOEZICHT)).errors).toBeUndefined();
    await begin(vreemde());
    expect([await gemeld(), (await others()).length]).toEqual([told, before.length]);
    hub.wait(4 * 3_600_000 + 1000);
    expect([await gemeld(), (await others()).length]).toEqual([told + 1, before.length + 2]);
    hub.wait(15 * DAG);
    expect([await gemeld(), (await others()).length]).toEqual([told + 2, before.length + 5]);
  });

  it("what the family reads of it themselves stays in their log, also when another begins", async () => {
    await gemeld();
    const own = async () =>
      (await pages(ouder(), 100)).nodes.filter(
        ({ rol, uitleg }) => rol === "gezin" && uitleg.includes("noodprocedure"),
      );
    const before = (await own()).length;
    expect(before).toBeGreaterThan(0);
    await begin(vreemde());
    expect((await own()).length).toBe(before);
  });

  it.each([
    ["of oneself", async () => [lead(), await begin(lead())]],
    ["of another gemeente", async () => [{ ...lead(), gemeenten: ["9999"] }, await begin(vreemde())]],
    ["that does not exist", async () => [lead(), "00000000-0000-4000-8000-000000000000"]],
  ] as [string, () => Promise<[object, string]>][])(
    "a judgement and a postponement %s are refused and in the log, alike",
    async (_, make) => {
      const [who, id] = await make();
      const tot = new Date(started + 400 * DAG).toISOString();
      for (const [query, domein] of [
        [OORDEEL, "noodoordeel"],
        [UITSTEL, "noodmelding"],
      ]) {
        const entries = await added(() => hub.ask(who as never, query!, { id, tot }, TOEZICHT));
        expect(entries).toMatchObject([
          {
            ...{
              gebeurtenis: "WIJZIGING",
              uitkomst: "GEWEIGERD",
              grond: "GEEN_RELATIE",
              betrokkene: null,
              gezin: null,
            },
            ...{ domeinen: [`${domein}=GEEN`], gemeente: (who as { gemeenten: string[] }).gemeenten[0] },
          },
        ]);
      }
    },
  );

  it("is refused, and that is in the log, for another purpose and for a rol that may not", async () => {
    const start = (who: object, headers: Record<string, string>) =>
      added(() => hub.ask(who as never, START, { j: kind, r: "Buren horen een kind hard gillen" }, headers));
    expect(await start(vreemde(), verzoekHeaders(doel("casusregie")))).toMatchObject([
      { uitkomst: "GEWEIGERD", grond: "DOEL" },
    ]);
    expect(await start(lead(), verzoekHeaders(doel("toezicht")))).toMatchObject([
      { uitkomst: "GEWEIGERD", grond: "DOEL" },
    ]);
  });
});

describe("a noodprocedure over someone in acute danger", () => {
  const begin = async (sub: string) =>
    hub.ask({ ...vreemde(), sub }, START, { j: kind, r: "Buren horen een kind hard gillen" }, NOOD);
  const acuut = (waarde: boolean) => hub.dataSource.query("UPDATE gezin SET acuut = $2 WHERE id = $1", [gezin, waarde]);
  const GEMELD = "query($id: ID!) { jeugdige(id: $id) { noodprocedures { begonnenOp } } }";
  const gezien = async () => [
    (await hub.ask(ouder(), GEMELD, { id: kind })).data.jeugdige.noodprocedures.length,
    (await others()).length,
  ];

  it("is told as late as any look at them, and a teamleider learns nothing by that; any other when it has ended", async () => {
    await hub.dataSource.query("DELETE FROM noodprocedure");
    const [told, lines] = await gezien();
    await acuut(true);
    expect((await begin("in-gevaar")).errors).toBeUndefined();
    await acuut(false);
    expect((await begin("gewoon")).errors).toBeUndefined();
    const { noodprocedures } = (await hub.ask(lead(), "{ noodprocedures { sub eindigtOp meldenVanaf } }", {}, TOEZICHT))
      .data;
    const ours = noodprocedures.filter(({ sub }: any) => ["in-gevaar", "gewoon"].includes(sub));
    expect(ours).toHaveLength(2);
    for (const { eindigtOp, meldenVanaf } of ours) expect(meldenVanaf).toBe(eindigtOp);
    hub.wait(4 * 3_600_000 + 1000);
    expect((await gezien())[0]).toBe(told + 1);
    // The one that began, and the look of the teamleider at the list.
    const open = (await gezien())[1];
    expect(open).toBeLessThanOrEqual(lines + 3);
    hub.wait(89 * DAG);
    expect((await gezien())[0]).toBe(told + 1);
    hub.wait(DAG);
    expect((await gezien())[0]).toBe(told + 2);
    expect((await gezien())[1]).toBeGreaterThan(open);
  });
});

describe("consent", () => {
  const geef = (who: object, gever?: string) => hub.ask(who as never, GEEF, { j: kind, gever });
  const zinnen = async (who: object) => (await others(who)).map(([, uitleg]) => uitleg.replace(/ \(.*?\)/, ""));

  it("that is recorded and withdrawn is a record per betrokkene, an entry, and a plain sentence for the family", async () => {
    const [entry, ...more] = await added(() => geef(regisseur()));
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      ...{ gebeurtenis: "VASTLEGGING", uitkomst: "TOEGESTAAN", betrokkene: kind, gezin, gemeente: gemeente() },
      ...{ domeinen: ["toestemming=VOLLEDIG"], alleen_voor: null },
    });
    const [{ id }] = await hub.dataSource.query("SELECT id FROM toestemming ORDER BY vastgelegd_op DESC LIMIT 1");
    const [withdrawn] = await added(() => hub.ask(regisseur(), TREK_IN, { j: kind, t: id }));
    expect(withdrawn).toMatchObject({ gebeurtenis: "WIJZIGING", uitkomst: "TOEGESTAAN", betrokkene: kind });
    const names = await hub.dataSource.query(
      "SELECT name FROM logboek WHERE betrokkene IS NOT NULL ORDER BY nummer DESC LIMIT 2",
    );
    expect(names).toEqual([{ name: "wijziging toestemming" }, { name: "vastlegging toestemming" }]);
    for (const i of [0, 1])
      expect((await zinnen(ouder(i))).slice(0, 2)).toEqual([
        "Een casusregisseur heeft toestemming ingetrokken.",
        "Een casusregisseur heeft toestemming vastgelegd.",
      ]);
  });

  it("of one parent is read by that parent and the FG, and not by the other, whoever recorded it", async () => {
    const [a, b] = [await zinnen(ouder(0)), await zinnen(ouder(1))];
    await geef(regisseur(), ouders[0]);
    expect((await zinnen(ouder(0))).length).toBe(a.length + 1);
    expect(await zinnen(ouder(1))).toEqual(b);
    // Said already: nothing changes, so it is a look.
    expect((await added(() => geef(ouder(0)))).map((each) => each.gebeurtenis)).toEqual(["INZAGE"]);
    const anders = GEEF.replace("niveau: DAT", "niveau: BEPERKT");
    expect((await added(() => hub.ask(ouder(0), anders, { j: kind })))[0]).toMatchObject({
      gebeurtenis: "VASTLEGGING",
      rol: "gezin",
      alleen_voor: ouders[0],
    });
    expect(await zinnen(ouder(1))).toEqual(b);
    const own = (await pages(ouder(0), 100)).nodes.map(({ uitleg }) => uitleg);
    expect(own).toContain("Uzelf heeft toestemming vastgelegd.");
    const { nodes } = await pages(fg(), 100);
    expect(nodes.filter(({ handeling }) => handeling === "VASTLEGGING").length).toBeGreaterThanOrEqual(3);
  });

  it("of the jeugdige, or in place of them, is read by the jeugdige and not by a parent, in the list and in the log", async () => {
    const geboren = (jaren: number) =>
      hub.dataSource.query(
        "UPDATE gezinslid SET geboortedatum = current_date - make_interval(years => $2) WHERE persoon_id = $1",
        [kind, jaren],
      );
    await geboren(15);
    const zelf = { rol: "jeugdige", sub: "zelf", persoonId: kind };
    const LIJST = "query($id: ID!) { jeugdige(id: $id) { toestemmingen { id hoedanigheid domein } } }";
    const leest = async (who: object) => {
      const { toestemmingen } = (await hub.ask(who as never, LIJST, { id: kind })).data.jeugdige;
      return {
        lijst: toestemmingen.filter(({ domein }: any) => domein === "plan").map(({ id }: any) => id) as string[],
        log: (await zinnen(who)).filter((zin) => /vastgelegd|ingetrokken/.test(zin)).length,
      };
    };
    const before = { ouder: await leest(ouder()), zelf: await leest(zelf) };
    const PLAN = `mutation($j: ID!, $als: Hoedanigheid!, $gever: ID) { registreerToestemming(invoer: {
      jeugdige: $j, domein: plan, ontvanger: OUDERS, niveau: DAT, hoedanigheid: $als, gever: $gever }) { id } }`;
    const mentor = `v1-${"m".repeat(43)}`;
    for (const [als, gever] of [["JEUGDIGE"], ["VERTEGENWOORDIGER"], ["VERTEGENWOORDIGER", mentor]])
      expect((await hub.ask(regisseur(), PLAN, { j: kind, als, gever })).errors).toBeUndefined();
    const after = { ouder: await leest(ouder()), zelf: await leest(zelf) };
    expect(after.ouder).toEqual(before.ouder);
    expect(after.zelf.lijst).toHaveLength(before.zelf.lijst.length + 3);
    expect(after.zelf.log).toBe(before.zelf.log + 3);
    // What cannot be read cannot be withdrawn either, and a representative withdraws as such.
    const [, , namens] = after.zelf.lijst.slice(-3);
    expect((await hub.ask(ouder(), TREK_IN, { j: kind, t: namens })).errors[0].extensions.code).toBe("GEEN_TOEGANG");
    const { data } = await hub.ask(regisseur(), PLAN, { j: kind, als: "VERTEGENWOORDIGER", gever: ouders[0] });
    const { id } = data.registreerToestemming;
    const TERUG = "mutation($j: ID!, $t: ID!) { trekToestemmingIn(jeugdige: $j, toestemming: $t) { hoedanigheid } }";
    expect((await hub.ask(ouder(), TERUG, { j: kind, t: id })).data.trekToestemmingIn.hoedanigheid).toBe(
      "VERTEGENWOORDIGER",
    );
    expect((await leest(ouder(1))).lijst).toEqual(before.ouder.lijst);
    await geboren(8);
  });

  it("is refused alike for who is a stranger and for a child nobody knows; what cannot be kept is no entry", async () => {
    for (const j of [kind, `v1-${"x".repeat(43)}`])
      expect(await added(() => hub.ask(vreemde(), GEEF, { j }))).toMatchObject([
        { gebeurtenis: "VASTLEGGING", uitkomst: "GEWEIGERD", betrokkene: null, gevraagd: j, gezin: null },
      ]);
    expect(await added(() => hub.ask(regisseur(), TREK_IN, { j: kind, t: "is-er-niet" }))).toMatchObject([
      { gebeurtenis: "WIJZIGING", uitkomst: "GEWEIGERD", gevraagd: kind },
    ]);
    expect(await added(() => geef(regisseur(), "geen-pseudoniem"))).toEqual([]);
  });

  it("is not changed when the log cannot be written, and the entry is there when the change fails", async () => {
    const count = async () => (await hub.dataSource.query("SELECT count(*)::int AS n FROM toestemming"))[0].n;
    const before = await count();
    await owner("ALTER TABLE hub_case.logketen RENAME TO weg");
    const refused = await geef(regisseur());
    await owner("ALTER TABLE hub_case.weg RENAME TO logketen");
    expect(refused.data?.registreerToestemming ?? null).toBeNull();
    expect(refused.errors[0].extensions.code).toBe("INTERNE_FOUT");
    expect(await count()).toBe(before);
    await owner("ALTER TABLE hub_case.toestemming ADD CONSTRAINT dicht CHECK (false) NOT VALID");
    const entries = await added(() => geef(regisseur()));
    await owner("ALTER TABLE hub_case.toestemming DROP CONSTRAINT dicht");
    expect(entries.map(({ uitkomst, grond }) => [uitkomst, grond])).toEqual([
      ["TOEGESTAAN", expect.stringContaining("REGIE_NU")],
      ["GEWEIGERD", "MISLUKT"],
    ]);
    expect(await count()).toBe(before);
  });
});

describe("reading the sources again on demand", () => {
  it("is an execution in the log of everyone in the gezin, and the family reads it", async () => {
    const entries = await added(() => hub.ask(regisseur(), VERVERS, { id: gezin }));
    const [{ n }] = await hub.dataSource.query("SELECT count(*)::int AS n FROM gezinslid WHERE gezin_id = $1", [gezin]);
    expect(entries).toHaveLength(n);
    for (const entry of entries)
      expect(entry).toMatchObject({ gebeurtenis: "UITVOERING", uitkomst: "TOEGESTAAN", gezin });
    expect((await others())[0]![1]).toMatch(
      /^Een casusregisseur.* heeft de gegevens over het gezin opnieuw opgehaald\.$/,
    );
  });

  it("is refused alike for who is a stranger and for a gezin nobody knows", async () => {
    for (const id of [gezin, `v1-${"x".repeat(43)}`]) {
      const entries = await added(() => hub.ask(vreemde(), VERVERS, { id }));
      expect(entries).toMatchObject([
        { gebeurtenis: "UITVOERING", uitkomst: "GEWEIGERD", gevraagd: id, betrokkene: null },
      ]);
    }
  });
});
