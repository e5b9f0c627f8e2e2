// SPDX-License-Identifier: EUPL-1.2
import { statementCount } from "../../platform/database/connection";
import { isBsn } from "../../platform/identity/bsn";
import { plusDagen } from "../../platform/time/datum";
import { createProefhub, type Proefhub } from "./support/hub";
import { start, toewijzing } from "./support/ijw";

const KINDEREN = Array.from({ length: 600 }, (_, i) => String(999900006 + i)).filter(isBsn);
let hub: Proefhub;

/** Trajecten of one aanbieder and product: some that waited 10, 20, 30 ... days, some that still wait. */
function groep(vanaf: number, gestart: number, wachtend: number, code: string, agb = "98000001"): string[] {
  return KINDEREN.slice(vanaf, vanaf + gestart + wachtend).flatMap((bsn, i) => {
    const kop = { bsn, agb, nummer: vanaf + i, code, dagtekening: "2026-06-01" };
    if (i >= gestart) return [toewijzing({ ...kop, dagtekening: "2026-11-01" })];
    return [toewijzing(kop), start({ ...kop, begin: plusDagen("2026-06-01", 10 * (i + 1)) })];
  });
}

beforeAll(async () => {
  hub = await createProefhub();
  await hub.lever(...groep(0, 11, 12, "45A01"), ...groep(24, 3, 2, "45B05"), ...groep(30, 2, 0, "46C01", "98000002"));
});
afterAll(() => hub.stop());

const WACHTTIJDEN = `wachttijden { profiel intensiteit mediaanDagen p90Dagen n wachtenden onderdrukt reden dekking { bron status } }`;

test("waiting times per profiel and intensiteit; small cells are withheld", async () => {
  const { body } = await hub.vraag(
    `{ aanbieder(agbCode: "98000001") { naam hulpvormen lopendeTrajecten { waarde onderdrukt } wachtenden { waarde onderdrukt } ${WACHTTIJDEN} } }`,
  );
  expect(body.errors).toBeUndefined();
  const dekking = [{ bron: "ijw-proef", status: "BESCHIKBAAR" }];
  expect(body.data.aanbieder).toEqual({
    naam: "Stichting De Vlier",
    hulpvormen: ["AMBULANT"],
    lopendeTrajecten: { waarde: 14, onderdrukt: false },
    wachtenden: { waarde: 14, onderdrukt: false },
    wachttijden: [
      // Twelve wait here, but 14 - 12 would tell of the other two.
      {
        profiel: 1,
        intensiteit: "PERSPECTIEF",
        mediaanDagen: 60,
        p90Dagen: 100,
        n: 11,
        wachtenden: null,
        onderdrukt: false,
        reden: null,
        dekking,
      },
      {
        profiel: 5,
        intensiteit: "INTENSIEF",
        mediaanDagen: null,
        p90Dagen: null,
        n: null,
        wachtenden: null,
        onderdrukt: true,
        reden: expect.any(String),
        dekking,
      },
    ],
  });
});

test("the same figures per gemeente; every gemeente of the region has a row, so that a row tells nothing", async () => {
  const { body } = await hub.vraag(
    `{ aanbieder(agbCode: "98000001") { wachttijden { perGemeente { gemeente { code naam } n mediaanDagen p90Dagen wachtenden onderdrukt } } } }`,
  );
  const leeg = { n: null, mediaanDagen: null, p90Dagen: null, wachtenden: null, onderdrukt: true };
  const [noord, zuid] = [
    { code: "9001", naam: "Noorderveen" },
    { code: "9002", naam: "Zuiderham" },
  ];
  expect(body.data.aanbieder.wachttijden.map(({ perGemeente }: any) => perGemeente)).toEqual([
    [
      // Twelve wait here, which the whole does not show either.
      { gemeente: noord, n: 11, mediaanDagen: 60, p90Dagen: 100, wachtenden: null, onderdrukt: false },
      { gemeente: zuid, ...leeg },
      { gemeente: null, ...leeg },
    ],
    [noord, zuid, null].map((gemeente) => ({ gemeente, ...leeg })),
  ]);
});

test("figures of a small aanbieder are withheld", async () => {
  const { body } = await hub.vraag(
    `{ aanbieder(agbCode: "98000002") { lopendeTrajecten { waarde onderdrukt reden } ${WACHTTIJDEN} } }`,
  );
  expect(body.data.aanbieder).toMatchObject({
    lopendeTrajecten: { waarde: null, onderdrukt: true },
    wachttijden: [{ n: null, onderdrukt: true }],
  });
});

test("an argument chooses cells, it never makes other ones", async () => {
  const { body } = await hub.vraag(
    `{ aanbieder(agbCode: "98000001") { wachttijden(profiel: 5, intensiteit: INTENSIEF) { n } anders: wachttijden(profiel: 1, intensiteit: DUURZAAM) { n } } }`,
  );
  expect(body.data.aanbieder).toEqual({ wachttijden: [{ n: null }], anders: [] });
});

test("an aanbieder the region does not know is nothing; by key it has a name to show", async () => {
  expect((await hub.vraag(`{ aanbieder(agbCode: "98009999") { naam } }`)).body.data.aanbieder).toBeNull();
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Aanbieder { naam wachttijden { n } } } }`;
  const r = ["98000002", "98009999", "x"].map((agbCode) => ({ __typename: "Aanbieder", agbCode }));
  expect((await hub.vraag(query, { r })).body.data._entities).toMatchObject([
    { naam: "De Linde" },
    { naam: "Aanbieder 98009999", wachttijden: [] },
    null,
  ]);
});

test("the list: by name, by page, by what they gave", async () => {
  const query = `query ($first: Int, $after: String, $profiel: Int, $hulpvorm: Hulpvorm) {
    aanbieders(first: $first, after: $after, profiel: $profiel, hulpvorm: $hulpvorm) {
      totaal pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { agbCode } } } }`;
  const list = async (variables: object) => (await hub.vraag(query, variables)).body;
  const codes = (body: any) => body.data.aanbieders.edges.map(({ node }: any) => node.agbCode);
  const first = await list({ first: 1 });
  expect(first.data.aanbieders).toMatchObject({ totaal: 2, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  expect(codes(first)).toEqual(["98000002"]);
  const next = await list({ first: 1, after: first.data.aanbieders.pageInfo.endCursor });
  expect(codes(next)).toEqual(["98000001"]);
  expect(next.data.aanbieders.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect(codes(await list({ profiel: 5 }))).toEqual(["98000001"]);
  expect(codes(await list({ profiel: 1 }))).toEqual(["98000002", "98000001"]);
  expect(codes(await list({ hulpvorm: "PLEEGZORG" }))).toEqual([]);
  expect((await list({ first: 101 })).errors[0].extensions.code).toBe("ONGELDIGE_INVOER");
  expect((await list({ after: "bm9wZQ" })).errors[0].extensions.code).toBe("ONGELDIGE_INVOER");
});

describe("choosing help", () => {
  const query = `query ($first: Int, $after: String, $profiel: Int, $intensiteit: Ondersteuningsintensiteit, $gemeente: ID, $volgorde: Aanbiedervolgorde) {
    aanbieders(first: $first, after: $after, profiel: $profiel, intensiteit: $intensiteit, gemeente: $gemeente, volgorde: $volgorde) {
      totaal pageInfo { hasNextPage endCursor } edges { node { agbCode } } } }`;
  const list = async (variables: object, on = hub) => (await on.vraag(query, variables)).body;
  const codes = ({ data }: any) => data.aanbieders.edges.map(({ node }: any) => node.agbCode);
  const [VLIER, LINDE] = ["98000001", "98000002"];

  test("by intensiteit, and by gemeente only when ten or more had it", async () => {
    expect(codes(await list({ intensiteit: "INTENSIEF" }))).toEqual([VLIER]);
    expect(codes(await list({ intensiteit: "ACUUT" }))).toEqual([LINDE]);
    expect(codes(await list({ gemeente: "9001" }))).toEqual([VLIER]);
    expect(codes(await list({ gemeente: "9001", profiel: 1 }))).toEqual([VLIER]);
    // Three of De Vlier: told as a kind of help it gives, not for whom.
    expect(codes(await list({ gemeente: "9001", profiel: 5 }))).toEqual([]);
    expect(codes(await list({ gemeente: "9002" }))).toEqual([]);
    expect((await list({ gemeente: "0363" })).errors[0].extensions.code).toBe("ONGELDIGE_INVOER");
  });

  test("by waiting time: the shortest first; who has none that may be shown last; the same by page", async () => {
    expect(codes(await list({ volgorde: "WACHTTIJD" }))).toEqual([VLIER, LINDE]);
    const first = await list({ volgorde: "WACHTTIJD", first: 1 });
    expect(first.data.aanbieders).toMatchObject({ totaal: 2, pageInfo: { hasNextPage: true } });
    const after = first.data.aanbieders.pageInfo.endCursor;
    expect(codes(await list({ volgorde: "WACHTTIJD", first: 1, after }))).toEqual([LINDE]);
    expect(codes(await list({ volgorde: "WACHTTIJD", profiel: 1, gemeente: "9001" }))).toEqual([VLIER]);
    expect((await list({ volgorde: "NAAM", after })).errors[0].extensions.code).toBe("ONGELDIGE_INVOER");
  });

  test("costs two statements at most", async () => {
    const before = statementCount(hub.dataSource);
    await list({ volgorde: "WACHTTIJD", profiel: 1, gemeente: "9001" });
    expect(statementCount(hub.dataSource) - before).toBe(2);
  });

  test("help of longer than two years ago is not offered, as it is not among the hulpvormen", async () => {
    hub.now("2028-10-01T10:00:00Z");
    expect(codes(await list({ profiel: 1 }))).toEqual([]);
    const { body } = await hub.vraag(`{ aanbieder(agbCode: "98000001") { hulpvormen } }`);
    expect(body.data.aanbieder.hulpvormen).toEqual([]);
    hub.now("2026-11-21T10:00:00Z");
  });
});

test("the number of statements does not depend on the number of aanbieders", async () => {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Aanbieder { hulpvormen lopendeTrajecten { waarde } wachttijden { n dekking { bron } } } } }`;
  const count = async (aantal: number) => {
    const r = Array.from({ length: aantal }, (_, i) => ({ __typename: "Aanbieder", agbCode: String(98000001 + i) }));
    const before = statementCount(hub.dataSource);
    expect((await hub.vraag(query, { r })).body.errors).toBeUndefined();
    return statementCount(hub.dataSource) - before;
  };
  expect(await count(1)).toBe(3);
  expect(await count(20)).toBe(3);
});
