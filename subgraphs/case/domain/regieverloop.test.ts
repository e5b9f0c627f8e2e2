// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { plusDagen } from "../../../platform/time/datum";
import { type Regietoewijzing, regisseursOp } from "./regie";
import { regiefouten, withObservedRegie } from "./regieverloop";

const rt = (
  medewerkernummer: string,
  van: string,
  tot?: string,
  extra: Partial<Regietoewijzing> = {},
): Regietoewijzing => ({
  voerder: "LOKAAL_TEAM",
  medewerkernummer,
  van,
  tot,
  ...extra,
});

describe("regiefouten: exactly one regisseur at any moment", () => {
  it.each([
    ["an unbroken history", [rt("a", "2026-01-01", "2026-03-01"), rt("b", "2026-03-01")], []],
    ["nobody yet at the start", [rt("a", "2026-01-10")], [{ soort: "GEEN", van: "2026-01-01", tot: "2026-01-10" }]],
    [
      "a gap",
      [rt("a", "2026-01-01", "2026-03-01"), rt("b", "2026-03-05")],
      [{ soort: "GEEN", van: "2026-03-01", tot: "2026-03-05" }],
    ],
    [
      "an overlap",
      [rt("a", "2026-01-01", "2026-03-05"), rt("b", "2026-03-01")],
      [{ soort: "MEER_DAN_EEN", van: "2026-03-01", tot: "2026-03-05" }],
    ],
    ["nobody any more", [rt("a", "2026-01-01", "2026-03-01")], [{ soort: "GEEN", van: "2026-03-01", tot: undefined }]],
    [
      "three at once, one after the other leaving",
      [rt("a", "2026-01-01"), rt("b", "2026-02-01", "2026-02-10"), rt("c", "2026-02-01", "2026-02-20")],
      [{ soort: "MEER_DAN_EEN", van: "2026-02-01", tot: "2026-02-20" }],
    ],
  ])("%s", (_name, regie, expected) => expect(regiefouten(regie, "2026-01-01", "2026-06-01")).toEqual(expected));

  it("covers precisely the days on which it was not one, for any history", () => {
    const start = "2026-01-01";
    const toewijzing = fc
      .record({
        from: fc.integer({ min: 0, max: 40 }),
        days: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
      })
      .map(({ from, days }) =>
        rt(`m${from}`, plusDagen(start, from), days === undefined ? undefined : plusDagen(start, from + days)),
      );
    fc.assert(
      fc.property(fc.array(toewijzing, { maxLength: 6 }), (regie) => {
        const fouten = regiefouten(regie, start, plusDagen(start, 59));
        for (let i = 0; i < 60; i++) {
          const day = plusDagen(start, i);
          const covered = fouten.filter(({ van, tot }) => van <= day && (tot === undefined || day < tot));
          expect(covered.map(({ soort }) => soort)).toEqual(
            { 0: ["GEEN"], 1: [] }[regisseursOp(regie, day).length] ?? ["MEER_DAN_EEN"],
          );
        }
      }),
    );
  });
});

describe("withObservedRegie: what the case system forgets, the copy keeps", () => {
  const vandaag = "2026-06-01";
  it.each([
    ["nothing known", [], [rt("a", "2026-01-01")], [rt("a", "2026-01-01")]],
    ["the same again", [rt("a", "2026-01-01")], [rt("a", "2026-01-01")], [rt("a", "2026-01-01")]],
    [
      "a successor without history",
      [rt("a", "2026-01-01")],
      [rt("b", "2026-06-01")],
      [rt("a", "2026-01-01", vandaag, { waargenomen: true }), rt("b", "2026-06-01")],
    ],
    [
      "still remembered at the next reading",
      [rt("a", "2026-01-01", "2026-05-01", { waargenomen: true }), rt("b", "2026-05-01")],
      [rt("b", "2026-05-01")],
      [rt("a", "2026-01-01", "2026-05-01", { waargenomen: true }), rt("b", "2026-05-01")],
    ],
    ["a rol made anew for the same person", [rt("a", "2026-01-01")], [rt("a", "2026-05-20")], [rt("a", "2026-01-01")]],
    [
      "a history that the source does tell",
      [rt("a", "2026-01-01")],
      [rt("a", "2026-01-01", "2026-05-01"), rt("b", "2026-05-01")],
      [rt("a", "2026-01-01", "2026-05-01"), rt("b", "2026-05-01")],
    ],
    [
      "a corrected history",
      [rt("a", "2026-01-01", "2026-04-01"), rt("b", "2026-04-01")],
      [rt("a", "2026-01-01", "2026-05-01"), rt("b", "2026-05-01")],
      [rt("a", "2026-01-01", "2026-05-01"), rt("b", "2026-05-01")],
    ],
    ["nobody any more", [rt("a", "2026-01-01")], [], [rt("a", "2026-01-01", vandaag, { waargenomen: true })]],
    ["gone on the day it came: never was", [rt("a", vandaag)], [], []],
  ])("%s", (_name, bekend, gelezen, expected) => expect(withObservedRegie(bekend, gelezen, vandaag)).toEqual(expected));

  it("reading the same twice changes nothing", () => {
    const once = withObservedRegie([rt("a", "2026-01-01")], [rt("b", "2026-06-01")], vandaag);
    expect(withObservedRegie(once, [rt("b", "2026-06-01")], "2026-06-02")).toEqual(once);
  });
});
