// SPDX-License-Identifier: EUPL-1.2
import { traject, VANDAAG } from "../../../../test/provider/support/regels";
import { trajectstatus } from "../status";
import { wachttijdDagen } from "../wachttijd";
import type { Epdtraject } from "./epd";
import { completeTraject, toTraject } from "./to-traject";

const epd = (rest: Partial<Epdtraject>): Epdtraject => ({
  ...{ id: "d", agb: "98000001", status: "LOPEND", van: "2026-01-10", kentContact: true, kentPlan: true },
  ...{ onderaannemers: [], team: [], doelen: [] },
  feit: { bron: "epd", vastgelegdOp: "2026-11-20", ontvangenOp: "2026-11-21T10:00:00.000Z" },
  ...rest,
});

test.each([
  ["running", {}, "LOPEND"],
  ["running until later", { tot: "2027-01-01" }, "LOPEND"],
  ["said to run, its last day is past", { tot: "2026-10-01" }, "BEEINDIGD"],
  ["begins later", { van: "2026-12-01" }, "WACHTEND"],
  ["paused", { status: "GEPAUZEERD", gepauzeerdOp: "2026-11-01" }, "TIJDELIJK_GESTOPT"],
  ["over", { status: "BEEINDIGD", tot: "2026-03-01" }, "BEEINDIGD"],
  ["over, without a last day", { status: "BEEINDIGD" }, "BEEINDIGD"],
  ["planned", { status: "GEPLAND", van: undefined, aangemeldOp: "2026-11-01" }, "AANGEMELD"],
  ["waiting", { status: "WACHTLIJST", van: undefined, aangemeldOp: "2026-11-01" }, "AANGEMELD"],
  ["cancelled", { status: "GEANNULEERD" }, "INGETROKKEN"],
] as [string, Partial<Epdtraject>, string][])("%s", (_name, rest, expected) =>
  expect(trajectstatus(toTraject(epd(rest), "v1-x"), VANDAAG)).toBe(expected),
);

test("waiting counts from the day of the waiting list", () => {
  expect(wachttijdDagen(toTraject(epd({ aangemeldOp: "2026-01-01" }), "v1-x"), VANDAAG)).toBe(9);
});

test("a dossier adds what messages leave open, and changes nothing they tell", () => {
  const silent = traject([["2026-01-01"]], { verwijzer: undefined, geplandEinde: undefined });
  const told = { ...silent, verwijzer: "02", geplandEinde: "2026-12-01" };
  const dossier = epd({ verwijzer: "04", tot: "2027-03-01" });
  expect(completeTraject(silent, [dossier], VANDAAG)).toMatchObject({ verwijzer: "04", geplandEinde: "2027-03-01" });
  expect(completeTraject(told, [dossier], VANDAAG)).toEqual(told);
  expect(completeTraject(silent, [epd({ tot: "2026-02-01" })], VANDAAG).geplandEinde).toBeUndefined();
});
