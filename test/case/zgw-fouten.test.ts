// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from "node:timers/promises";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";
import { type Fault, type FaultProxy, proxyForNoord } from "./support/fault-proxy";

const GEZIN =
  "query($id: ID!) { gezin(id: $id) { id casus { status dekking { bron status reden } regisseur { contact { naam } } } } }";
const DEADLINE_MS = 700;
const NAAM = "voorbeeldgezin";

let region: TestRegion;
let hub: CaseHub;
let proxy: FaultProxy;

beforeAll(async () => {
  region = await startRegion({ edit: (yaml) => yaml.replaceAll("versheid: PT15M", "versheid: PT0S") });
  proxy = await proxyForNoord(region);
  hub = await startCaseHub(region.bronnenFile, { deadlineMs: DEADLINE_MS });
  await hub.readAll();
});
beforeEach(() => {
  region.noord.setStoring(null);
  proxy.fault = undefined;
});
afterAll(async () => {
  await hub.close();
  await proxy.close();
  await region.close();
});

/** One look at the family, by its regisseur. */
async function look(own = hub) {
  const { gemeente, medewerkernummer, zaaknummer } = region.situatie(NAAM);
  const rows = await own.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]);
  const claims = { rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer };
  const begin = Date.now();
  const { body } = await own.ask(claims, GEZIN, { id: rows[0]?.id ?? "weg" });
  return { gezin: body.data.gezin, errors: body.errors, ms: Date.now() - begin };
}

/** A hub of its own that has read everything: no breaker that an earlier test opened. */
async function freshHub(): Promise<CaseHub> {
  const own = await startCaseHub(region.bronnenFile, { deadlineMs: DEADLINE_MS });
  await own.readAll();
  return own;
}

const elsewhere = "00000000-0000-4000-8000-000000000000";
const changedId: Fault = (body, path) => {
  if (!path.includes("_zoek")) return body;
  const answer = JSON.parse(body);
  for (const zaak of answer.results) zaak.uuid = elsewhere;
  return JSON.stringify(answer);
};
const loop: Fault = (body, path) =>
  path.includes("_zoek") ? JSON.stringify({ ...JSON.parse(body), next: `${proxy.origin}${path}` }) : body;
const away: Fault = (body, path) =>
  path.includes("_zoek") ? JSON.stringify({ ...JSON.parse(body), next: "http://elders.example/zaken?page=2" }) : body;

describe("an answer that is spoiled on the way", () => {
  it.each<[string, Fault, RegExp]>([
    ["hangs", "hang", /niet op tijd/],
    ["is reset", "reset", /niet bereikbaar/],
    ["is cut off halfway", "cut", /niet bereikbaar|niet te lezen/],
    ["is no JSON", "html", /niet te lezen/],
    ["is about another zaak", changedId, /niet te lezen/],
    ["points back to its own page", loop, /niet te lezen/],
    ["points to another host", away, /niet te lezen/],
  ])("that %s: the copy as VEROUDERD, in time, and nothing is lost", async (_name, fault, reden) => {
    const own = await freshHub();
    proxy.fault = fault;
    const { gezin, errors, ms } = await look(own);
    expect(errors).toBeUndefined();
    expect(ms).toBeLessThan(DEADLINE_MS + 600);
    expect(gezin.casus).toMatchObject({ status: "VEROUDERD", regisseur: { contact: { naam: expect.any(String) } } });
    expect(gezin.casus.dekking[0].reden).toMatch(reden);
    proxy.fault = undefined;
    // A call that hangs is shared by who looks meanwhile; it ends at its tijdslimiet.
    if (fault === "hang") await sleep(1500);
    expect((await look(own)).gezin.casus.status).toBe("BESCHIKBAAR");
    await own.close();
  });

  it("that loops while the whole source is read: told, and nothing is deleted", async () => {
    const count = async () => (await hub.dataSource.query("SELECT count(*)::int AS n FROM gezin"))[0].n;
    const before = await count();
    proxy.fault = loop;
    await hub.readAll();
    expect(await count()).toBe(before);
    const [{ fout }] = await hub.dataSource.query("SELECT fout FROM bronstand WHERE bron = 'zaken-noorderveen'");
    expect(fout).toBe("ONLEESBAAR");
  });
});

describe("a source that says no", () => {
  it("is not asked again before Retry-After has passed, and is asked after it", async () => {
    const own = await freshHub();
    region.noord.setStoring({ status: 429, wachtSeconden: 1 });
    expect((await look(own)).gezin.casus.status).toBe("VEROUDERD");
    region.noord.setStoring(null);
    region.noord.resetCalls();
    expect((await look(own)).gezin.casus.dekking[0].reden).toMatch(/even niet bevraagd/);
    await own.readAll();
    expect(region.noord.calls).toEqual({});
    await sleep(1100);
    expect((await look(own)).gezin.casus.status).toBe("BESCHIKBAAR");
    await own.close();
  });

  it("answers 500: the copy, and the next look is right again", async () => {
    region.noord.setStoring({ status: 500 });
    expect((await look()).gezin.casus.dekking[0].reden).toMatch(/storing/);
    region.noord.setStoring(null);
    expect((await look()).gezin.casus.status).toBe("BESCHIKBAAR");
  });

  it.each([
    ["1.4.0", /te oude Zaken API/],
    ["1.5.0", undefined],
    ["1.7.0", undefined],
  ])("speaks Zaken API %s", async (versie, reden) => {
    region.noord.setStoring({ versie });
    const [dekking] = (await look()).gezin.casus.dekking;
    if (reden) expect(dekking).toMatchObject({ status: "VEROUDERD", reden: expect.stringMatching(reden) });
    else expect(dekking.status).toBe("BESCHIKBAAR");
  });

  it("names a refusal by its code, never by its text", async () => {
    const own = await freshHub();
    proxy.fault = () => JSON.stringify({ code: "permission_denied", detail: "Jan Jansen mag niet" });
    region.noord.setStoring({ status: 403 });
    const [{ reden }] = (await look(own)).gezin.casus.dekking;
    expect(reden).toMatch(/geen rechten op deze zaken/);
    expect(reden).not.toContain("Jansen");
    await own.close();
  });

  it.each([
    ["5 minutes ahead of us", 300_000],
    ["5 minutes behind", -300_000],
    ["2 hours ahead, so that our token is expired there", 7_200_000],
  ])("because its clock is %s: asked again with a token dated by its clock", async (_name, klokMs) => {
    const own = await startCaseHub(region.bronnenFile, { deadlineMs: DEADLINE_MS });
    region.noord.setStoring({ klokMs });
    await own.readAll();
    expect((await look(own)).gezin.casus.status).toBe("BESCHIKBAAR");
    await own.close();
  });
});

it("a deleted zaak is gone at the next look, the same as one that never was", async () => {
  const own = await freshHub();
  const { zaaknummer } = region.situatie(NAAM);
  let removed: { zaaknummer: string; index: number; zaak: unknown } | undefined;
  region.noord.change((data) => {
    const index = data.zaken.findIndex(({ identificatie }) => identificatie === zaaknummer);
    removed = { zaaknummer, index, zaak: data.zaken.splice(index, 1)[0] };
  });
  expect((await look(own)).gezin).toBeNull();
  expect(await own.dataSource.query("SELECT 1 FROM gezin WHERE zaaknummer = $1", [zaaknummer])).toEqual([]);
  region.noord.change((data) => void data.zaken.splice(removed!.index, 0, removed!.zaak as never));
  await own.close();
});
