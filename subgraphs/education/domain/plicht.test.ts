// SPDX-License-Identifier: EUPL-1.2
import { plichtOp } from "./plicht";

describe("which duty holds (Leerplichtwet 1969, art. 3 and 4a)", () => {
  test.each([
    // born, on, duty
    ["2021-11-03", "2026-11-30", "GEEN"], // five, but the next month has not begun
    ["2021-11-03", "2026-12-01", "LEERPLICHT"],
    ["2021-11-01", "2026-11-01", "GEEN"],
    ["2015-05-05", "2026-11-21", "LEERPLICHT"],
    ["2010-09-15", "2027-07-31", "LEERPLICHT"], // sixteen in school year 2026/2027
    ["2010-09-15", "2027-08-01", "KWALIFICATIEPLICHT"],
    ["2010-07-31", "2026-08-01", "KWALIFICATIEPLICHT"], // sixteen on the last day of school year 2025/2026
    ["2010-08-01", "2026-08-01", "LEERPLICHT"], // sixteen on the first day of the next
    ["2008-11-22", "2026-11-21", "KWALIFICATIEPLICHT"],
    ["2008-11-21", "2026-11-21", "GEEN"], // eighteen today
    ["2008-02-29", "2026-02-28", "KWALIFICATIEPLICHT"],
    ["2008-02-29", "2026-03-01", "GEEN"],
  ])("born %s, on %s: %s", (geboren, op, plicht) => expect(plichtOp(geboren, op)).toBe(plicht));
});
