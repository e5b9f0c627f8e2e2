// SPDX-License-Identifier: EUPL-1.2
import { planSchema } from "./plan-payload";
import { readTolerant } from "./tolerant";

const doel = { nummer: 1, omschrijving: "Doel", status: "OPEN" };
const plan = { versie: 1, geldigVan: "2026-01-01", leefgebieden: [{ code: "WONEN", doelen: [doel] }] };
const read = (change: object) => readTolerant(planSchema, { ...plan, ...change });

describe("readTolerant: one fault hides nothing else", () => {
  it("reads a plan without faults whole", () => {
    const { waarde, onleesbaar } = read({});
    expect(onleesbaar).toEqual([]);
    expect(waarde?.leefgebieden[0]?.doelen).toHaveLength(1);
  });

  it.each([
    [
      "a doel with an unknown status",
      { leefgebieden: [{ code: "WONEN", doelen: [{ ...doel, status: "KLAAR" }, doel] }] },
      "leefgebieden.doelen.status",
    ],
    ["a date that is none", { geldigTot: "morgen" }, "geldigTot"],
    ["text that is a number", { perspectief: 12 }, "perspectief"],
    [
      "an evaluatie without a date",
      { evaluaties: [{ gehouden: "2026-01-01" }, { gepland: "2026-02-01" }] },
      "evaluaties.gepland",
    ],
    [
      "two faults in one doel",
      { leefgebieden: [{ code: "WONEN", doelen: [{ omschrijving: 3 }, doel] }] },
      "leefgebieden.doelen.omschrijving",
    ],
    ["no list where one should be", { evaluaties: "geen" }, "evaluaties"],
  ])("leaves out %s and names it", (_name, change, place) => {
    const { waarde, onleesbaar } = read(change);
    expect(onleesbaar).toContain(place);
    expect(waarde).toMatchObject({ versie: 1, leefgebieden: [{ doelen: [{ omschrijving: "Doel" }] }] });
  });

  it("has nothing when the plan has no version or no beginning", () => {
    for (const change of [{ versie: "twee" }, { geldigVan: undefined }]) expect(read(change).waarde).toBeUndefined();
  });

  it("does not change what it was given", () => {
    const data = { ...plan, geldigTot: "morgen" };
    readTolerant(planSchema, data);
    expect(data.geldigTot).toBe("morgen");
  });
});
