// SPDX-License-Identifier: EUPL-1.2
import { traject as t, VANDAAG } from "../../../test/provider/support/regels";
import { beeindigdOp, geplandEinde, trajectstatus } from "./status";

const later = { ingangsdatum: "2026-12-01" };
test.each([
  ["only a request", t([], { aangemeldOp: "2026-11-01" }), "AANGEMELD"],
  ["assigned for later", t([], { toegewezenOp: "2026-11-01", ...later }), "TOEGEWEZEN"],
  ["assigned for today", t([], { toegewezenOp: "2026-11-01", ingangsdatum: VANDAAG }), "WACHTEND"],
  ["assigned, start told for later", t([["2026-12-01"]], { toegewezenOp: "2026-11-01", ...later }), "TOEGEWEZEN"],
  ["started today", t([[VANDAAG]]), "LOPEND"],
  ["last day is today", t([["2026-01-01", VANDAAG]]), "LOPEND"],
  ["last day was yesterday", t([["2026-01-01", "2026-11-20"]]), "BEEINDIGD"],
  ["paused", t([["2026-01-01", "2026-11-01", "20"]]), "TIJDELIJK_GESTOPT"],
  [
    "paused, and the toewijzing ran out",
    t([["2026-01-01", "2026-11-01", "20"]], { geplandEinde: "2026-11-10" }),
    "BEEINDIGD",
  ],
  ["goes on after a pause", t([["2026-01-01", "2026-03-01", "20"], ["2026-05-01"]]), "LOPEND"],
  ["paused until a day that is told", t([["2026-01-01", "2026-03-01", "20"], ["2026-12-01"]]), "TIJDELIJK_GESTOPT"],
  ["running though the toewijzing ended", t([["2026-01-01"]], { geplandEinde: "2026-06-30" }), "LOPEND"],
  ["running though the toewijzing was removed", t([["2026-01-01"]], { ingetrokken: true }), "LOPEND"],
  ["removed before a start", t([], { toegewezenOp: "2026-11-01", ...later, ingetrokken: true }), "INGETROKKEN"],
  [
    "ran out before a start",
    t([], { toegewezenOp: "2026-01-01", ingangsdatum: "2026-01-01", geplandEinde: "2026-11-20" }),
    "INGETROKKEN",
  ],
])("%s", (_, traject, status) => {
  expect(trajectstatus(traject, VANDAAG)).toBe(status);
});

test("only help that is over has a last day", () => {
  expect(beeindigdOp(t([["2026-01-01", "2026-11-20"]]), VANDAAG)).toBe("2026-11-20");
  expect(beeindigdOp(t([["2026-01-01", VANDAAG]]), VANDAAG)).toBeUndefined();
  expect(beeindigdOp(t([["2026-01-01", "2026-11-01", "20"]]), VANDAAG)).toBeUndefined();
});

test("the foreseen end is that of the toewijzing or an earlier stop that was told", () => {
  expect(geplandEinde(t([["2026-01-01"]], { geplandEinde: "2027-01-01" }), VANDAAG)).toBe("2027-01-01");
  expect(geplandEinde(t([["2026-01-01", "2026-12-01"]], { geplandEinde: "2027-01-01" }), VANDAAG)).toBe("2026-12-01");
  expect(geplandEinde(t([["2026-01-01"]]), VANDAAG)).toBeUndefined();
});
