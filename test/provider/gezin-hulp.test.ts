// SPDX-License-Identifier: EUPL-1.2
import { statementCount } from "../../platform/database/connection";
import { createProefhub, type Niveau, type Proefhub } from "./support/hub";
import { BSN, start, toewijzing } from "./support/ijw";

const [EEN, TWEE, DRIE, ZONDER] = BSN;
const VLIER = { agbCode: "98000001", naam: "Stichting De Vlier" };
const LINDE = { agbCode: "98000002", naam: "De Linde" };
const VRAAG = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Gezin { id hulp {
  status toelichting niveau dekking { bron status reden } signalen { code sinds uitleg feiten { bron } } tijdlijn { op }
  hoofdaannemer { agbCode naam } aanbieders { agbCode naam } } } } }`;

let hub: Proefhub;
beforeAll(async () => {
  hub = await createProefhub();
  // EEN and TWEE are helped by De Vlier, DRIE by De Linde.
  const hulp = (bsn: string, nummer: number, agb: string, begin: string) => [
    toewijzing({ bsn, nummer, agb, dagtekening: begin }),
    start({ bsn, nummer, agb, dagtekening: begin, begin }),
  ];
  await hub.lever(
    ...hulp(EEN, 1, VLIER.agbCode, "2026-09-01"),
    ...hulp(TWEE, 2, VLIER.agbCode, "2026-10-01"),
    ...hulp(DRIE, 3, LINDE.agbCode, "2026-11-02"),
  );
});
afterEach(() => hub.now("2026-11-21T10:00:00Z"));
afterAll(() => hub.stop());

async function gezin(bsns: readonly string[], niveau: Niveau = "VOLLEDIG", andere: Record<string, Niveau> = {}) {
  const ids = bsns.map(hub.pseudoniem);
  const anderen = Object.keys(andere).map(hub.pseudoniem);
  const inzagebewijzen = [await hub.bewijs(ids, niveau)];
  for (const [bsn, ander] of Object.entries(andere))
    inzagebewijzen.push(await hub.bewijs([hub.pseudoniem(bsn)], ander));
  return { __typename: "Gezin", id: `gezin-${bsns.length}`, jeugdigeIds: [...ids, ...anderen], inzagebewijzen };
}

async function vraag(...r: object[]) {
  const { body } = await hub.vraag(VRAAG, { r });
  expect(body.errors).toBeUndefined();
  return body.data._entities.map(({ hulp }: any) => hulp);
}

describe("who answers for the help of a gezin", () => {
  it("is the one aanbieder of all its jeugdigen; a jeugdige without help changes nothing", async () => {
    const [hulp] = await vraag(await gezin([EEN, TWEE, ZONDER]));
    expect(hulp).toMatchObject({ status: "BESCHIKBAAR", hoofdaannemer: VLIER, aanbieders: [VLIER], signalen: [] });
  });

  it("is nobody when there are two: both are shown, the longest first, with a signal", async () => {
    const [hulp] = await vraag(await gezin([DRIE, EEN]));
    expect(hulp).toMatchObject({ hoofdaannemer: null, aanbieders: [VLIER, LINDE] });
    expect(hulp.signalen).toEqual([
      {
        code: "MEER_AANBIEDERS",
        sinds: "2026-11-02",
        uitleg: expect.stringContaining("Stichting De Vlier en De Linde"),
        feiten: expect.arrayContaining([{ bron: "ijw-proef" }]),
      },
    ]);
  });

  it("is nobody when no help runs, and that is known", async () => {
    expect(await vraag(await gezin([ZONDER]))).toMatchObject([{ status: "GEEN", hoofdaannemer: null, aanbieders: [] }]);
  });

  it("is said to be old when the source is", async () => {
    hub.now("2026-12-24T10:00:00Z");
    const representation = await gezin([EEN]);
    expect(await vraag(representation)).toMatchObject([{ status: "VEROUDERD", hoofdaannemer: VLIER }]);
  });
});

it("stays unknown when nothing was ever delivered", async () => {
  const empty = await createProefhub();
  const id = empty.pseudoniem(EEN);
  const r = [
    { __typename: "Gezin", id: "g", jeugdigeIds: [id], inzagebewijzen: [await empty.bewijs([id], "VOLLEDIG")] },
  ];
  const { body } = await empty.vraag(VRAAG, { r });
  expect(body.data._entities[0].hulp).toMatchObject({ status: "NIET_BEVRAAGD", hoofdaannemer: null, aanbieders: [] });
  await empty.stop();
});

describe("who may see it", () => {
  const GESLOTEN = {
    status: "AFGESCHERMD",
    niveau: "GEEN",
    dekking: [],
    signalen: [],
    hoofdaannemer: null,
    aanbieders: [],
  };

  it("is who may see the help of the jeugdigen; at level DAT without signals", async () => {
    const [dat] = await vraag(await gezin([EEN, DRIE], "DAT"));
    expect(dat).toMatchObject({ niveau: "DAT", aanbieders: [VLIER, LINDE], signalen: [] });
  });

  it.each([
    ["no capability", async () => ({ inzagebewijzen: [] })],
    ["null", async () => ({ inzagebewijzen: null })],
    ["level GEEN", async () => ({ inzagebewijzen: [await hub.bewijs([hub.pseudoniem(EEN)], "GEEN")] })],
    ["of another person", async () => ({ inzagebewijzen: [await hub.bewijs([hub.pseudoniem(TWEE)], "VOLLEDIG")] })],
    ["of another caller", async () => ({ inzagebewijzen: [await hub.bewijs([hub.pseudoniem(EEN)], "VOLLEDIG", "x")] })],
    ["no jeugdigen", async () => ({ jeugdigeIds: [] })],
  ])("is nobody with %s: the same answer as for a gezin without help, and nothing is read", async (_name, change) => {
    const [met, zonder] = [await gezin([EEN]), await gezin([ZONDER])];
    const before = statementCount(hub.dataSource);
    const answers = await vraag({ ...met, ...(await change()) }, { ...zonder, jeugdigeIds: [], inzagebewijzen: [] });
    expect(answers[0]).toMatchObject(GESLOTEN);
    expect(answers[0]).toEqual(answers[1]);
    expect(statementCount(hub.dataSource)).toBe(before);
  });

  it("names no hoofdaannemer when the help of one jeugdige may not be seen: it could be another", async () => {
    const [hulp] = await vraag(await gezin([EEN], "VOLLEDIG", { [DRIE]: "GEEN" }));
    expect(hulp).toMatchObject({
      status: "DEELS",
      toelichting: expect.stringMatching(/niet van elke jeugdige/),
      hoofdaannemer: null,
      aanbieders: [VLIER],
    });
    const [both] = await vraag(await gezin([EEN], "VOLLEDIG", { [TWEE]: "BEPERKT" }));
    expect(both).toMatchObject({ status: "BESCHIKBAAR", niveau: "BEPERKT", hoofdaannemer: VLIER });
  });
});

it("costs the same number of statements for one gezin and for twenty", async () => {
  const cost = async (aantal: number) => {
    const r = await Promise.all(Array.from({ length: aantal }, () => gezin([EEN, TWEE, DRIE])));
    const before = statementCount(hub.dataSource);
    await vraag(...r);
    return statementCount(hub.dataSource) - before;
  };
  expect([await cost(1), await cost(20)]).toEqual([2, 2]);
});
