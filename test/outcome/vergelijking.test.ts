// SPDX-License-Identifier: EUPL-1.2
import { delivery, mean, share } from "./support/delivery";
import { ask, askResultaten, createBron, DASHBOARD, startOutcome, type TestOutcome } from "./support/outcome";

const [A, B, C] = ["98000001", "98000002", "98000003"] as const;
const bron = createBron();
let outcome: TestOutcome;

beforeAll(async () => {
  outcome = await startOutcome([bron]);
  const school = { indicator: "DEELNAME_ONDERWIJS", hogerIsBeter: "ja" };
  const rows = [
    ...[C, A, B].map((agb, i) => mean({ agb, waarde: 6 + i })),
    share({ agb: A }),
    share({ agb: B, n: 9 }),
    share({ agb: A, profiel: 6 }),
    share({ ...school, agb: A, meetmoment: "START", waarde: 0.8 }),
    share({ ...school, agb: A, waarde: 0.8 }),
    share({ ...school, agb: A, waarde: 0.8, subgroep: "4-11", n: 4, uitgenodigd: 4 }),
    share({ ...school, agb: A, waarde: 0.8, subgroep: "12-17", n: 36, uitgenodigd: 46 }),
  ];
  await outcome.deliver(bron, { "a.csv": delivery(rows, {}, [...Object.keys(share()), "subgroep"]) });
});
afterAll(() => outcome.stop());

const QUERY = `query ($profiel: Int!, $periode: String!) { resultatenvergelijking(profiel: $profiel, periode: $periode) {
  status toelichting dekking { bron status }
  vergelijkingen { indicator meetmoment oordeel redenen { code uitleg } resultaten { agbCode aanbieder { agbCode } vergelijkbaar score { waarde onderdrukt } } } } }`;
const compare = async (variables: object, claims: object = DASHBOARD) =>
  (await ask(outcome, QUERY, { profiel: 5, periode: "2026-H1", ...variables }, claims)).body;

test("aanbieders side by side, by code and not by score, with a verdict", async () => {
  const before = outcome.statements();
  const { data } = await compare({});
  expect(outcome.statements() - before).toBe(2);
  const { status, dekking, vergelijkingen } = data.resultatenvergelijking;
  expect([status, dekking]).toEqual(["BESCHIKBAAR", [{ bron: "ttp", status: "BESCHIKBAAR" }]]);
  const rij = (agbCode: string, waarde: number) => {
    const score = { waarde, onderdrukt: false };
    return { agbCode, aanbieder: { agbCode }, vergelijkbaar: true, score };
  };
  const ervaring = vergelijkingen.find(({ indicator }: any) => indicator === "ERVARING_OUDER");
  expect(ervaring).toEqual({
    indicator: "ERVARING_OUDER",
    meetmoment: "EINDE",
    oordeel: "VERGELIJKBAAR",
    redenen: [],
    resultaten: [rij(A, 7), rij(B, 8), rij(C, 6)],
  });
  const uitval = vergelijkingen.find(({ indicator }: any) => indicator === "UITVAL_VROEGTIJDIG");
  expect(uitval).toMatchObject({
    oordeel: "NIET_VERGELIJKBAAR",
    redenen: [
      { code: "TE_WEINIG_AANBIEDERS", uitleg: "Er zijn geen twee aanbieders met genoeg metingen." },
      { code: "TE_WEINIG_METINGEN", uitleg: "Van 98000002 zijn er te weinig metingen om te vergelijken." },
    ],
    resultaten: [{ agbCode: A }, { agbCode: B, vergelijkbaar: false, score: { waarde: null, onderdrukt: true } }],
  });
});

test("wrong arguments are told by name; nothing to compare is a clear GEEN", async () => {
  expect((await compare({ profiel: 11 })).errors).toMatchObject([{ extensions: { code: "ONGELDIGE_INVOER" } }]);
  expect((await compare({ periode: "nu" })).errors).toMatchObject([{ extensions: { code: "ONGELDIGE_INVOER" } }]);
  expect((await compare({ periode: "2020" })).data.resultatenvergelijking).toMatchObject({
    status: "GEEN",
    vergelijkingen: [],
  });
});

test("who has no valid token gets nothing", async () => {
  const before = outcome.statements();
  expect(await compare({}, { rol: "beheerder", sub: "x" })).toMatchObject({
    errors: [{ extensions: { code: "TOKEN_ONGELDIG" } }],
  });
  expect(outcome.statements()).toBe(before);
});

test("subgroups, totals and talking points", async () => {
  const selection = "scores { subgroep n berekend onderdrukt } gesprekspunten { code vraag indicator feiten { bron } }";
  const args = '(profiel: 5, subgroep: "4-11")';
  const [deel] = await askResultaten(outcome, [A], selection, args);
  expect(deel).toEqual({
    scores: [{ subgroep: "4-11", n: null, berekend: false, onderdrukt: true }],
    gesprekspunten: [],
  });
  const [alles] = await askResultaten(outcome, [A], selection, '(profiel: 5, totalen: true, periode: "2026-H1")');
  expect(alles.scores.filter(({ subgroep }: any) => subgroep === "12-17")).toEqual([
    { subgroep: "12-17", n: null, berekend: false, onderdrukt: true },
  ]);
  expect(alles.gesprekspunten).toEqual([
    {
      code: "GEEN_VOORUITGANG",
      indicator: "DEELNAME_ONDERWIJS",
      vraag:
        "In de eerste helft van 2026 ging deelname aan onderwijs tussen start en einde van 80 procent naar 80 procent, zonder duidelijke vooruitgang: wat hielp wel, en wat niet?",
      feiten: [{ bron: "ttp" }],
    },
  ]);
});
