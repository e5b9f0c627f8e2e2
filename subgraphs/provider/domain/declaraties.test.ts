// SPDX-License-Identifier: EUPL-1.2
import { regel323 } from "../../../test/provider/support/regels";
import { telDeclaraties } from "./declaraties";

const P = (referentie: string, bedrag: number, rest = {}) => regel323("2026-03-31", { referentie, bedrag, ...rest });
const NIET = () => false;

test.each([
  ["one", [P("A", 100)], 100, 4],
  ["two", [P("A", 100), P("B", 50)], 150, 8],
  ["the same reference sent again", [P("A", 100), P("A", 100)], 100, 4],
  ["taken back", [P("A", 100), P("A", 100, { credit: true })], 0, 0],
  ["taken back before it was sent", [P("A", 100, { credit: true }), P("A", 100)], 0, 0],
])("%s", (_, regels, bedrag, volume) => {
  expect(telDeclaraties(regels, NIET)).toMatchObject({ bedrag, volumes: [{ eenheid: "04", volume }] });
});

test("units are counted apart", () => {
  expect(telDeclaraties([P("A", 1), P("B", 1, { eenheid: "14", volume: 7 })], NIET)!.volumes).toEqual([
    { eenheid: "04", volume: 4 },
    { eenheid: "14", volume: 7 },
  ]);
});

test("a refused prestatie does not count; charged again under its reference it does", () => {
  const refused = P("A", 100);
  expect(telDeclaraties([refused], (regel) => regel === refused)).toMatchObject({ bedrag: 0, afgekeurdBedrag: 100 });
  expect(telDeclaraties([refused, P("A", 90)], (regel) => regel === refused)).toMatchObject({
    bedrag: 90,
    afgekeurdBedrag: 0,
  });
});

test("nothing charged is not zero charged", () => expect(telDeclaraties([], NIET)).toBeUndefined());
