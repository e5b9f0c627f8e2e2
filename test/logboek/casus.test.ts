// SPDX-License-Identifier: EUPL-1.2
import { statementCount } from "../../platform/database/connection";
import { type BrpHub, startBrpHub } from "../case/brp-hub";
import { doel, TRACE, verzoekHeaders } from "../support/verzoek";

const BEELD =
  "query($id: ID!) { gezin(id: $id) { naam casus { jeugdigen { id persoon { naam } gezag { uitleg } inzagebewijs } } } }";
const ZOEK = "query($bsn: String!) { zoekJeugdige(bsn: $bsn) { id } }";
const ONBEKEND = `v1-${"x".repeat(43)}`;

let hub: BrpHub;
beforeAll(async () => void (hub = await startBrpHub()));
afterAll(() => hub.close());

const audit = () => hub.dataSource.query("SELECT * FROM auditlog ORDER BY nummer");
async function added(work: () => Promise<unknown>): Promise<any[]> {
  const before = (await audit()).length;
  await work();
  return (await audit()).slice(before);
}
const vreemde = () => ({ ...hub.regisseurVan("voorbeeldgezin"), sub: "vreemde", medewerkernummer: "0" });

it("writes down everyone in the gezin that was shown, with the domains that were opened and the gezag", async () => {
  const id = await hub.gezinId("voorbeeldgezin");
  const entries = await added(() => hub.look("voorbeeldgezin", BEELD));
  const leden = await hub.dataSource.query("SELECT persoon_id, is_jeugdige FROM gezinslid WHERE gezin_id = $1", [id]);
  expect(new Set(entries.map(({ betrokkene }) => betrokkene))).toEqual(
    new Set(leden.map((lid: any) => lid.persoon_id)),
  );
  for (const { persoon_id, is_jeugdige } of leden) {
    const own = entries.filter(({ betrokkene }) => betrokkene === persoon_id);
    for (const entry of own)
      expect(entry).toMatchObject({ uitkomst: "TOEGESTAAN", grond: expect.stringContaining("REGIE_NU"), gezin: id });
    const domeinen = own.flatMap((entry) => entry.domeinen);
    expect(domeinen).toContain("casus=VOLLEDIG");
    if (is_jeugdige) expect(domeinen).toContain("persoon=VOLLEDIG");
  }
  expect(entries.filter(({ domeinen }) => domeinen.includes("gezag=VOLLEDIG")).length).toBeGreaterThan(0);
  // What a capability opens is written down where it is opened.
  expect(entries.flatMap(({ domeinen }) => domeinen).filter((each) => /^(hulp|onderwijs)/.test(each))).toEqual([]);
});

it("costs one statement for a gezin of any size, and for a refusal as much as for what is not there", async () => {
  const { logboek } = hub.subgraph;
  const cost = async (claims: Record<string, unknown>, id: string) => {
    const before = logboek!.statements();
    const entries = await added(
      async () => void (await hub.ask(claims, "query($id: ID!) { gezin(id: $id) { naam } }", { id })),
    );
    return { statements: logboek!.statements() - before, entries: entries.length };
  };
  for (const situatie of ["voorbeeldgezin", "vier-jeugdigen"])
    expect((await cost(hub.regisseurVan(situatie), await hub.gezinId(situatie))).statements).toBe(1);
  const forbidden = await cost(vreemde(), await hub.gezinId("voorbeeldgezin"));
  const absent = await cost(vreemde(), ONBEKEND);
  expect(forbidden).toEqual({ statements: 1, entries: 1 });
  expect(absent).toEqual(forbidden);
});

it("writes down a refusal with what was asked, and no content is read for it", async () => {
  const id = await hub.gezinId("voorbeeldgezin");
  const before = statementCount(hub.dataSource);
  const [entry, ...more] = await added(() => hub.ask(vreemde(), BEELD, { id }));
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ uitkomst: "GEWEIGERD", gevraagd: id, gezin: id, betrokkene: null, wie: "vreemde" });
  // the two readings of the audit log here, and one look at the copy
  expect(statementCount(hub.dataSource) - before).toBeLessThanOrEqual(2 + 4);
});

it("writes down each search by BSN, found or not, without the number", async () => {
  const [bsn] = hub.region.situatie("voorbeeldgezin").bsns as [string];
  const found = await added(() => hub.ask(hub.regisseurVan("voorbeeldgezin"), ZOEK, { bsn }));
  const missed = await added(() => hub.ask(vreemde(), ZOEK, { bsn }));
  expect(found).toMatchObject([
    { gebeurtenis: "ZOEKVRAAG", uitkomst: "TOEGESTAAN", betrokkene: hub.pseudonymise("bsn", bsn) },
  ]);
  expect(missed).toMatchObject([
    { gebeurtenis: "ZOEKVRAAG", uitkomst: "GEWEIGERD", gevraagd: hub.pseudonymise("bsn", bsn) },
  ]);
  expect(JSON.stringify([found, missed])).not.toContain(bsn);
});

it("writes down a question that a rol may not ask", async () => {
  const [entry] = await added(() => hub.ask({ rol: "dashboard", sub: "d" }, "{ mijnGezinnen { totaal } }"));
  expect(entry).toMatchObject({ uitkomst: "GEWEIGERD", grond: "ROL", rol: "dashboard", wie: "d", betrokkene: null });
});

describe("a purpose", () => {
  const NAAM = "query($id: ID!) { gezin(id: $id) { naam } }";
  const asked = (id: string, doelen: string) =>
    hub.ask(hub.regisseurVan("voorbeeldgezin"), NAAM, { id }, verzoekHeaders(doelen));

  it.each([
    ["none", ""],
    ["one of another rol", doel("leerplicht")],
    ["one that does not exist, with something that must not be kept", "https://register.example/kanarie"],
  ])("that is refused (%s) is written down with its trace, and without what was sent", async (_, doelen) => {
    const id = await hub.gezinId("voorbeeldgezin");
    const entries = await added(() => asked(id, doelen));
    expect(entries).toMatchObject([
      {
        ...{ uitkomst: "GEWEIGERD", grond: "DOEL", rol: "casusregisseur", activiteit: "geen", gevraagd: null },
        ...{ wie: hub.regisseurVan("voorbeeldgezin").sub, trace_id: TRACE },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain("kanarie");
  });

  it("that is allowed gives no such entry; one that is not about persons names who really asked", async () => {
    const id = await hub.gezinId("voorbeeldgezin");
    const shown = await added(() => asked(id, doel("casusregie")));
    expect(shown.map(({ uitkomst }) => uitkomst)).not.toContain("GEWEIGERD");
    const none = await added(() => asked(id, doel("beleidsinformatie")));
    expect(none).toMatchObject([{ uitkomst: "GEWEIGERD", grond: "GEEN_RELATIE", rol: "casusregisseur", gevraagd: id }]);
  });
});

it("keeps a look out of the family log for a while when Veilig Thuis directs, and only then", async () => {
  const [secret] = await added(() => hub.look("veilig-thuis", BEELD));
  const [open] = await added(() => hub.look("voorbeeldgezin", BEELD));
  expect(secret.verborgen_tot.getTime() - secret.moment.getTime()).toBeGreaterThan(89 * 86_400_000);
  expect(open.verborgen_tot).toBeNull();
});
