// SPDX-License-Identifier: EUPL-1.2
import { regel315 } from "../../../test/provider/support/regels";
import { type Koppelbaar, linkAanvragen, toAanvragen } from "./koppeling";

const P = { categorie: "45", code: "45A01" };
const toewijzing = (nummer: number, datum: string, rest: Partial<Koppelbaar> = {}): Koppelbaar => ({
  toewijzingnummer: nummer,
  referenties: [],
  product: P,
  ingangsdatum: datum,
  toegewezenOp: datum,
  ...rest,
});
const r = (referentie: string, datum: string, rest = {}) => regel315(datum, { referentie, ...rest });

const cases: [string, ReturnType<typeof r>[], Koppelbaar[], Record<number, string>][] = [
  [
    "by reference, also when another is nearer",
    [r("A", "2026-01-05"), r("B", "2026-03-01")],
    [toewijzing(1, "2026-03-01", { referenties: ["A"] })],
    { 1: "A" },
  ],
  [
    "a toewijzing with another reference is not for this request",
    [r("A", "2026-01-05")],
    [toewijzing(1, "2026-01-06", { referenties: ["Z"] })],
    {},
  ],
  [
    "without reference: the nearest date",
    [r("A", "2026-01-05"), r("B", "2026-03-01")],
    [toewijzing(1, "2026-03-03"), toewijzing(2, "2026-01-06")],
    { 1: "B", 2: "A" },
  ],
  [
    "not another product",
    [r("A", "2026-01-05")],
    [toewijzing(1, "2026-01-06", { product: { categorie: "45", code: "45B01" } })],
    {},
  ],
  [
    "not without product",
    [r("A", "2026-01-05", { product: undefined })],
    [toewijzing(1, "2026-01-06", { product: undefined })],
    {},
  ],
  ["not a toewijzing of before the request", [r("A", "2026-01-05")], [toewijzing(1, "2026-01-04")], {}],
  ["not when more than 92 days apart", [r("A", "2026-01-05")], [toewijzing(1, "2026-04-08")], {}],
  ["just 92 days apart", [r("A", "2026-01-05")], [toewijzing(1, "2026-04-07")], { 1: "A" }],
  ["each is used once", [r("A", "2026-01-05")], [toewijzing(1, "2026-01-06"), toewijzing(2, "2026-01-06")], { 1: "A" }],
];

test.each(cases)("%s", (_, regels, trajecten, verwacht) => {
  const links = (a: typeof regels, b: typeof trajecten) =>
    Object.fromEntries([...linkAanvragen(toAanvragen(a), b)].map(([nummer, { regel }]) => [nummer, regel.referentie]));
  expect(links(regels, trajecten)).toEqual(verwacht);
  expect(links([...regels].reverse(), [...trajecten].reverse())).toEqual(verwacht);
});
