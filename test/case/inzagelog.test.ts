// SPDX-License-Identifier: EUPL-1.2
import { doel } from "../support/verzoek";
import { type BrpHub, startBrpHub } from "./brp-hub";

const LOG =
  "{ edges { node { op rol organisatie toegestaan delen { domein niveau } activiteit grond uitleg betrokkene medewerker kenmerk } } }";
const JEUGDIGE = `query($id: ID!) { jeugdige(id: $id) { persoon { naam } inzagelog ${LOG} } }`;
const GEZIN = `query($id: ID!) { inzagelog(gezin: $id) ${LOG} }`;
const BEELD = "query($id: ID!) { gezin(id: $id) { naam casus { jeugdigen { id persoon { naam } inzagebewijs } } } }";
const JAAR = 365 * 86_400_000;

let hub: BrpHub;
beforeAll(async () => void (hub = await startBrpHub()));
afterAll(() => hub.close());

interface Lid {
  id: string;
  is_jeugdige: boolean;
}

/** Who is in a gezin, and who of them has gezag over the youngest according to the BRP. */
async function family(situatie: string) {
  const gezin = await hub.gezinId(situatie);
  const leden = (await hub.dataSource.query(
    "SELECT persoon_id AS id, is_jeugdige FROM gezinslid WHERE gezin_id = $1 ORDER BY geboortedatum DESC",
    [gezin],
  )) as Lid[];
  const kinderen = leden.filter((lid) => lid.is_jeugdige).map(({ id }) => id);
  const ouders = leden.filter((lid) => !lid.is_jeugdige).map(({ id }) => id);
  return { gezin, kind: kinderen[0]!, kinderen, ouders };
}
const claims = (rol: string, persoonId: string) => ({ rol, persoonId, sub: `${rol}-${persoonId.slice(3, 9)}` });
const nodes = (list: any) => list?.edges.map(({ node }: any) => node);
const logOf = async (who: object, id: string) =>
  nodes((await hub.ask(who as never, JEUGDIGE, { id })).data.jeugdige?.inzagelog);
const logOfGezin = async (who: object, id: string) =>
  nodes((await hub.ask(who as never, GEZIN, { id })).data.inzagelog);
const fg = (gemeente: string) => ({ rol: "fg", sub: "fg-1", gemeenten: [gemeente] });

/** Sets the age of a child and, when given, who has gezag, in the copies the rule rests on. */
async function born(kind: string, years: number) {
  await hub.dataSource.query("UPDATE gezinslid SET geboortedatum = $2 WHERE persoon_id = $1", [
    kind,
    new Date(Date.now() - years * JAAR - 5 * 86_400_000).toISOString().slice(0, 10),
  ]);
}

describe("after the regisseur looked", () => {
  let own: Awaited<ReturnType<typeof family>>;
  let ouder: string;
  beforeAll(async () => {
    own = await family("vier-jeugdigen");
    const [kopie] = await (async () => {
      await hub.look("vier-jeugdigen", BEELD.replace("naam casus", "casus"));
      return hub.dataSource.query("SELECT gegevens FROM persoonsgegevens WHERE persoon_id = $1", [own.kind]);
    })();
    ouder = kopie.gegevens.gezag[0].gezagsdragers
      .map(({ persoonId }: any) => persoonId)
      .find((id: string) => own.ouders.includes(id));
    await born(own.kind, 9);
  });

  it("a parent with gezag reads which domains were opened, by which rol and why, and never which employee", async () => {
    const entries = await logOf(claims("gezin", ouder), own.kind);
    const [seen] = entries.filter(({ rol }: any) => rol === "casusregisseur");
    expect(seen).toMatchObject({
      toegestaan: true,
      grond: expect.stringContaining("REGIE_NU"),
      activiteit: doel("casusregie"),
      betrokkene: own.kind,
      medewerker: null,
      kenmerk: null,
    });
    expect(seen.delen.map(({ domein }: any) => domein)).toEqual(["casus", "persoon"]);
    expect(seen.uitleg).toMatch(/^Een casusregisseur.* keek naar het gezin, persoonsgegevens\.$/);
    expect(JSON.stringify(entries)).not.toMatch(/mw-|medewerkernummer/);
  });

  it("does not show the content itself to who only reads the log; a parent with gezag does see who it is", async () => {
    const { gemeente } = hub.region.situatie("voorbeeldgezin");
    const fgView = await hub.ask(fg(gemeente), JEUGDIGE, { id: own.kind });
    expect(fgView.data.jeugdige.persoon).toBeNull();
    const { data } = await hub.ask(claims("gezin", ouder), JEUGDIGE, { id: own.kind });
    expect(data.jeugdige.persoon).not.toBeNull();
  });

  it.each([
    ["a parent of another family", async () => claims("gezin", (await family("geen-plan")).ouders[0]!)],
    ["a brother or sister", async () => claims("jeugdige", own.kinderen[1]!)],
    ["the child, under 12", async () => claims("jeugdige", own.kind)],
    ["a parent, for a child that does not exist", async () => claims("gezin", ouder), `v1-${"x".repeat(43)}`],
  ])("an empty page for %s", async (_, who, id = own.kind) => {
    expect(await logOf(await who(), id)).toEqual([]);
  });

  it.each(["casusregisseur", "leerplicht", "school", "dashboard"])("nothing at all for %s", async (rol) => {
    const { gemeente } = hub.region.situatie("vier-jeugdigen");
    const who = { rol, sub: "x", gemeenten: [gemeente], medewerkernummer: "1", brin: "99AA" };
    const { data, errors } = await hub.ask(who, GEZIN, { id: own.gezin });
    expect([data.inzagelog, errors]).toEqual([null, undefined]);
  });

  it("from 16 only the young person reads it, from 12 both", async () => {
    const reads = async () => [
      (await logOf(claims("gezin", ouder), own.kind)).length > 0,
      (await logOf(claims("jeugdige", own.kind), own.kind)).length > 0,
    ];
    await born(own.kind, 13);
    expect(await reads()).toEqual([true, true]);
    await born(own.kind, 16);
    expect(await reads()).toEqual([false, true]);
    await born(own.kind, 9);
    expect(await reads()).toEqual([true, false]);
  });

  it("one parent sees in the log of the gezin themselves and the children, never the other parent", async () => {
    const entries = await logOfGezin(claims("gezin", ouder), own.gezin);
    const about = new Set(entries.map(({ betrokkene }: any) => betrokkene));
    expect(about.has(ouder)).toBe(true);
    for (const other of own.ouders.filter((id) => id !== ouder)) expect(about.has(other)).toBe(false);
    expect(await logOfGezin(claims("gezin", (await family("geen-plan")).ouders[0]!), own.gezin)).toEqual([]);
  });

  it("who left the gezin reads nothing of it any more, not even about themselves", async () => {
    const leave = (day: string | null) =>
      hub.dataSource.query("UPDATE gezinslid SET tot = $3 WHERE gezin_id = $1 AND persoon_id = $2", [
        own.gezin,
        ouder,
        day,
      ]);
    expect((await logOfGezin(claims("gezin", ouder), own.gezin)).length).toBeGreaterThan(0);
    await leave("2026-01-01");
    expect(await logOfGezin(claims("gezin", ouder), own.gezin)).toEqual([]);
    await leave(null);
  });

  it("what a child looked up about itself stays with the child", async () => {
    await born(own.kind, 13);
    await logOf(claims("jeugdige", own.kind), own.kind);
    const rollen = async (who: object) => new Set((await logOf(who, own.kind)).map(({ rol }: any) => rol));
    expect((await rollen(claims("gezin", ouder))).has("jeugdige")).toBe(false);
    expect((await rollen(claims("jeugdige", own.kind))).has("jeugdige")).toBe(true);
    await born(own.kind, 9);
  });

  it("stops when the BRP says the gezag is gone, or does not answer any more", async () => {
    hub.wait(2 * 3_600_000); // the copy is older than its versheid: the BRP is asked
    hub.brp.setStoring({ status: 500 });
    expect(await logOf(claims("gezin", ouder), own.kind)).toEqual([]);
    hub.brp.setStoring(null);
    expect((await logOf(claims("gezin", ouder), own.kind)).length).toBeGreaterThan(0);
  });

  it("the FG of the gemeente sees all of it with the employee, another FG nothing; a refusal is there too", async () => {
    const { gemeente } = hub.region.situatie("vier-jeugdigen");
    await hub.ask({ rol: "casusregisseur", sub: "nieuwsgierig", gemeenten: [gemeente], medewerkernummer: "0" }, BEELD, {
      id: own.gezin,
    });
    const entries = await logOfGezin(fg(gemeente), own.gezin);
    expect(entries.find(({ medewerker }: any) => medewerker === "nieuwsgierig")).toMatchObject({
      toegestaan: false,
      grond: "GEEN_RELATIE",
      betrokkene: null,
    });
    expect(entries.find(({ toegestaan, rol }: any) => toegestaan && rol === "casusregisseur")).toMatchObject({
      medewerker: hub.regisseurVan("vier-jeugdigen").sub,
      kenmerk: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(await logOfGezin(fg("0000"), own.gezin)).toEqual([]);
    const family = await logOfGezin(claims("gezin", ouder), own.gezin);
    expect(family.every(({ toegestaan }: any) => toegestaan)).toBe(true);
  });
});

describe("a family with a secret", () => {
  it("reads nothing of what Veilig Thuis looked at, until the delay is over; the FG does; and no organisation that tells where", async () => {
    const own = await family("veilig-thuis");
    await hub.look("veilig-thuis", BEELD.replace("naam casus", "casus"));
    await born(own.kind, 9);
    const kopie = await hub.dataSource.query("SELECT gegevens FROM persoonsgegevens WHERE persoon_id = $1", [own.kind]);
    const drager = kopie[0].gegevens.gezag[0].gezagsdragers[0].persoonId;
    const looked = async () =>
      (await logOf(claims("gezin", drager), own.kind)).filter(({ rol }: any) => rol === "casusregisseur");
    expect(await looked()).toEqual([]);
    // Their own looks stay: were those gone, the family would know that something is secret.
    await hub.ask(claims("gezin", drager) as never, "query($id: ID!) { jeugdige(id: $id) { persoon { naam } } }", {
      id: own.kind,
    });
    const eigen = await logOf(claims("gezin", drager), own.kind);
    expect(eigen.map(({ uitleg }: any) => uitleg)).toContain("Uzelf keek naar persoonsgegevens.");
    const { gemeente } = hub.region.situatie("veilig-thuis");
    expect(
      (await logOf(fg(gemeente), own.kind)).filter(({ rol }: any) => rol === "casusregisseur").length,
    ).toBeGreaterThan(0);
    hub.wait(91 * 86_400_000);
    await born(own.kind, 8);
    const later = await looked();
    expect(later.length).toBeGreaterThan(0);
    for (const entry of later) expect(entry.organisatie).toBeNull();
    expect(JSON.stringify(later)).not.toContain("Voorbeeldorganisatie");
  });
});
