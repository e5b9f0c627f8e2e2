// SPDX-License-Identifier: EUPL-1.2
import { AANBIEDER, delivery, inPeriode, mean, share } from "./support/delivery";
import { ask, askResultaten, createBron, startOutcome, type TestOutcome } from "./support/outcome";

const BEELD = `status toelichting niveau
  dekking { bron bronhouder status peildatum opgehaaldOp reden }
  signalen { code ernst sinds uitleg feiten { bron vastgelegdOp } }
  tijdlijn { op tot soort omschrijving herkomst { bron } }`;
const SCORES = `scores { indicator profiel intensiteit periode meetmoment instrument hogerIsBeter waarde ondergrens95 bovengrens95
  n uitgenodigd respons onderdrukt reden herkomst { bron bronhouder vastgelegdOp opgehaaldOp } }`;

const bron = createBron();
let outcome: TestOutcome;

beforeAll(async () => {
  outcome = await startOutcome([bron]);
  const rows = [
    mean(),
    share(),
    share({ meetmoment: "NA_6_MAANDEN", n: 10, uitgenodigd: 50, waarde: 0.5 }),
    share({ meetmoment: "START", n: 9, uitgenodigd: 50 }),
    share({ profiel: 2 }),
    share({ intensiteit: "PERSPECTIEF" }),
  ];
  await outcome.deliver(bron, {
    "1.csv": delivery(rows),
    "2.csv": delivery(inPeriode("2025-H2", [share()]), {
      periode: "2025-H2",
      peildatum: "2026-01-01",
      aangemaaktOp: "2026-01-10T08:00:00Z",
    }),
  });
});

afterAll(() => outcome.stop());

test("a score comes with its interval, response and provenance", async () => {
  const [beeld] = await askResultaten(
    outcome,
    [AANBIEDER],
    SCORES,
    '(periode: "2026-H1", profiel: 5, intensiteit: INTENSIEF)',
  );
  expect(beeld.scores.map(({ indicator, meetmoment }: never) => `${indicator} ${meetmoment}`)).toEqual([
    "UITVAL_VROEGTIJDIG START",
    "UITVAL_VROEGTIJDIG EINDE",
    "UITVAL_VROEGTIJDIG NA_6_MAANDEN",
    "ERVARING_OUDER EINDE",
  ]);
  expect(beeld.scores[1]).toEqual({
    indicator: "UITVAL_VROEGTIJDIG",
    profiel: 5,
    intensiteit: "INTENSIEF",
    periode: "2026-H1",
    meetmoment: "EINDE",
    instrument: null,
    hogerIsBeter: false,
    waarde: 0.2,
    ondergrens95: expect.closeTo(0.105, 3),
    bovengrens95: expect.closeTo(0.3476, 3),
    n: 40,
    uitgenodigd: 50,
    respons: 0.8,
    onderdrukt: false,
    reden: null,
    herkomst: {
      bron: "ttp",
      bronhouder: "TTP Voorbeeld",
      vastgelegdOp: "2026-07-10T08:00:00.000Z",
      opgehaaldOp: "2026-11-21T12:00:00.000Z",
    },
  });
  expect(beeld.scores[3]).toMatchObject({
    instrument: "Rapportcijfer nut",
    ondergrens95: expect.closeTo(7.0523, 3),
    bovengrens95: expect.closeTo(7.9477, 3),
  });
});

test("a group under ten is withheld: no figure, only the reason", async () => {
  const [beeld] = await askResultaten(
    outcome,
    [AANBIEDER],
    SCORES,
    '(periode: "2026-H1", profiel: 5, intensiteit: INTENSIEF)',
  );
  expect(beeld.scores[0]).toEqual({
    ...beeld.scores[1],
    meetmoment: "START",
    waarde: null,
    ondergrens95: null,
    bovengrens95: null,
    n: null,
    uitgenodigd: null,
    respons: null,
    onderdrukt: true,
    reden:
      "Niet getoond om herkenning te voorkomen: minder dan 10 metingen, of met dit cijfer zou zo'n kleine groep te herleiden zijn.",
  });
});

test("latest periode first, then indicator, profiel, intensiteit and meetmoment", async () => {
  const [beeld] = await askResultaten(outcome, [AANBIEDER], SCORES);
  expect(
    beeld.scores.map(({ periode, indicator, profiel, intensiteit, meetmoment }: Record<string, unknown>) =>
      [periode, indicator, profiel, intensiteit, meetmoment].join(" "),
    ),
  ).toEqual([
    "2026-H1 UITVAL_VROEGTIJDIG 2 INTENSIEF EINDE",
    "2026-H1 UITVAL_VROEGTIJDIG 5 PERSPECTIEF EINDE",
    "2026-H1 UITVAL_VROEGTIJDIG 5 INTENSIEF START",
    "2026-H1 UITVAL_VROEGTIJDIG 5 INTENSIEF EINDE",
    "2026-H1 UITVAL_VROEGTIJDIG 5 INTENSIEF NA_6_MAANDEN",
    "2026-H1 ERVARING_OUDER 5 INTENSIEF EINDE",
    "2025-H2 UITVAL_VROEGTIJDIG 5 INTENSIEF EINDE",
  ]);
});

test("the envelope says what the source gave, what needs attention and what was measured when", async () => {
  const [beeld] = await askResultaten(outcome, [AANBIEDER], BEELD);
  expect(beeld).toEqual({
    status: "BESCHIKBAAR",
    toelichting: null,
    niveau: "VOLLEDIG",
    dekking: [
      {
        bron: "ttp",
        bronhouder: "TTP Voorbeeld",
        status: "BESCHIKBAAR",
        peildatum: "2026-07-01T00:00:00.000Z",
        opgehaaldOp: "2026-11-21T12:00:00.000Z",
        reden: null,
      },
    ],
    signalen: [
      {
        code: "LAGE_RESPONS",
        ernst: "INFO",
        sinds: "2026-07-10",
        uitleg:
          "Bij 1 score over de eerste helft van 2026 deed minder dan 30 procent mee: lees die met voorzichtigheid.",
        feiten: [{ bron: "ttp", vastgelegdOp: "2026-07-10T08:00:00.000Z" }],
      },
    ],
    tijdlijn: [
      {
        op: "2025-07-01",
        tot: "2025-12-31",
        soort: "METING",
        omschrijving: "Resultaten gemeten over de tweede helft van 2025: 1 score.",
        herkomst: { bron: "ttp" },
      },
      {
        op: "2026-01-01",
        tot: "2026-06-30",
        soort: "METING",
        omschrijving: "Resultaten gemeten over de eerste helft van 2026: 6 scores, waarvan 1 niet getoond.",
        herkomst: { bron: "ttp" },
      },
    ],
  });
});

test("arguments are part of the question: one aanbieder asked in several ways gives several answers", async () => {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Aanbieder {
    alles: resultaten { scores { profiel } }
    profiel: resultaten(profiel: 2) { scores { profiel } }
    nul: resultaten(profiel: null, periode: null) { scores { profiel } }
    periode: resultaten(periode: "2025-H2") { scores { profiel } }
    acuut: resultaten(intensiteit: ACUUT) { status toelichting scores { profiel } }
  } } }`;
  const r = [{ __typename: "Aanbieder", agbCode: AANBIEDER }];
  const { _entities } = (await ask(outcome, query, { r })).body.data;
  const { alles, profiel, nul, periode, acuut } = _entities[0];
  expect(alles.scores).toHaveLength(7);
  expect(profiel.scores).toEqual([{ profiel: 2 }]);
  expect(nul).toEqual(alles);
  expect(periode.scores).toHaveLength(1);
  expect(acuut).toEqual({ status: "GEEN", toelichting: "Van acute hulp worden geen resultaten gemeten.", scores: [] });
});

test("an aanbieder without results gets a clear GEEN", async () => {
  const [, unknown] = await askResultaten(
    outcome,
    [AANBIEDER, "98009999"],
    "status toelichting scores { n } tijdlijn { op }",
  );
  expect(unknown).toEqual({
    status: "GEEN",
    toelichting: "Er zijn geen resultaten aangeleverd die bij deze vraag passen.",
    scores: [],
    tijdlijn: [],
  });
});

test.each([
  ["profiel", "98000001", "(profiel: 11)", "profiel: kies een getal van 1 tot en met 10"],
  ["profiel", "98000001", "(profiel: 0)", "profiel: kies een getal van 1 tot en met 10"],
  [
    "periode",
    "98000001",
    '(periode: "geheim")',
    "periode: schrijf een jaar (JJJJ) of een half jaar (JJJJ-H1 of JJJJ-H2)",
  ],
  ["agbCode", "999900006", "", "agbCode: een AGB-code heeft acht cijfers"],
  ["agbCode", "98000001\u0000", "", "agbCode: een AGB-code heeft acht cijfers"],
])("wrong %s is told by name, not by value", async (_, agbCode, args, message) => {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Aanbieder { resultaten${args} { status } } } }`;
  const { body } = await ask(outcome, query, { r: [{ __typename: "Aanbieder", agbCode }] });
  expect(body.errors).toEqual([expect.objectContaining({ message, extensions: { code: "ONGELDIGE_INVOER" } })]);
  expect(body.data._entities).toEqual([{ resultaten: null }]);
});
