// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { contentsOf } from "./support/contents";
import { delivery, inPeriode, mean, share } from "./support/delivery";
import { createBron, startOutcome, type TestOutcome } from "./support/outcome";

const H2 = { periode: "2025-H2", aangemaaktOp: "2026-01-10T08:00:00Z" };

/** Deliveries of which two are about one periode, and two of those were made at the same moment. */
const FILES = {
  first: delivery([share(), share({ profiel: 6 }), mean()]),
  corrected: delivery([share({ waarde: 0.25 }), share({ profiel: 7 })], { aangemaaktOp: "2026-08-01T08:00:00Z" }),
  sameMoment: delivery([share({ waarde: 0.3 })], { aangemaaktOp: "2026-08-01T10:00:00+02:00" }),
  earlier: delivery(inPeriode("2025-H2", [share(), share({ intensiteit: "ACUUT" })]), H2),
};

const running: TestOutcome[] = [];
afterAll(() => Promise.all(running.map((outcome) => outcome.stop())));

/** The tables after importing the files one by one in the given order, each into the inbox of a fresh subgraph. */
async function importAll(order: (keyof typeof FILES)[]) {
  const bron = createBron();
  const outcome = await startOutcome([bron]);
  running.push(outcome);
  for (const [i, name] of order.entries()) {
    outcome.setNow(`2026-11-${10 + i}T12:00:00Z`);
    await outcome.deliver(bron, { [`${name}.csv`]: FILES[name] });
  }
  return contentsOf(outcome.dataSource, ["meting", "periodelevering", "aanlevering", "quarantaine"]);
}

test("any order and any repetition of deliveries end in the same state", async () => {
  const forward = await importAll(["first", "corrected", "sameMoment", "earlier"]);
  expect(forward.periodelevering).toHaveLength(2);
  expect(forward.meting!.filter(({ periode }) => periode === "2026-H1")).not.toContainEqual(
    expect.objectContaining({ waarde: 0.2 }),
  );
  expect(await importAll(["earlier", "sameMoment", "corrected", "first"])).toEqual(forward);
  expect(await importAll(["corrected", "first", "earlier", "sameMoment", "first", "corrected", "earlier"])).toEqual(
    forward,
  );
});

test("a later delivery removes what it no longer holds, and touches no other periode or source", async () => {
  const [een, twee] = [createBron("een"), createBron("twee")];
  const outcome = await startOutcome([een, twee]);
  running.push(outcome);
  await outcome.deliver(een, { "a.csv": FILES.first, "b.csv": FILES.earlier });
  await outcome.deliver(twee, { "a.csv": FILES.first });
  await outcome.deliver(een, { "c.csv": FILES.corrected });
  const { meting } = await contentsOf(outcome.dataSource, ["meting"]);
  const cellen = meting!.map(({ bron, periode, profiel, indicator }) => [bron, periode, profiel, indicator].join(" "));
  expect(cellen.sort()).toEqual([
    "een 2025-H2 5 UITVAL_VROEGTIJDIG",
    "een 2026-H1 5 UITVAL_VROEGTIJDIG",
    "een 2026-H1 7 UITVAL_VROEGTIJDIG",
    "twee 2026-H1 5 ERVARING_OUDER",
    "twee 2026-H1 5 UITVAL_VROEGTIJDIG",
    "twee 2026-H1 6 UITVAL_VROEGTIJDIG",
  ]);
});

test("two processes that import two deliveries of one periode at once agree on the last one made", async () => {
  const [een, twee] = [createBron("ttp"), createBron("ttp")];
  const outcome = await startOutcome([een]);
  running.push(outcome);
  const many = (waarde: number) => Array.from({ length: 300 }, (_, i) => share({ agb: String(98000000 + i), waarde }));
  await Promise.all([
    outcome.deliver(een, { "a.csv": delivery(many(0.1)) }),
    outcome.deliver(twee, { "b.csv": delivery(many(0.9), { aangemaaktOp: "2026-07-11T08:00:00Z" }) }),
  ]);
  const { meting } = await contentsOf(outcome.dataSource, ["meting"]);
  expect(meting).toHaveLength(300);
  expect(new Set(meting!.map(({ waarde }) => waarde))).toEqual(new Set([0.9]));
});

test("files end up where an operator finds them, a refused row with its line and reason", async () => {
  const bron = createBron();
  const outcome = await startOutcome([bron]);
  running.push(outcome);
  const files = { "deels.csv": FILES.earlier, "goed.csv": FILES.first, "stuk.csv": "geen csv" };
  expect(await outcome.deliver(bron, files)).toEqual({ verwerkt: 1, bekend: 0, afgekeurd: 2, mislukt: 0 });
  expect(readdirSync(bron.map)).toEqual(["quarantaine"]);
  const quarantine = path.join(bron.map, "quarantaine");
  const reasons = readdirSync(quarantine).filter((name) => name.endsWith(".reden.json"));
  const read = (part: string) =>
    JSON.parse(
      readFileSync(
        path.join(
          quarantine,
          reasons.find((r) => r.includes(part))!,
        ),
        "utf8",
      ),
    );
  expect(read("deels")).toEqual([{ plaats: 4, reden: "intensiteit: acute hulp wordt nooit gemeten." }]);
  expect(read("stuk")).toEqual([{ plaats: 0, reden: "Regel 1 begint niet met #ttp of #ttp-records." }]);
  // what was imported is known; what was refused may be tried again
  expect(await outcome.deliver(bron, files)).toEqual({ verwerkt: 0, bekend: 1, afgekeurd: 2, mislukt: 0 });
});

test("background work reads the inbox by itself and stops", async () => {
  const bron = createBron("ttp", { cadans: 20 });
  const outcome = await startOutcome([bron]);
  running.push(outcome);
  outcome.subgraph.start!();
  outcome.put(bron, "a.csv", FILES.first);
  const waiting = path.join(bron.map, "a.csv");
  for (let i = 0; i < 100 && existsSync(waiting); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  await outcome.subgraph.stop!();
  expect(existsSync(waiting)).toBe(false);
  outcome.put(bron, "b.csv", FILES.corrected);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(existsSync(path.join(bron.map, "b.csv"))).toBe(true);
});
