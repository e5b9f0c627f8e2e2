// SPDX-License-Identifier: EUPL-1.2
import { traject as t, VANDAAG } from "../../../test/provider/support/regels";
import { wachttijdDagen } from "./wachttijd";

test.each([
  ["request to start", t([["2026-03-01"]], { aangemeldOp: "2026-01-05", toegewezenOp: "2026-01-09" }), 55],
  ["toewijzing to start, without a request", t([["2026-03-01"]], { toegewezenOp: "2026-02-01" }), 28],
  ["start before the paperwork", t([["2026-01-01"]], { toegewezenOp: "2026-02-01" }), 0],
  [
    "the first start counts, not the one after a pause",
    t([["2026-03-01", "2026-04-01", "20"], ["2026-06-01"]], { toegewezenOp: "2026-02-01" }),
    28,
  ],
  ["still waiting: until today", t([], { aangemeldOp: "2026-11-01" }), 20],
  ["waiting, start told for later", t([["2026-12-01"]], { toegewezenOp: "2026-11-11" }), 10],
  ["withdrawn", t([], { toegewezenOp: "2026-11-01", ingetrokken: true }), undefined],
  ["start only, no toewijzing known", t([["2026-03-01"]], { toegewezenOp: undefined }), undefined],
])("%s", (_, traject, dagen) => {
  expect(wachttijdDagen(traject, VANDAAG)).toBe(dagen);
});
