// SPDX-License-Identifier: EUPL-1.2
import { statementCount } from "../../platform/database/connection";
import { beeldVan, codes, JONG, key, ofEpd, RESOURCES, startHub } from "./support/dossiers";
import { type FaultyFhir, startFaultyFhir } from "./support/fhir-faults";
import { dag, episode, patient } from "./support/fhir-data";
import { jeugdige, type Niveau, type Proefhub, vraagHulp } from "./support/hub";
import { BSN, start } from "./support/ijw";

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

test("VOLLEDIG: message and dossier of one traject are one traject, with both sources", async () => {
  const { hulp } = await beeld(BSN[0]);
  expect(hulp).toMatchObject({ status: "BESCHIKBAAR", toelichting: null });
  expect(hulp.trajecten).toHaveLength(2);
  expect(hulp.trajecten[0]).toMatchObject({
    status: "LOPEND",
    profiel: 5,
    gestartOp: dag(100),
    geplandEinde: dag(-60),
    verwijzer: "HUISARTS",
    // No 315 tells it: the dossier does.
    ...{ aangemeldOp: dag(130), wachttijdDagen: 30 },
    contactpersoon: { naam: "Mila de Vries", organisatie: "Stichting De Vlier", telefoon: "000-9050001" },
    laatsteContact: dag(3),
    behandelplanSinds: dag(90),
    wisselingenHulpverlener: 1,
    hoofdaannemer: { agbCode: "98000001" },
    onderaannemers: [{ agbCode: "98000002" }],
    doelen: [
      { omschrijving: "Elke ochtend op tijd opstaan.", voortgang: "VERBETERT", herkomst: { bron: "epd-proef" } },
    ],
    dossiers: [
      {
        ...{ status: "LOPEND", aangemeldOp: dag(130), gestartOp: dag(100), eindigtOp: dag(-60) },
        ...{ product: "Ambulante hulp intensief", verwijzer: "HUISARTS", herkomst: { bron: "epd-proef" } },
      },
    ],
  });
  expect(new Set(hulp.trajecten[0].herkomst.map(({ bron }: any) => bron))).toEqual(new Set(["ijw-proef", "epd-proef"]));
  expect(hulp.trajecten[1]).toMatchObject({
    status: "BEEINDIGD",
    gestartOp: dag(500),
    dossiers: [{ status: "BEEINDIGD" }],
  });
  expect(hulp.overigeDoelen).toMatchObject([{ omschrijving: "Beter slapen." }]);
  expect(hulp.signalen.filter(({ code }: any) => code === "TEGENSTRIJDIG")).toEqual([]);
});

test("BEPERKT has periods and team, and no contacts, plan, goals, verwijzer or changes", async () => {
  const { hulp } = await beeld(BSN[0], "BEPERKT");
  expect(hulp.trajecten[0]).toMatchObject({
    profiel: 5,
    laatsteContact: null,
    behandelplanSinds: null,
    dossiers: [{ gestartOp: dag(100), product: null, verwijzer: null }],
    onderaannemers: [{ agbCode: "98000002" }],
    doelen: null,
    verwijzer: null,
    wisselingenHulpverlener: null,
  });
  expect(hulp.overigeDoelen).toBeNull();
  expect(JSON.stringify(hulp)).not.toContain("opstaan");
});

test("DAT has that it runs, at whom and who to call: no day, no goal, nothing that is over", async () => {
  const { hulp, heeftLopendeHulp } = await beeld(BSN[0], "DAT");
  expect(heeftLopendeHulp).toBe(true);
  expect(hulp.trajecten).toMatchObject([
    {
      status: "LOPEND",
      contactpersoon: { naam: "Mila de Vries" },
      laatsteContact: null,
      dossiers: null,
      doelen: null,
      gestartOp: null,
      behandelplanSinds: null,
      hoofdaannemer: null,
      onderaannemers: null,
    },
  ]);
  expect(JSON.stringify(hulp.trajecten)).not.toMatch(new RegExp(`${dag(100)}|${dag(3)}T?`));
  expect(hulp.trajecten[0].herkomst.every(({ vastgelegdOp }: any) => vastgelegdOp === null)).toBe(true);
});

test("without a dossier that names someone the general contact of the aanbieder is told, also at DAT", async () => {
  const van = (bsn: string, agb: string, nummer: number) =>
    start({ bsn, agb, dagtekening: dag(10), nummer, begin: dag(10) });
  await hub.lever(van(JONG, "98000002", 41), van(JONG, "98000001", 42));
  const { hulp } = await beeld(JONG, "DAT");
  const contacten = hulp.trajecten.map(({ aanbieder, contactpersoon }: any) => [aanbieder.agbCode, contactpersoon]);
  const leeg = { functie: null, email: null };
  expect(Object.fromEntries(contacten)).toEqual({
    "98000001": null,
    "98000002": { naam: "Algemeen contact", organisatie: "De Linde", telefoon: "000-9060002", ...leeg },
  });
});

test("DAT does not tell which dossier systems know someone without help now", async () => {
  epd.standIn.change((data) =>
    data.resources.push(
      patient("p4", BSN[3]),
      episode("e4", "p4", { status: "finished", period: { start: dag(400), end: dag(300) } }),
    ),
  );
  const known = await beeld(BSN[3], "DAT");
  const unknown = await beeld(JONG, "DAT");
  expect(ofEpd(known)).toBeUndefined();
  expect(ofEpd(unknown)).toBeUndefined();
  expect(ofEpd(await beeld(BSN[3], "BEPERKT"))).toMatchObject({ status: "BESCHIKBAAR" });
  expect(ofEpd(await beeld(JONG, "BEPERKT"))).toMatchObject({ status: "NIET_BEVRAAGD" });
});

test("GEEN: no source is asked and no statement runs, also with a capability for another or none", async () => {
  const before = statementCount(hub.dataSource);
  const id = hub.pseudoniem(BSN[0]);
  const refused = [
    await jeugdige(hub, BSN[0], "GEEN"),
    { __typename: "Jeugdige", id },
    { __typename: "Jeugdige", id, inzagebewijs: await hub.bewijs([hub.pseudoniem(BSN[1])], "VOLLEDIG") },
    { __typename: "Jeugdige", id, inzagebewijs: await hub.bewijs([id], "VOLLEDIG", "iemand-anders") },
  ];
  const { data } = await vraagHulp(hub, refused);
  for (const { hulp, heeftLopendeHulp } of data!._entities) {
    expect(hulp).toMatchObject({ status: "AFGESCHERMD", trajecten: [], dekking: [] });
    expect(heeftLopendeHulp).toBeNull();
  }
  expect(epd.asked).toEqual([]);
  expect(statementCount(hub.dataSource)).toBe(before);
});

test("a difference is shown with both sources and a signal, never decided", async () => {
  const answer = await beeld(BSN[1]);
  expect(answer.hulp.trajecten).toMatchObject([{ gestartOp: dag(61), dossiers: [{ gestartOp: dag(70) }] }]);
  const [signaal] = answer.hulp.signalen.filter(({ code }: any) => code === "TEGENSTRIJDIG");
  expect(signaal.uitleg).toMatch(
    /Over de hulp van Stichting De Vlier verschillen de bronnen: volgens de berichten begon/,
  );
  expect(new Set(signaal.feiten.map(({ bron }: any) => bron))).toEqual(new Set(["ijw-proef", "epd-proef"]));
  expect(codes(answer)).toEqual(expect.arrayContaining(["BIJNA_18_MET_HULP", "GEEN_CONTACT"]));
});

test("help that only a dossier tells of is help, with its own signals", async () => {
  const answer = await beeld(BSN[2]);
  expect(answer.hulp.trajecten).toMatchObject([
    { status: "LOPEND", intensiteit: "ACUUT", gestartOp: dag(20), dossiers: [{ status: "LOPEND" }] },
    { status: "INGETROKKEN", dossiers: [] },
  ]);
  expect(codes(answer)).toContain("ACUUT_ZONDER_BEHANDELPLAN");
  expect((await beeld(BSN[2], "DAT")).heeftLopendeHulp).toBe(true);
});

test("who the EPD does not know was asked, and that is no gap", async () => {
  const { hulp, heeftLopendeHulp } = await beeld(BSN[3]);
  expect(hulp).toMatchObject({ status: "BESCHIKBAAR", toelichting: null });
  expect(hulp.trajecten).toMatchObject([{ status: "WACHTEND", dossiers: [] }]);
  expect(heeftLopendeHulp).toBe(false);
});

test("of who no message ever told, no number is known: not asked, and why", async () => {
  const answer = await beeld(JONG);
  expect(answer.hulp.status).toBe("DEELS");
  expect(ofEpd(answer)).toMatchObject({ status: "NIET_BEVRAAGD", reden: expect.stringContaining("nummer") });
  expect(epd.asked).toEqual([]);
});

test("the help of a gezin counts dossiers too; at DAT no dossier system is named", async () => {
  const ids = [BSN[2], JONG].map(hub.pseudoniem);
  const ask = async (niveau: Niveau) => {
    const bewijs = await hub.bewijs(ids, niveau);
    const gezin = { __typename: "Gezin", id: "gezin-1", jeugdigeIds: ids, inzagebewijzen: [bewijs] };
    const { body } = await hub.vraag(
      "query($r: [_Any!]!) { _entities(representations: $r) { ... on Gezin { hulp { status hoofdaannemer { agbCode } dekking { bron status } } } } }",
      { r: [gezin] },
    );
    expect(body.errors).toBeUndefined();
    return body.data._entities[0].hulp;
  };
  expect(await ask("VOLLEDIG")).toMatchObject({
    status: "BESCHIKBAAR",
    dekking: [{ bron: "ijw-proef" }, { bron: "epd-proef", status: "BESCHIKBAAR" }],
  });
  expect((await ask("DAT")).dekking).toMatchObject([{ bron: "ijw-proef" }]);
});
