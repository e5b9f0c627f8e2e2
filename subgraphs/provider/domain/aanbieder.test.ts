// SPDX-License-Identifier: EUPL-1.2
import { toAantal, toWachttijden, type Wachttijdcel } from "./aanbieder";

const cel = (profiel: number | null, n: number, wachtend: number): Wachttijdcel => ({
  agbCode: "98000001",
  profiel,
  intensiteit: profiel === null ? null : "PERSPECTIEF",
  n,
  wachtend,
  mediaan: n > 0 ? 30.5 : null,
  p90: n > 0 ? 61.2 : null,
});

test("a number under ten is withheld", () => {
  expect(toAantal(10)).toEqual({ waarde: 10, onderdrukt: false });
  for (const klein of [0, 1, 9]) expect(toAantal(klein)).toEqual({ onderdrukt: true, reden: expect.any(String) });
});

test("a cell under ten shows neither figures nor n", () => {
  expect(toWachttijden([cel(1, 9, 0)])).toEqual([
    { profiel: 1, intensiteit: "PERSPECTIEF", onderdrukt: true, reden: expect.any(String), wachtenden: undefined },
  ]);
  expect(toWachttijden([cel(1, 10, 0)])).toMatchObject([{ n: 10, mediaanDagen: 31, p90Dagen: 61, onderdrukt: false }]);
});

test.each<[string, Wachttijdcel[], (number | undefined)[]]>([
  ["large cells are shown", [cel(1, 10, 10), cel(2, 10, 12)], [10, 12]],
  [
    "a small cell cannot be found by subtraction: the smallest large one goes too",
    [cel(1, 10, 20), cel(2, 10, 12), cel(3, 10, 4)],
    [20, undefined, undefined],
  ],
  ["small cells of an unknown product count as well", [cel(1, 10, 20), cel(null, 0, 3)], [undefined]],
  [
    "two small cells of ten or more together hide nothing else",
    [cel(1, 10, 20), cel(2, 10, 6), cel(3, 10, 6)],
    [20, undefined, undefined],
  ],
  ["nobody waits elsewhere", [cel(1, 10, 20), cel(2, 10, 0)], [20, undefined]],
])("waiting: %s", (_, cellen, wachtenden) => {
  expect(toWachttijden(cellen).map((row) => row.wachtenden)).toEqual(wachtenden);
});
