// SPDX-License-Identifier: EUPL-1.2
import { product, traject } from "../../../../test/provider/support/regels";
import { toewijzingId } from "../trajecten";
import type { Traject } from "../traject";
import type { Epdtraject } from "./epd";
import { koppelDossiers } from "./koppel-dossiers";

const genummerd = (nummer: number, base: Traject): Traject => ({ ...base, id: toewijzingId(base, nummer) });
const [A, B] = [product(1, "PERSPECTIEF"), product(5, "INTENSIEF")];
const ofA = genummerd(1, traject([["2026-01-01", "2026-06-30"]], { product: A }));
const ofB = genummerd(2, traject([["2026-03-01"]], { product: B }));
const waiting = genummerd(3, traject([], { toegewezenOp: "2026-08-01", ingangsdatum: "2026-08-01" }));
const other = genummerd(1, traject([["2026-01-01"]], { agb: "98000002" }));

const dossier = (rest: Partial<Epdtraject> = {}): Epdtraject => ({
  id: "d",
  agb: ofA.agb,
  status: "LOPEND",
  van: "2026-02-01",
  kentContact: true,
  kentPlan: true,
  onderaannemers: [],
  team: [],
  doelen: [],
  feit: { bron: "epd", vastgelegdOp: "2026-11-20", ontvangenOp: "2026-11-21T10:00:00.000Z" },
  ...rest,
});

const cases: [string, Traject[], Partial<Epdtraject>, Traject | undefined][] = [
  ["the same number", [ofA, ofB], { toewijzingnummer: 2 }, ofB],
  ["the same number, whatever the period", [ofA], { toewijzingnummer: 1, van: "2020-01-01", tot: "2020-02-01" }, ofA],
  ["the same number of another aanbieder", [other], { toewijzingnummer: 1 }, undefined],
  ["a number no message has, though the period fits", [ofA], { toewijzingnummer: 9 }, undefined],
  ["no number, one period that overlaps", [ofA], {}, ofA],
  ["no number, the first day is the last of the other", [ofA], { van: "2026-06-30" }, ofA],
  ["no number, a day too late", [ofA], { van: "2026-07-01" }, undefined],
  ["no number, a day too early", [ofA], { van: "2025-11-01", tot: "2025-12-31" }, undefined],
  ["no number, two overlap and nothing tells them apart", [ofA, ofB], { van: "2026-04-01" }, undefined],
  ["no number, two overlap and the product tells", [ofA, ofB], { van: "2026-04-01", product: B }, ofB],
  [
    "no number, two overlap and the product is of neither",
    [ofA, ofB],
    { van: "2026-04-01", product: product(2, "ACUUT") },
    undefined,
  ],
  [
    "someone who waits in both",
    [waiting],
    { van: undefined, aangemeldOp: "2026-08-10", status: "WACHTLIJST" },
    waiting,
  ],
  ["no day at all", [ofA], { van: undefined }, undefined],
  ["another aanbieder", [ofA], { agb: "98000002" }, undefined],
];

test.each(cases)("%s", (_name, trajecten, epd, expected) => {
  const each = dossier(epd);
  const { gekoppeld, los } = koppelDossiers(trajecten, [each]);
  expect([...gekoppeld.keys()]).toEqual(expected ? [expected.id] : []);
  expect(los).toEqual(expected ? [] : [each]);
});

test("two dossiers of one traject stay two, and nothing given is changed", () => {
  const before = JSON.stringify(ofA);
  const both = [dossier(), dossier({ id: "e", van: "2026-05-01" })];
  expect(koppelDossiers([ofA], both).gekoppeld.get(ofA.id)).toEqual(both);
  expect(JSON.stringify(ofA)).toBe(before);
});
