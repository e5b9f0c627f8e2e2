// SPDX-License-Identifier: EUPL-1.2
import { sourceFailure } from "../../../platform/source/outcome";
import type { Persoonskopie } from "./persoon";
import { dekkingVanPersonen } from "./persoon-dekking";

const bron = { naam: "brp", bronhouder: "RvIG", versheidMs: 60_000, bewaartermijnMs: 600_000 };
const nu = new Date("2026-11-20T10:00:00Z");
const kopie = (persoonId: string, seconds: number) =>
  [persoonId, { persoonId, bron: "brp", opgehaaldOp: new Date(nu.getTime() - seconds * 1000) }] as const;
const late = sourceFailure("TE_LAAT");

it.each([
  ["all new", ["a", "b"], [kopie("a", 1), kopie("b", 2)], undefined, "BESCHIKBAAR", undefined],
  [
    "one old",
    ["a", "b"],
    [kopie("a", 1), kopie("b", 61)],
    undefined,
    "VEROUDERD",
    /^Dit is de stand van 20 november 2026/,
  ],
  ["old and too late", ["a"], [kopie("a", 61)], late, "VEROUDERD", /niet op tijd\. Dit is de stand/],
  ["one never asked", ["a", "b"], [kopie("a", 1)], undefined, "DEELS", /nog niet iedereen/i],
  ["one never answered", ["a", "b"], [kopie("a", 1)], late, "DEELS", /niet op tijd/],
  ["never answered", ["a"], [], late, "ONBEREIKBAAR", /niet op tijd\.$/],
  ["never asked", ["a"], [], undefined, "NIET_BEVRAAGD", /nummer van deze personen is niet bekend/],
])("%s", (_name, ids, kopieen, failure, status, reden) => {
  const [row] = dekkingVanPersonen(bron, ids, new Map(kopieen), nu, { failure });
  expect(row).toMatchObject({ bron: "brp", bronhouder: "RvIG", status });
  if (reden) expect(row!.reden).toMatch(reden);
  else expect(row!.reden).toBeUndefined();
});

it("says in a list, where nobody is asked, when that will be done", () => {
  const row = (kopieen: [string, Persoonskopie][]) =>
    dekkingVanPersonen(bron, ["a", "b"], new Map(kopieen), nu, { gevraagd: false })[0];
  expect(row([])).toMatchObject({ status: "NIET_BEVRAAGD", reden: "De BRP wordt gevraagd als u het gezin opent." });
  expect(row([[...kopie("a", 1)]])).toMatchObject({ status: "DEELS", reden: expect.stringMatching(/^De BRP wordt/) });
});

it("has nothing to say about a gezin without persons", () =>
  expect(dekkingVanPersonen(bron, [], new Map(), nu)).toEqual([]));
