// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from "node:timers/promises";
import { statementCount } from "../../platform/database/connection";
import { beeldVan, codes, epdYaml, key, ofEpd, RESOURCES, startHub, verouder } from "./support/dossiers";
import { type FaultyFhir, json, outcome, startFaultyFhir } from "./support/fhir-faults";
import { dag, encounter, episode, OMGEVING, patient, ref } from "./support/fhir-data";
import { jeugdige, type Niveau, type Proefhub, vraagHulp } from "./support/hub";
import { BSN } from "./support/ijw";

let epd: FaultyFhir;
let hub: Proefhub;
beforeEach(async () => {
  epd = await startFaultyFhir([...RESOURCES], key);
  hub = await startHub(epd);
});
afterEach(async () => {
  await hub.stop();
  await epd.close();
});
const beeld = (bsn: string, niveau?: Niveau) => beeldVan(hub, bsn, niveau);

test("a fresh copy is not asked again; an old one is", async () => {
  await beeld(BSN[0]);
  const asked = epd.asked.length;
  await beeld(BSN[0]);
  expect(epd.asked).toHaveLength(asked);
  await verouder(hub);
  epd.spoil(/./, (_request, response) => json(response, 500, outcome("exception")));
  const stale = await beeld(BSN[0]);
  expect(stale.hulp.status).toBe("VEROUDERD");
  expect(ofEpd(stale)).toMatchObject({
    status: "VEROUDERD",
    reden: expect.stringMatching(/storing.*Dit is de stand van/),
  });
  expect(stale.hulp.trajecten[0].doelen).toHaveLength(1);
  expect(codes(stale)).toContain("BRON_VEROUDERD");
});

test("without a copy and without an answer it is said that nothing is known, and messages stay", async () => {
  epd.spoil(/_search/, (request) => request.socket.resetAndDestroy());
  const { hulp, heeftLopendeHulp } = await beeld(BSN[0]);
  expect(hulp.status).toBe("DEELS");
  expect(hulp.dekking).toMatchObject([
    { bron: "ijw-proef", status: "BESCHIKBAAR" },
    { bron: "epd-proef", status: "ONBEREIKBAAR", reden: "De bron is nu niet bereikbaar." },
  ]);
  expect(hulp.trajecten).toMatchObject([{ status: "LOPEND", contactpersoon: null, doelen: [] }]);
  expect(heeftLopendeHulp).toBe(true);
});

test("a slow source costs no more than the deadline, and its answer is there for who looks next", async () => {
  const hurried = await startHub(epd, { deadlineMs: 500 });
  epd.standIn.setStoring({ vertragingMs: 400 });
  const begonnen = Date.now();
  const first = await beeldVan(hurried, BSN[0], "VOLLEDIG");
  expect(Date.now() - begonnen).toBeLessThan(1500);
  expect(ofEpd(first)).toMatchObject({ status: "ONBEREIKBAAR", reden: "De bron antwoordde niet op tijd." });
  for (let i = 0; i < 100; i++) {
    if ((await hurried.dataSource.query("SELECT 1 FROM epd_kopie")).length > 0) break;
    await sleep(100);
  }
  epd.spoil(/./, (request) => request.socket.resetAndDestroy());
  expect(ofEpd(await beeldVan(hurried, BSN[0], "VOLLEDIG"))).toMatchObject({ status: "BESCHIKBAAR" });
  await hurried.stop();
});

test("SQL does not grow with children or trajecten, asked or not", async () => {
  const count = async (bsns: string[]) => {
    const before = statementCount(hub.dataSource);
    const { errors } = await vraagHulp(hub, await Promise.all(bsns.map((bsn) => jeugdige(hub, bsn, "VOLLEDIG"))));
    expect(errors).toBeUndefined();
    return statementCount(hub.dataSource) - before;
  };
  const asking = await count([BSN[0]]);
  await verouder(hub);
  expect(await count([...BSN])).toBe(asking);
  const fresh = await count([BSN[0]]);
  expect(await count([...BSN])).toBe(fresh);
  expect([asking, fresh]).toEqual([5, 3]);
});

test("of a long list only a family is asked about; a list of who has help asks nobody", async () => {
  const { data } = await hub
    .vraag("query($r: [_Any!]!) { _entities(representations: $r) { ... on Jeugdige { heeftLopendeHulp } } }", {
      r: [await jeugdige(hub, BSN[2], "DAT")],
    })
    .then(({ body }) => body);
  expect(data._entities).toEqual([{ heeftLopendeHulp: false }]);
  expect(epd.asked).toEqual([]);
  const many = [...Array.from({ length: 20 }, (_, i) => hub.pseudoniem(`onbekend-${i}`)), hub.pseudoniem(BSN[0])];
  const inzagebewijs = await hub.bewijs(many, "VOLLEDIG");
  const answer = await vraagHulp(
    hub,
    many.map((id) => ({ __typename: "Jeugdige", id, inzagebewijs })),
  );
  expect(ofEpd(answer.data!._entities.at(-1))).toMatchObject({
    status: "NIET_BEVRAAGD",
    reden: expect.stringContaining("lijst"),
  });
  expect(epd.asked).toEqual([]);
});

test("bewaartermijn geen: nothing is stored and every view asks; an expired copy is really gone", async () => {
  const rows = (on: Proefhub) =>
    on.dataSource.query("SELECT count(*)::int AS n FROM epd_kopie").then(([{ n }]: any) => n);
  await beeld(BSN[0]);
  expect(await rows(hub)).toBe(1);
  hub.now(new Date(Date.now() + 31 * 86_400_000).toISOString());
  await hub.dossierverversing.expire();
  expect(await rows(hub)).toBe(0);

  const passing = await startHub(epd, {}, epdYaml("epd-proef", epd.origin, "bewaartermijn: geen"));
  for (let i = 0; i < 2; i++) {
    const asked = epd.asked.length;
    expect(ofEpd(await beeldVan(passing, BSN[0], "VOLLEDIG"))).toMatchObject({ status: "BESCHIKBAAR" });
    expect(epd.asked.length).toBeGreaterThan(asked);
    expect(await rows(passing)).toBe(0);
  }
  await passing.stop();
});

test("numbers are sealed, go when no dossier system is left, and another key opens nothing", async () => {
  await beeld(BSN[0]);
  for (const table of ["persoonsnummer", "epd_kopie", "traject", "berichtregel"])
    expect(JSON.stringify(await hub.dataSource.query(`SELECT * FROM ${table}`))).not.toMatch(/9999\d{5}/);
  expect(await hub.dataSource.query("SELECT * FROM persoonsnummer")).toHaveLength(4);
  await hub.dataSource.query("UPDATE persoonsnummer SET bsn_versleuteld = 'v1.AAAA.AAAA.AAAA' WHERE persoon = $1", [
    hub.pseudoniem(BSN[3]),
  ]);
  expect(ofEpd(await beeld(BSN[3]))).toMatchObject({ status: "NIET_BEVRAAGD" });
  expect(await hub.dataSource.query("SELECT * FROM persoonsnummer")).toHaveLength(3);

  const without = await startHub(epd, {}, "");
  expect(await without.dataSource.query("SELECT * FROM persoonsnummer")).toEqual([]);
  await without.dataSource.query("INSERT INTO persoonsnummer VALUES ('x', 'y')");
  await without.dossierverversing.expire();
  expect(await without.dataSource.query("SELECT * FROM persoonsnummer")).toEqual([]);
  await without.stop();
});

test("two EPDs at once: one that fails does not take the other along", async () => {
  const second = await startFaultyFhir(
    [
      ...OMGEVING,
      patient("q1", BSN[0], "2011-01-01"),
      episode("f1", "q1", { managingOrganization: ref("Organization", "org-linde"), period: { start: dag(30) } }),
      encounter("c1", "q1", 2),
    ],
    key,
  );
  const both = await startHub(epd, {}, epdYaml("epd-proef", epd.origin) + epdYaml("epd-twee", second.origin));
  const answer = await beeldVan(both, BSN[0], "VOLLEDIG");
  expect(answer.hulp.trajecten.map(({ aanbieder }: any) => aanbieder.agbCode).sort()).toEqual([
    "98000001",
    "98000001",
    "98000002",
  ]);
  expect(answer.hulp.signalen.map(({ uitleg }: any) => uitleg).join()).toContain("verschillende geboortedatums");
  await verouder(both);
  second.spoil(/./, (request) => request.socket.resetAndDestroy());
  const { hulp } = await beeldVan(both, BSN[0], "VOLLEDIG");
  expect(hulp.dekking.map(({ status }: any) => status)).toEqual(["BESCHIKBAAR", "BESCHIKBAAR", "VEROUDERD"]);
  expect(hulp.trajecten).toHaveLength(3);
  second.spoil(/EpisodeOfCare/, async (_request, response, pass) =>
    json(response, 200, { ...JSON.parse(await pass()), link: [{ relation: "next", url: "http://[" }] }),
  );
  const odd = await beeldVan(both, BSN[0], "VOLLEDIG");
  expect(odd.hulp.dekking.map(({ status }: any) => status)).toEqual(["BESCHIKBAAR", "BESCHIKBAAR", "VEROUDERD"]);
  expect(odd.hulp.trajecten).toHaveLength(3);
  await both.stop();
  await second.close();
});
