// SPDX-License-Identifier: EUPL-1.2
import { decodeJwt } from "jose";
import type { Inzagebesluit } from "../../platform/auth/inzagebewijs";
import { statementCount } from "../../platform/database/connection";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";

/* Which facts of the casus go along with the decision about the help of a jeugdige, and to whom they do not. */

const ENTITEIT = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Jeugdige { inzagebewijs } } }`;
const GEZIN = "query($id: ID!) { gezin(id: $id) { casus { jeugdigen { id leeftijd inzagebewijs } } } }";

let region: TestRegion;
let hub: CaseHub;
beforeAll(async () => {
  region = await startRegion({ gezinnen: 60 });
  hub = await startCaseHub(region.bronnenFile, { deadlineMs: 3000 });
  await hub.readAll();
});
afterAll(async () => {
  expect(hub.logs()).not.toMatch(/eyJ/);
  await hub.close();
  await region.close();
});

const kindVan = (situatie: string) => hub.pseudonymise("bsn", region.situatie(situatie).bsns[0]!);
async function gezinVan(situatie: string): Promise<string> {
  const { zaaknummer } = region.situatie(situatie);
  return (await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]))[0].id;
}
function regisseurVan(situatie: string) {
  const { gemeente, medewerkernummer } = region.situatie(situatie);
  return { rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer };
}
const claimsOf = (bewijs: string | null) =>
  bewijs === null ? undefined : (decodeJwt(bewijs) as unknown as Inzagebesluit);

/** The capability about one jeugdige, and how many statements it took. */
async function bewijs(wie: Record<string, unknown>, id: string) {
  const before = statementCount(hub.dataSource);
  const { body } = await hub.ask(wie, ENTITEIT, { r: [{ __typename: "Jeugdige", id }] });
  expect(body.errors).toBeUndefined();
  const statements = statementCount(hub.dataSource) - before;
  return { besluit: claimsOf(body.data._entities[0].inzagebewijs), statements };
}
const casusVoor = async (wie: Record<string, unknown>, id: string) => (await bewijs(wie, id)).besluit?.casus;
const zonderToestemming = async <T>(situatie: string, work: () => Promise<T>): Promise<T> => {
  const id = await gezinVan(situatie);
  const [{ was }] = await hub.dataSource.query("SELECT inzagetoestemmingen AS was FROM gezin WHERE id = $1", [id]);
  await hub.dataSource.query("UPDATE gezin SET inzagetoestemmingen = '[]' WHERE id = $1", [id]);
  try {
    return await work();
  } finally {
    await hub.dataSource.query("UPDATE gezin SET inzagetoestemmingen = $2 WHERE id = $1", [id, JSON.stringify(was)]);
  }
};

it("the regisseur with consent: that there is no plan, with its source", async () => {
  const casus = await casusVoor(regisseurVan("acuut-zonder-plan"), kindVan("acuut-zonder-plan"));
  expect(casus!.plannen).toEqual([
    {
      bron: expect.stringMatching(/^zaken-/),
      bronhouder: expect.any(String),
      opgehaaldOp: expect.any(String),
      geldig: false,
    },
  ]);
  const met = await casusVoor(regisseurVan("voorbeeldgezin"), kindVan("voorbeeldgezin"));
  expect(met!.plannen).toMatchObject([{ geldig: true }]);
});

it("the eighteenth birthday of who is nearly eighteen, and of no other child", async () => {
  const id = kindVan("bijna-18");
  const casus = await casusVoor(regisseurVan("bijna-18"), id);
  const [{ geboortedatum }] = await hub.dataSource.query(
    "SELECT geboortedatum::text FROM gezinslid WHERE persoon_id = $1",
    [id],
  );
  const achttienOp = `${Number(geboortedatum.slice(0, 4)) + 18}${geboortedatum.slice(4)}`;
  expect(casus!.achttien).toEqual({
    [id]: [expect.objectContaining({ bron: expect.stringMatching(/^zaken-/), achttienOp })],
  });
  expect((await casusVoor(regisseurVan("acht-jeugdigen"), kindVan("acht-jeugdigen")))!.achttien).toEqual({});
});

it("the twins: who sees less than all of the help, or nothing of the plan, gets none of it", async () => {
  const id = kindVan("acuut-zonder-plan");
  const leerplicht = { rol: "leerplicht", sub: "l", gemeenten: [region.situatie("acuut-zonder-plan").gemeente] };
  expect((await bewijs(leerplicht, id)).besluit).toMatchObject({ domeinen: { hulp: { niveau: "DAT" } } });
  expect(await casusVoor(leerplicht, id)).toBeUndefined();
  const ander = { ...regisseurVan("acuut-zonder-plan"), medewerkernummer: "een-ander" };
  expect((await bewijs(ander, id)).besluit).toBeUndefined();
  await zonderToestemming("acuut-zonder-plan", async () => {
    const { besluit } = await bewijs(regisseurVan("acuut-zonder-plan"), id);
    expect(besluit).toMatchObject({ domeinen: { hulp: { niveau: "DAT" } } });
    expect(besluit!.casus).toBeUndefined();
  });
});

it("a parent with gezag learns it of the own gezin, and nothing of a gezin they are not in", async () => {
  const id = kindVan("acuut-zonder-plan");
  const gezin = await gezinVan("acuut-zonder-plan");
  const [{ ouder }] = await hub.dataSource.query(
    "SELECT persoon_id AS ouder FROM gezinslid WHERE gezin_id = $1 AND NOT is_jeugdige LIMIT 1",
    [gezin],
  );
  const elders = `v1-${"e".repeat(43)}`;
  const gezag = [
    {
      soort: "GEZAMENLIJK_OUDERLIJK",
      minderjarigeId: id,
      inOnderzoek: false,
      gezagsdragers: [ouder, elders].map((persoonId) => ({ persoonId })),
    },
  ];
  await hub.dataSource.query(
    `INSERT INTO persoonsgegevens (persoon_id, bron, gegevens, opgehaald_op) VALUES ($1, 'brp', $2, now())
     ON CONFLICT (persoon_id) DO UPDATE SET gegevens = excluded.gegevens`,
    [id, JSON.stringify({ inOnderzoek: [], kinderen: [], ouders: [], partners: [], gezag })],
  );
  await hub.dataSource.query(
    "UPDATE gezinslid SET geboortedatum = current_date - interval '9 years' WHERE persoon_id = $1",
    [id],
  );
  const als = (persoonId: string) => ({ rol: "gezin", sub: `g-${persoonId.slice(3, 9)}`, persoonId });
  for (const persoonId of [ouder, elders])
    expect((await bewijs(als(persoonId), id)).besluit).toMatchObject({ domeinen: { hulp: { niveau: "VOLLEDIG" } } });
  expect((await casusVoor(als(ouder), id))!.plannen).toMatchObject([{ geldig: false }]);
  expect(await casusVoor(als(elders), id)).toBeUndefined();
});

describe("what it costs", () => {
  const gezinCost = async (situatie: string) => {
    const id = await gezinVan(situatie);
    const look = () => hub.ask(regisseurVan(situatie), GEZIN, { id });
    for (let i = 0; i < 2; i++) await look();
    const before = statementCount(hub.dataSource);
    const { body } = await look();
    const { jeugdigen } = body.data.gezin.casus;
    return {
      jeugdigen: jeugdigen.length,
      casus: claimsOf(jeugdigen[0].inzagebewijs)!.casus,
      statements: statementCount(hub.dataSource) - before,
    };
  };

  it("nothing beside a gezin in view: what was read for it is used", async () => {
    const met = await gezinCost("voorbeeldgezin");
    const zonder = await zonderToestemming("voorbeeldgezin", () => gezinCost("voorbeeldgezin"));
    expect([met.casus, zonder.casus]).toEqual([expect.anything(), undefined]);
    expect(met.statements).toBe(zonder.statements);
    const [one, eight] = [await gezinCost("een-jeugdige"), await gezinCost("acht-jeugdigen")];
    expect([one.jeugdigen, eight.jeugdigen]).toEqual([1, 8]);
    expect(eight.statements).toBe(one.statements);
  });

  it("the copies of plan and BRP for a jeugdige alone, read after the decision; nothing when it is no", async () => {
    const wie = regisseurVan("voorbeeldgezin");
    const { statements } = await bewijs(wie, kindVan("voorbeeldgezin"));
    const zonder = await zonderToestemming("voorbeeldgezin", () => bewijs(wie, kindVan("voorbeeldgezin")));
    expect([zonder.statements, statements]).toEqual([1, 3]);
  });
});

it("what the regisseur agreed to, when the plan has a place for it; and in the plan itself", async () => {
  const wie = regisseurVan("voorbeeldgezin");
  const PLAN = "query($id: ID!) { gezin(id: $id) { casus { plan { akkoorden { profiel intensiteit op } } } } }";
  const plan = async () =>
    (await hub.ask(wie, PLAN, { id: await gezinVan("voorbeeldgezin") })).body.data.gezin.casus.plan.akkoorden;
  const inBewijs = async () => (await casusVoor(wie, kindVan("voorbeeldgezin")))!.plannen[0]!.akkoorden;
  expect([await plan(), await inBewijs()]).toEqual([null, undefined]);
  const record = async (akkoorden: unknown) => {
    const { zaaknummer } = region.situatie("voorbeeldgezin");
    region.noord.change((data) => {
      const zaak = data.zaken.find(({ identificatie }) => identificatie === zaaknummer)!.uuid;
      for (const each of data.objecten) if (each.data["zaak"] === zaak) (each.data as any).akkoorden = akkoorden;
    });
    await hub.readAll();
  };
  await record([]);
  expect([await plan(), await inBewijs()]).toEqual([[], []]);
  const duurzaam = { profiel: 2, intensiteit: "DUURZAAM", op: "2026-03-01" };
  await record([{ ...duurzaam, profiel: "2" }]);
  expect(await plan()).toEqual([duurzaam]);
  expect(await inBewijs()).toEqual([{ profiel: 2, intensiteit: "DUURZAAM" }]);
  await record([duurzaam, { profiel: 99, intensiteit: "DUURZAAM" }]);
  expect([await plan(), await inBewijs()]).toEqual([[duurzaam], undefined]);
});
