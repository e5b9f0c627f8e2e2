// SPDX-License-Identifier: EUPL-1.2
import type { Instrument } from "../instrument";
import { rci, veranderingVan } from "./betrouwbare-verandering";
import { type Meetrecord, telSamen } from "./tel-samen";

const lijst: Instrument = {
  naam: "Lijst",
  hogerIsBeter: false,
  laagste: 0,
  hoogste: 40,
  betrouwbaarheid: 0.8,
  spreiding: 5,
};

// S_diff = √2 · 5 · √0.2 = 3.1623, so that 6.2 points (RCI 1.961) is the first change in tenths that counts.
test.each([
  [20, 13.8, 1],
  [20, 13.9, 0],
  [20, 20, 0],
  [20, 26.1, 0],
  [20, 26.2, -1],
])("from %d to %d on a questionnaire of problems is %d", (start, einde, verwacht) => {
  const index = rci(start, einde, lijst)!;
  expect(index).toBeCloseTo((einde - start) / 3.16228, 4);
  expect(veranderingVan(index, lijst)).toBe(verwacht);
  expect(veranderingVan(index, { ...lijst, hogerIsBeter: true })).toBe(verwacht === 0 ? 0 : -verwacht);
});

test("without reliability there is no reliable change", () => {
  expect(rci(20, 10, { ...lijst, betrouwbaarheid: undefined })).toBeUndefined();
});

const record = (metingen: Meetrecord["metingen"], anders: Partial<Meetrecord> = {}): Meetrecord => ({
  agbCode: "98000001",
  profiel: 5,
  intensiteit: "INTENSIEF",
  periode: "2026-H1",
  indicator: "VERMINDERING_PROBLEMATIEK",
  instrument: lijst,
  metingen,
  ...anders,
});

test("records become cells: who was invited, who answered, mean, spread, and the change of who did both", () => {
  const cellen = telSamen([
    record({ START: 20, EINDE: 10 }),
    record({ START: 10, EINDE: 18 }),
    record({ START: 12, EINDE: null }),
    record({ START: null, EINDE: 11 }),
    record({ START: 14 }),
  ]);
  const vast = {
    hogerIsBeter: false,
    instrument: "Lijst",
    indicator: "VERMINDERING_PROBLEMATIEK",
  };
  expect(cellen).toMatchObject([
    { ...vast, meetmoment: "START", n: 4, uitgenodigd: 5, waarde: 14, spreiding: expect.closeTo(4.3205, 4) },
    { ...vast, meetmoment: "EINDE", n: 3, uitgenodigd: 4, waarde: 13 },
    { ...vast, meetmoment: "VERSCHIL", n: 2, uitgenodigd: 4, waarde: -1, verbeterd: 1, verslechterd: 1 },
  ]);
});

test("subgroups count in their own cell and in that of the whole group; shares have no change", () => {
  const ja = { indicator: "UITVAL_VROEGTIJDIG", instrument: undefined } as const;
  const cellen = telSamen([
    record({ EINDE: 1 }, { ...ja, subgroep: "4-11" }),
    record({ EINDE: 0 }, { ...ja, subgroep: "12-17" }),
    record({ EINDE: 0 }, ja),
  ]);
  expect(cellen.map(({ subgroep, n, waarde, hogerIsBeter }) => [subgroep, n, waarde, hogerIsBeter])).toEqual([
    ["4-11", 1, 1, false],
    [undefined, 3, expect.closeTo(1 / 3, 9), false],
    ["12-17", 1, 0, false],
  ]);
});
