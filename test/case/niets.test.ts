// SPDX-License-Identifier: EUPL-1.2
import { statementCount } from "../../platform/database/connection";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";
import { plaatsGezag, plaatsGezin, pseudoniem } from "./support/proefgezin";

/* Five kinds of nothing: where that something exists is itself a secret, the answer is that of something that does not exist. */

let region: TestRegion;
let hub: CaseHub;
beforeAll(async () => {
  region = await startRegion({ gezinnen: 60 });
  hub = await startCaseHub(region.bronnenFile);
  await hub.readAll();
});
afterAll(async () => {
  await hub.close();
  await region.close();
});

const ONBEKEND = `v1-${"u".repeat(43)}`;
const VELDEN = `id persoon { naam } leeftijd veiligheid { acuut } gezag { soort } toestemmingen { id } noodprocedures { organisatie } inzagebewijs
  gezinnen { id naam casus { niveau status toelichting regisseur { contact { naam } } dekking { bron } } }`;
const KIND = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Jeugdige { ${VELDEN} } } }`;
const GEZIN =
  "query($id: ID!) { gezin(id: $id) { id naam zaaknummer casus { niveau status toelichting dekking { bron } } } }";

const kindVan = (situatie: string) => hub.pseudonymise("bsn", region.situatie(situatie).bsns[0]!);
async function gezinVan(situatie: string): Promise<string> {
  const { zaaknummer } = region.situatie(situatie);
  return (await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]))[0].id;
}
const sourceCalls = () =>
  [region.noord, region.zuid, region.oost].flatMap(({ calls }) => Object.values(calls)).reduce((a, b) => a + b, 0);

/** The whole answer without the id that was asked, and what it cost. */
async function antwoord(wie: Record<string, unknown>, query: string, variables: object, id: string) {
  const [statements, calls] = [statementCount(hub.dataSource), sourceCalls()];
  const { status, body } = await hub.ask(wie, query, variables);
  const text = JSON.stringify({ status, body }).replaceAll(id, "ID");
  return { text, statements: statementCount(hub.dataSource) - statements, calls: sourceCalls() - calls };
}
const overKind = (wie: Record<string, unknown>, id: string) =>
  antwoord(wie, KIND, { r: [{ __typename: "Jeugdige", id, schoolrelatie: null, hulprelatie: null }] }, id);
const overGezin = (wie: Record<string, unknown>, id: string) => antwoord(wie, GEZIN, { id }, id);

const anderen = (gemeente: string): [string, Record<string, unknown>][] => [
  ["leerplicht", { rol: "leerplicht", sub: "l", gemeenten: [gemeente] }],
  ["teamleider", { rol: "teamleider", sub: "t", gemeenten: [gemeente] }],
  ["another regisseur", { rol: "casusregisseur", sub: "r", gemeenten: [gemeente], medewerkernummer: "een-ander" }],
  ["school", { rol: "school", sub: "s", brin: "90AA" }],
  ["aanbieder", { rol: "aanbieder", sub: "a", agbCode: "98000001" }],
  ["another parent", { rol: "gezin", sub: "g", persoonId: `v1-${"p".repeat(43)}` }],
  ["fg", { rol: "fg", sub: "f", gemeenten: [gemeente] }],
];

it("a gezin with Veilig Thuis is, to anyone outside it, one that does not exist: in content, errors, statements and calls", async () => {
  const { gemeente } = region.situatie("veilig-thuis");
  for (const [naam, wie] of anderen(gemeente)) {
    expect([naam, await overGezin(wie, await gezinVan("veilig-thuis"))]).toEqual([
      naam,
      await overGezin(wie, ONBEKEND),
    ]);
    expect([naam, await overKind(wie, kindVan("veilig-thuis"))]).toEqual([naam, await overKind(wie, ONBEKEND)]);
  }
});

it("a search by number does not tell of it either", async () => {
  const zoek = async (situatie: string) => {
    const { gemeente, bsns } = region.situatie(situatie);
    const query = "query($b: String!) { zoekJeugdige(bsn: $b) { id } }";
    return (await hub.ask({ rol: "leerplicht", sub: "l", gemeenten: [gemeente] }, query, { b: bsns[0] })).body;
  };
  expect(await zoek("veilig-thuis")).toEqual({ data: { zoekJeugdige: null } });
  expect((await zoek("voorbeeldgezin")).data.zoekJeugdige).not.toBeNull();
});

it("an ordinary gezin is so to who has nothing to do with it, and costs facts alone", async () => {
  for (const [naam, wie] of anderen("9999")) {
    const gezin = await overGezin(wie, await gezinVan("voorbeeldgezin"));
    expect([naam, gezin]).toEqual([naam, await overGezin(wie, ONBEKEND)]);
    expect([naam, gezin.statements, gezin.calls]).toEqual([naam, 1, 0]);
    const kind = await overKind(wie, kindVan("voorbeeldgezin"));
    expect([naam, kind]).toEqual([naam, await overKind(wie, ONBEKEND)]);
    expect([naam, kind.statements, kind.calls]).toEqual([naam, 1, 0]);
  }
});

it("the twin: leerplicht of the gemeente does see who directs an ordinary gezin, and the regisseur all of one with Veilig Thuis", async () => {
  const [, leerplicht] = anderen(region.situatie("voorbeeldgezin").gemeente)[0]!;
  expect((await overKind(leerplicht, kindVan("voorbeeldgezin"))).text).toContain('"niveau":"DAT"');
  const { gemeente, medewerkernummer } = region.situatie("veilig-thuis");
  const regisseur = { rol: "casusregisseur", sub: "r", gemeenten: [gemeente], medewerkernummer };
  expect((await overGezin(regisseur, await gezinVan("veilig-thuis"))).text).toContain('"niveau":"VOLLEDIG"');
});

it("in their own gezin a family never learns of Veilig Thuis: the answer with it and without it is the same", async () => {
  const id = await gezinVan("twee-ouders").catch(() => gezinVan("een-jeugdige"));
  const [{ persoon_id: kind }] = await hub.dataSource.query(
    "SELECT persoon_id FROM gezinslid WHERE gezin_id = $1 AND is_jeugdige",
    [id],
  );
  await hub.dataSource.query(
    "UPDATE gezinslid SET geboortedatum = current_date - interval '13 years' WHERE persoon_id = $1",
    [kind],
  );
  const zelf = { rol: "jeugdige", sub: "j", persoonId: kind };
  const ALLES =
    "{ eigenGezinnen { id casus { niveau signalen { code } tijdlijn { soort } regisseur { voerder } regiegeschiedenis { voerder } verwachteRegie { uitleg } veiligheid { acuut } } } }";
  const zie = async () => JSON.stringify((await hub.ask(zelf, ALLES)).body);
  const VT =
    "INSERT INTO regietoewijzing (gezin_id, volgnummer, voerder, naam, van, tot, waargenomen) VALUES ($1, 99, 'VEILIG_THUIS', 'V', '2026-01-01', '2026-02-01', false)";
  const zonder = await zie();
  expect(zonder).toContain('"niveau":"BEPERKT"');
  await hub.dataSource.query(VT, [id]);
  await hub.dataSource.query("UPDATE gezin SET acuut = true, maatregel = 'OTS' WHERE id = $1", [id]);
  expect(await zie()).toBe(zonder);
});

describe("Veilig Thuis that directs now", () => {
  const ALLES =
    "{ eigenGezinnen { id casus { niveau status toelichting fase signalen { code } tijdlijn { soort } regisseur { voerder contact { naam } } regiegeschiedenis { voerder } leden { rol } plan { id } veiligheid { acuut } } } }";
  const regie = {
    "beside the lokaal team": "LOKAAL_TEAM",
    "beside the GI": "GECERTIFICEERDE_INSTELLING",
    instead: null,
  };

  it.each(
    Object.entries(regie).flatMap(([hoe, ander]) => ["gezin", "jeugdige"].map((rol) => [hoe, rol, ander] as const)),
  )("%s is not there for %s: everything else stays", async (_hoe, rol, ander) => {
    const [ouder, kind] = [pseudoniem(), pseudoniem()];
    await plaatsGezag(hub, kind, [ouder], "Dorpsstraat 1");
    const leden = [{ id: ouder }, { id: kind, jaren: 13 }];
    const id = await plaatsGezin(hub, { leden, regie: ander ? [[ander, "mw"]] : [], plan: "gezin" });
    const zie = async () => {
      const { body } = await hub.ask({ rol, sub: rol, persoonId: rol === "gezin" ? ouder : kind }, ALLES);
      expect(body.errors).toBeUndefined();
      return body.data.eigenGezinnen;
    };
    const zonder = await zie();
    expect(zonder).toHaveLength(1);
    expect(zonder[0].casus.regisseur?.voerder ?? null).toBe(ander);
    await hub.dataSource.query(
      "INSERT INTO regietoewijzing (gezin_id, volgnummer, voerder, medewerkernummer, naam, van, waargenomen) VALUES ($1, 99, 'VEILIG_THUIS', 'vt', 'V', '2026-01-01', false)",
      [id],
    );
    expect(await zie()).toEqual(zonder);
  });
});
