// SPDX-License-Identifier: EUPL-1.2
import { delivery, share } from "./support/delivery";
import { ask, createBron, startOutcome, type TestOutcome } from "./support/outcome";

const CODES = Array.from({ length: 20 }, (_, i) => String(98000001 + i));
const bron = createBron();
let outcome: TestOutcome;

beforeAll(async () => {
  outcome = await startOutcome([bron]);
  const rows = CODES.flatMap((agb) => [1, 2, 3].map((profiel) => share({ agb, profiel, n: 10 + profiel })));
  await outcome.deliver(bron, { "a.csv": delivery(rows) });
});
afterAll(() => outcome.stop());

/** The statements one entity query takes, and what it answers. */
async function measure(codes: string[], fields: string) {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Aanbieder { agbCode ${fields} } } }`;
  const before = outcome.statements();
  const { body } = await ask(outcome, query, { r: codes.map((agbCode) => ({ __typename: "Aanbieder", agbCode })) });
  expect(body.errors).toBeUndefined();
  return { statements: outcome.statements() - before, entities: body.data._entities };
}

const ONE = "resultaten { scores { profiel n } dekking { status } tijdlijn { op } signalen { code } }";
const MANY = `a: resultaten { scores { n } } b: resultaten(profiel: 2) { scores { n } } c: resultaten(periode: "2026-H1") { scores { n } }
  d: resultaten(profiel: 3, intensiteit: INTENSIEF) { scores { n } } e: resultaten(periode: "2020") { scores { n } }`;

test("one aanbieder and twenty cost the same statements", async () => {
  const one = await measure(CODES.slice(0, 1), ONE);
  const twenty = await measure(CODES, ONE);
  expect(one.statements).toBe(2);
  expect(twenty.statements).toBe(2); // nineteen of them are new
  expect(twenty.entities).toHaveLength(20);
  expect(twenty.entities[19]).toMatchObject({
    agbCode: CODES[19],
    resultaten: { scores: [{ n: 11 }, { n: 12 }, { n: 13 }] },
  });
});

test("five different questions about each of twenty aanbieders cost no more, and what was worked out is not read again", async () => {
  const { statements, entities } = await measure(CODES, MANY);
  expect(statements).toBe(1); // which deliveries count
  for (const { a, b, c, d, e } of entities) {
    expect([a, b, c, d, e].map(({ scores }) => scores.map(({ n }: { n: number }) => n))).toEqual([
      [11, 12, 13],
      [12],
      [11, 12, 13],
      [13],
      [],
    ]);
  }
});

test("after a new delivery everything is worked out anew", async () => {
  const rows = CODES.flatMap((agb) => [1, 2, 3].map((profiel) => share({ agb, profiel, n: 20 + profiel })));
  await outcome.deliver(bron, { "b.csv": delivery(rows, { aangemaaktOp: "2026-07-11T08:00:00Z" }) });
  const { statements, entities } = await measure(CODES, MANY);
  expect(statements).toBe(2);
  expect(entities[7].b.scores).toEqual([{ n: 22 }]);
});

test("the same aanbieder twice is read once; the key alone reads nothing", async () => {
  expect((await measure([CODES[0]!, CODES[0]!], ONE)).statements).toBe(1);
  expect((await measure(CODES, "")).statements).toBe(0);
});
