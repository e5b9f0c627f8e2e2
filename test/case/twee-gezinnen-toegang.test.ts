// SPDX-License-Identifier: EUPL-1.2
import { decodeJwt } from "jose";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";
import { doel, verzoekHeaders } from "../support/verzoek";
import { plaatsGezag, pseudoniem } from "./support/proefgezin";

/* One jeugdige in two gezinnen, of parents who live apart and both have gezag: neither learns of the gezin of the other. */

let region: TestRegion;
let hub: CaseHub;
/** of the gezin in Noorderveen and of the one in Zuiderham */
let gezinnen: [string, string];
let ouders: [string, string];
let kind: string;
beforeAll(async () => {
  region = await startRegion();
  hub = await startCaseHub(region.bronnenFile);
  await hub.readAll();
  const gezinVan = async (situatie: string) => {
    const { zaaknummer } = region.situatie(situatie);
    const [{ id }] = await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]);
    return id as string;
  };
  gezinnen = [await gezinVan("twee-gezinnen"), await gezinVan("twee-gezinnen-zuid")];
  const leden = async (gezin: string, isJeugdige: boolean) =>
    (
      await hub.dataSource.query("SELECT persoon_id AS id FROM gezinslid WHERE gezin_id = $1 AND is_jeugdige = $2", [
        ...[gezin, isJeugdige],
      ])
    ).map(({ id }: any) => id as string);
  ouders = [(await leden(gezinnen[0], false))[0], (await leden(gezinnen[1], false))[0]];
  [kind] = await leden(gezinnen[1], true);
  await adres("Dorpsstraat 1");
});
afterAll(async () => {
  await hub.close();
  await region.close();
});

/** What the BRP says: both have gezag, and the address of the jeugdige or that it gives none. */
async function adres(waar?: string) {
  await hub.dataSource.query("DELETE FROM persoonsgegevens");
  await plaatsGezag(hub, kind, ouders, waar);
}
const ouder = (persoonId: string) => ({ rol: "gezin", sub: `ouder-${persoonId.slice(3, 9)}`, persoonId });
const zelf = () => ({ rol: "jeugdige", sub: "kind", persoonId: kind });
const KIND = `query($id: ID!) { jeugdige(id: $id) { persoon { naam herkomst { bron bronhouder } } leeftijd gezinnen { id } noodprocedures { organisatie } inzagebewijs
  inzagelog(first: 100) { status edges { node { rol organisatie uitleg delen { domein } betrokkene } } } } }`;
async function zie(wie: Record<string, unknown>, id = kind) {
  const { body } = await hub.ask(wie, KIND, { id });
  expect(body.errors).toBeUndefined();
  const { inzagebewijs, inzagelog, ...rest } = body.data.jeugdige;
  const besluit = inzagebewijs ? (decodeJwt(inzagebewijs) as any).domeinen : {};
  const log = inzagelog?.edges.map(({ node }: any) => node).filter(({ rol }: any) => rol === "casusregisseur");
  return { ...rest, log, ziet: [besluit.hulp?.niveau ?? "GEEN", besluit.onderwijs?.niveau ?? "GEEN"] };
}
async function regisseurKijkt(situatie: string, gezin: string) {
  const { gemeente, medewerkernummer } = region.situatie(situatie);
  const wie = { rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer, organisatie: gemeente };
  const query = "query($id: ID!) { gezin(id: $id) { casus { jeugdigen { persoon { naam } } } } }";
  const { body } = await hub.ask(wie, query, { id: gezin }, verzoekHeaders(doel("casusregie")));
  expect(body.data.gezin.casus.jeugdigen).not.toEqual([]);
}

it("each parent sees the child as the own gezin has it, wherever the newest copy is; the child sees both gezinnen", async () => {
  const eigen = ["zaken-noorderveen", "zaken-zuiderham"];
  for (const nieuwste of gezinnen) {
    await hub.dataSource.query("UPDATE gezin SET opgehaald_op = now() WHERE id = $1", [nieuwste]);
    for (const i of [0, 1] as const) {
      const found = await zie(ouder(ouders[i]));
      expect([found.persoon.herkomst.bron, found.gezinnen]).toEqual([eigen[i], [{ id: gezinnen[i] }]]);
      expect(JSON.stringify(found)).not.toContain(eigen[1 - i]);
    }
  }
  expect((await zie(zelf())).gezinnen).toHaveLength(2);
});

it("a parent with gezag who is in no gezin of the child does not learn that there is one", async () => {
  const [, moeder] = ouders;
  await hub.dataSource.query("UPDATE gezinslid SET tot = current_date WHERE persoon_id = $1", [moeder]);
  // Of help and school they see what a parent with gezag may see, and not by way of which gezin.
  const vanCasus = async (id: string) => ({ ...(await zie(ouder(moeder), id)), ziet: undefined });
  expect(await vanCasus(kind)).toEqual(await vanCasus(pseudoniem()));
  await hub.dataSource.query("UPDATE gezinslid SET tot = NULL WHERE persoon_id = $1", [moeder]);
});

it("in the log a parent reads what was looked at for the own gezin, and nothing of the other one; the child and the FG read both", async () => {
  const voor = await Promise.all(ouders.map(async (id) => (await zie(ouder(id))).log.length));
  await regisseurKijkt("twee-gezinnen-zuid", gezinnen[1]);
  expect((await zie(ouder(ouders[0]))).log).toHaveLength(voor[0]!);
  expect((await zie(ouder(ouders[1]))).log.length).toBeGreaterThan(voor[1]!);
  const alsKind = (await zie(zelf())).log.length;
  await regisseurKijkt("twee-gezinnen", gezinnen[0]);
  expect((await zie(ouder(ouders[0]))).log.length).toBeGreaterThan(voor[0]!);
  expect((await zie(zelf())).log.length).toBeGreaterThan(alsKind);
  const fg = { rol: "fg", sub: "fg", gemeenten: ["9001", "9002"] };
  expect(new Set((await zie(fg)).log.map(({ organisatie }: any) => organisatie)).size).toBe(2);
});

it("a secret address: neither parent sees school and help of a child that is in a gezin without them; the child does", async () => {
  for (const id of ouders) expect((await zie(ouder(id))).ziet).toEqual(["VOLLEDIG", "VOLLEDIG"]);
  await adres();
  for (const id of ouders) expect((await zie(ouder(id))).ziet).toEqual(["GEEN", "GEEN"]);
  expect((await zie(zelf())).ziet).toEqual(["VOLLEDIG", "VOLLEDIG"]);
  // Where the child is only in the gezin of this parent, it is no secret to them.
  await hub.dataSource.query("UPDATE gezinslid SET tot = current_date WHERE gezin_id = $1 AND persoon_id = $2", [
    ...[gezinnen[0], kind],
  ]);
  expect((await zie(ouder(ouders[1]))).ziet).toEqual(["VOLLEDIG", "VOLLEDIG"]);
  expect((await zie(ouder(ouders[0]))).ziet).toEqual(["GEEN", "GEEN"]);
  await hub.dataSource.query("UPDATE gezinslid SET tot = NULL WHERE gezin_id = $1 AND persoon_id = $2", [
    ...[gezinnen[0], kind],
  ]);
});
