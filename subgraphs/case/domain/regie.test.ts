// SPDX-License-Identifier: EUPL-1.2
import { type Regietoewijzing, regisseursOp } from "./regie";

const lokaal: Regietoewijzing = { voerder: "LOKAAL_TEAM", medewerkernummer: "a", van: "2026-01-01", tot: "2026-03-01" };
const gi: Regietoewijzing = { voerder: "GECERTIFICEERDE_INSTELLING", medewerkernummer: "b", van: "2026-03-01" };

describe("regisseursOp", () => {
  it.each([
    ["2025-12-31", []],
    ["2026-01-01", ["a"]],
    ["2026-02-28", ["a"]],
    ["2026-03-01", ["b"]],
    ["2030-01-01", ["b"]],
  ])("on %s gives %j: a handover leaves no gap and no overlap", (op, verwacht) => {
    expect(regisseursOp([lokaal, gi], op).map(({ medewerkernummer }) => medewerkernummer)).toEqual(verwacht);
  });
});
