// SPDX-License-Identifier: EUPL-1.2
import { type Gemeentecel, toAantal, toWachttijden, type Wachttijdcel } from "./aanbieder";

const counted = (n: number, wachtend: number) => ({
  n,
  wachtend,
  mediaan: n > 0 ? 30.5 : null,
  p90: n > 0 ? 61.2 : null,
});
const cel = (profiel: number | null, n: number, wachtend: number, gemeenten: Gemeentecel[] = []): Wachttijdcel => ({
  agbCode: "98000001",
  profiel,
  intensiteit: profiel === null ? null : "PERSPECTIEF",
  ...counted(n, wachtend),
  gemeenten,
});
const deel = (gemeente: string | null, n: number, wachtend: number): Gemeentecel => ({
  gemeente,
  ...counted(n, wachtend),
});

test("a number under ten is withheld", () => {
  expect(toAantal(10)).toEqual({ waarde: 10, onderdrukt: false });
  for (const klein of [0, 1, 9]) expect(toAantal(klein)).toEqual({ onderdrukt: true, reden: expect.any(String) });
});

test("a cell under ten shows neither figures nor n", () => {
  expect(toWachttijden([cel(1, 9, 0)], [])).toMatchObject([
    { profiel: 1, intensiteit: "PERSPECTIEF", onderdrukt: true, reden: expect.any(String), wachtenden: undefined },
  ]);
  expect(toWachttijden([cel(1, 10, 0)], [])).toMatchObject([
    { n: 10, mediaanDagen: 31, p90Dagen: 61, onderdrukt: false },
  ]);
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
  expect(toWachttijden(cellen, []).map((row) => row.wachtenden)).toEqual(wachtenden);
});

/** n and number waiting of A, B, and of no known gemeente, as shown; - is withheld */
type Verwacht = [a: string, b: string, onbekend: string];
test.each<[string, Gemeentecel[], Verwacht]>([
  ["large parts are shown", [deel("A", 10, 11), deel("B", 12, 13), deel(null, 14, 15)], ["10 11", "12 13", "14 15"]],
  ["all of one gemeente", [deel("A", 20, 20)], ["20 20", "- -", "- -"]],
  [
    "one small part takes the smallest other along",
    [deel("A", 30, 10), deel("B", 12, 30), deel(null, 3, 3)],
    ["30 -", "- 30", "- -"],
  ],
  [
    "two small parts of ten together take nothing along",
    [deel("A", 30, 30), deel("B", 5, 5), deel(null, 5, 5)],
    ["30 30", "- -", "- -"],
  ],
  [
    "a gemeente outside the region hides like a small part",
    [deel("A", 30, 30), deel("B", 12, 12), deel("X", 4, 4)],
    ["30 30", "- -", "- -"],
  ],
  ["a large one outside the region hides nothing", [deel("A", 30, 30), deel("X", 14, 14)], ["30 30", "- -", "- -"]],
])("per gemeente: %s", (_, gemeenten, verwacht) => {
  const total = (of: "n" | "wachtend") => gemeenten.reduce((sum, each) => sum + each[of], 0);
  const [row] = toWachttijden([cel(1, total("n"), total("wachtend"), gemeenten)], ["A", "B"]);
  expect(row!.perGemeente.map(({ gemeente }) => gemeente)).toEqual(["A", "B", undefined]);
  expect(row!.perGemeente.map(({ n, wachtenden }) => `${n ?? "-"} ${wachtenden ?? "-"}`)).toEqual(verwacht);
  for (const { n, mediaanDagen, p90Dagen, onderdrukt } of row!.perGemeente)
    expect([mediaanDagen, p90Dagen, onderdrukt]).toEqual(
      n === undefined ? [undefined, undefined, true] : [31, 61, false],
    );
});

test("a cell whose number waiting is withheld does not show it in its parts", () => {
  const cellen = [cel(1, 10, 24, [deel("A", 10, 12), deel("B", 0, 12)]), cel(2, 10, 4)];
  const [row] = toWachttijden(cellen, ["A", "B"]);
  expect(row).toMatchObject({ wachtenden: undefined, n: 10 });
  expect(row!.perGemeente.map(({ wachtenden }) => wachtenden)).toEqual([undefined, undefined, undefined]);
});
