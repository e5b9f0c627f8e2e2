// SPDX-License-Identifier: EUPL-1.2
import { AANBIEDER, delivery, share } from "./support/delivery";
import { askResultaten, createBron, startOutcome, type TestOutcome } from "./support/outcome";

const SELECTION =
  "status toelichting dekking { bron status reden } signalen { code } scores { waarde herkomst { bron } }";
const [een, twee] = [createBron("een"), createBron("twee")];
let outcome: TestOutcome;

beforeAll(async () => (outcome = await startOutcome([een, twee])));
afterAll(() => outcome.stop());

const answer = async () => (await askResultaten(outcome, [AANBIEDER], SELECTION))[0];

test("nothing delivered yet is not the same as no results", async () => {
  const niets = "Er is nog niets aangeleverd.";
  expect(await answer()).toEqual({
    status: "NIET_BEVRAAGD",
    toelichting: `een: ${niets} twee: ${niets}`,
    dekking: [
      { bron: "een", status: "NIET_BEVRAAGD", reden: niets },
      { bron: "twee", status: "NIET_BEVRAAGD", reden: niets },
    ],
    signalen: [],
    scores: [],
  });
});

test("one of two sources makes a partial answer", async () => {
  await outcome.deliver(een, { "a.csv": delivery([share()]) });
  expect(await answer()).toMatchObject({ status: "DEELS", toelichting: "twee: Er is nog niets aangeleverd." });
});

test("two sources that disagree are both shown, and that is said", async () => {
  await outcome.deliver(twee, { "a.csv": delivery([share({ waarde: 0.3 })]) });
  const beeld = await answer();
  expect(beeld).toMatchObject({ status: "BESCHIKBAAR", signalen: [{ code: "TEGENSTRIJDIG" }] });
  expect(beeld.scores).toEqual([
    { waarde: 0.2, herkomst: { bron: "een" } },
    { waarde: 0.3, herkomst: { bron: "twee" } },
  ]);
});

test("a source that fell silent is old, with the date of its last delivery", async () => {
  outcome.setNow("2027-03-01T12:00:00Z");
  const beeld = await answer();
  expect(beeld.status).toBe("VEROUDERD");
  expect(beeld.dekking[0].reden).toBe("De laatste aanlevering is van 10 juli 2026.");
  expect(beeld.signalen.map(({ code }: { code: string }) => code)).toEqual([
    "BRON_VEROUDERD",
    "BRON_VEROUDERD",
    "TEGENSTRIJDIG",
  ]);
  expect(beeld.scores).toHaveLength(2);
});

test("rows of a source that is no longer configured are not shown", async () => {
  const later = await startOutcome([een]);
  await later.deliver({ ...een, naam: "oud" }, { "a.csv": delivery([share()]) });
  const [beeld] = await askResultaten(later, [AANBIEDER], SELECTION);
  expect(beeld).toMatchObject({ status: "NIET_BEVRAAGD", scores: [] });
  await later.stop();
});

test("a delivery from the future is refused, or it would win from all that follow", async () => {
  const text = delivery([share({ waarde: 0.9 })], { aangemaaktOp: "2099-01-01T00:00:00Z" });
  expect(await outcome.deliver(een, { "toekomst.csv": text })).toMatchObject({ afgekeurd: 1 });
  expect((await answer()).scores[0].waarde).toBe(0.2);
});
