// SPDX-License-Identifier: EUPL-1.2
import { regel305 as s, regel307 as e } from "../../../test/provider/support/regels";
import type { Startregel, Stopregel } from "./berichtregel";
import { derivePerioden } from "./leveringen";

type Verwacht = [string, string?, string?][];
const cases: [string, Startregel[], Stopregel[], Verwacht][] = [
  ["a start", [s("2026-02-03", "2026-02-02")], [], [["2026-02-02"]]],
  [
    "a start that was changed",
    [s("2026-02-03", "2026-02-02"), s("2026-02-10", "2026-02-05", { status: 2 })],
    [],
    [["2026-02-05"]],
  ],
  ["a start that was withdrawn", [s("2026-02-03", "2026-02-02"), s("2026-02-04", "2026-02-02", { status: 3 })], [], []],
  [
    "withdrawn on the day it was told, in a message with a lower number",
    [
      s("2026-02-04", "2026-02-02", { identificatie: "10" }),
      s("2026-02-04", "2026-02-02", { identificatie: "9", status: 3 }),
    ],
    [],
    [],
  ],
  [
    "withdrawn, and told again another day in a message with a lower number",
    [
      s("2026-02-04", "2026-02-02", { identificatie: "8" }),
      s("2026-02-05", "2026-02-02", { identificatie: "9", status: 3 }),
      s("2026-02-06", "2026-02-02", { identificatie: "1" }),
    ],
    [],
    [["2026-02-02"]],
  ],
  [
    "two changes on one day: the higher number counts",
    [
      s("2026-02-04", "2026-02-02"),
      s("2026-02-05", "2026-02-04", { identificatie: "10", status: 2 }),
      s("2026-02-05", "2026-02-03", { identificatie: "9", status: 2 }),
    ],
    [],
    [["2026-02-04"]],
  ],
  [
    "withdrawn and told again on one day",
    [
      s("2026-02-04", "2026-02-02", { identificatie: "9" }),
      s("2026-02-04", "2026-02-02", { identificatie: "10", status: 3 }),
      s("2026-02-04", "2026-02-06", { identificatie: "11" }),
    ],
    [],
    [["2026-02-06"]],
  ],
  [
    "withdrawn with another date than was told: the only start it can mean",
    [s("2026-02-03", "2026-02-02"), s("2026-02-04", "2026-02-01", { status: 3 })],
    [],
    [],
  ],
  [
    "a withdrawal that could mean either of two starts means none",
    [s("2026-02-03", "2026-02-02"), s("2026-06-03", "2026-06-02"), s("2026-07-04", "2026-05-05", { status: 3 })],
    [e("2026-03-01", "2026-02-02", "2026-02-28", { reden: "20" })],
    [["2026-02-02", "2026-02-28", "20"], ["2026-06-02"]],
  ],
  [
    "unchanged (9) says the same again",
    [s("2026-02-03", "2026-02-02"), s("2026-03-03", "2026-02-02", { status: 9 })],
    [],
    [["2026-02-02"]],
  ],
  [
    "a stop",
    [s("2026-02-03", "2026-02-02")],
    [e("2026-07-01", "2026-02-02", "2026-06-30")],
    [["2026-02-02", "2026-06-30", "31"]],
  ],
  [
    "a stop that was changed",
    [s("2026-02-03", "2026-02-02")],
    [
      e("2026-07-01", "2026-02-02", "2026-06-30"),
      e("2026-07-11", "2026-02-02", "2026-07-01", { reden: "32", status: 2 }),
    ],
    [["2026-02-02", "2026-07-01", "32"]],
  ],
  [
    "a stop that was withdrawn",
    [s("2026-02-03", "2026-02-02")],
    [e("2026-07-01", "2026-02-02", "2026-06-30"), e("2026-07-11", "2026-02-02", "2026-06-30", { status: 3 })],
    [["2026-02-02"]],
  ],
  [
    "a stop without a start tells the start",
    [],
    [e("2026-07-01", "2026-02-02", "2026-06-30")],
    [["2026-02-02", "2026-06-30", "31"]],
  ],
  [
    "a stop with the begindatum of before the correction",
    [s("2026-02-03", "2026-02-02"), s("2026-02-10", "2026-02-05", { status: 2 })],
    [e("2026-07-01", "2026-02-02", "2026-06-30")],
    [["2026-02-05", "2026-06-30", "31"]],
  ],
  [
    "a pause",
    [s("2026-02-03", "2026-02-02"), s("2026-05-03", "2026-05-02")],
    [e("2026-03-01", "2026-02-02", "2026-02-28", { reden: "20" })],
    [["2026-02-02", "2026-02-28", "20"], ["2026-05-02"]],
  ],
  [
    "a second start while help runs adds nothing",
    [s("2026-02-03", "2026-02-02"), s("2026-05-03", "2026-05-02")],
    [],
    [["2026-02-02"]],
  ],
];

test.each(cases)("%s", (_, starts, stops, verwacht) => {
  const plain = (a: Startregel[], b: Stopregel[]) =>
    derivePerioden(a, b).map(({ van, tot, reden }) => [van, tot, reden]);
  const wanted = verwacht.map(([van, tot, reden]) => [van, tot, reden]);
  expect(plain(starts, stops)).toEqual(wanted);
  expect(plain([...starts].reverse(), [...stops].reverse())).toEqual(wanted);
});
