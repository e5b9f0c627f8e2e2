// SPDX-License-Identifier: EUPL-1.2
import {
  dagenTussen,
  datumIn,
  datumVoorMensen,
  isDatum,
  leeftijdOp,
  plusDagen,
  plusMaanden,
  tijdstipVoorMensen,
} from "./datum";

describe("dates", () => {
  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2026-13-01", false],
    ["2026-1-1", false],
    ["vandaag", false],
  ])("isDatum(%s) is %s", (text, expected) => expect(isDatum(text)).toBe(expected));

  it("a day begins at midnight in the Netherlands, in summer and in winter", () => {
    expect(datumIn(new Date("2026-06-30T22:00:00Z"))).toBe("2026-07-01");
    expect(datumIn(new Date("2026-12-31T22:59:59Z"))).toBe("2026-12-31");
    expect(datumIn(new Date("2026-12-31T23:00:00Z"))).toBe("2027-01-01");
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-11-21", -18, "2025-05-21"],
  ])("%s plus %i months is %s", (datum, maanden, expected) => expect(plusMaanden(datum, maanden)).toBe(expected));

  it.each([
    ["2008-11-21", "2026-11-20", 17],
    ["2008-11-21", "2026-11-21", 18],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
  ])("someone of %s is on %s %i", (geboren, op, leeftijd) => expect(leeftijdOp(geboren, op)).toBe(leeftijd));

  it("counts days across the change of the clock", () => {
    expect(dagenTussen("2026-03-28", "2026-03-30")).toBe(2);
    expect(plusDagen("2026-10-24", 2)).toBe("2026-10-26");
  });

  it("writes for people in Dutch", () => {
    expect(datumVoorMensen("2026-11-21")).toBe("21 november 2026");
    expect(tijdstipVoorMensen(new Date("2026-11-21T13:03:00Z"))).toBe("21 november 2026 om 14:03");
  });
});
