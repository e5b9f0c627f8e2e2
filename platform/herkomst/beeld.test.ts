// SPDX-License-Identifier: EUPL-1.2
import { afgeschermd, combineStatus, toelichtingBij } from "./beeld";
import type { Brondekking, Gegevensstatus } from "./records";

const bron = (status: Gegevensstatus, reden?: string): Brondekking => ({
  bron: status,
  bronhouder: "B",
  status,
  reden,
});

test.each<[Gegevensstatus[], Gegevensstatus, Gegevensstatus]>([
  // what the sources said, the whole with facts, the whole without
  [[], "NIET_BEVRAAGD", "NIET_BEVRAAGD"],
  [["BESCHIKBAAR"], "BESCHIKBAAR", "GEEN"],
  [["GEEN"], "BESCHIKBAAR", "GEEN"],
  [["GEEN", "GEEN"], "BESCHIKBAAR", "GEEN"],
  [["BESCHIKBAAR", "GEEN"], "BESCHIKBAAR", "GEEN"],
  [["VEROUDERD"], "VEROUDERD", "VEROUDERD"],
  [["VEROUDERD", "VEROUDERD"], "VEROUDERD", "VEROUDERD"],
  [["VEROUDERD", "BESCHIKBAAR"], "VEROUDERD", "VEROUDERD"],
  [["VEROUDERD", "GEEN"], "VEROUDERD", "VEROUDERD"],
  [["ONBEREIKBAAR"], "ONBEREIKBAAR", "ONBEREIKBAAR"],
  [["ONBEREIKBAAR", "ONBEREIKBAAR"], "ONBEREIKBAAR", "ONBEREIKBAAR"],
  [["ONBEREIKBAAR", "BESCHIKBAAR"], "DEELS", "DEELS"],
  [["ONBEREIKBAAR", "GEEN"], "DEELS", "DEELS"],
  [["ONBEREIKBAAR", "VEROUDERD"], "DEELS", "DEELS"],
  [["NIET_BEVRAAGD"], "NIET_BEVRAAGD", "NIET_BEVRAAGD"],
  [["NIET_BEVRAAGD", "NIET_BEVRAAGD"], "NIET_BEVRAAGD", "NIET_BEVRAAGD"],
  [["NIET_BEVRAAGD", "BESCHIKBAAR"], "DEELS", "DEELS"],
  [["NIET_BEVRAAGD", "GEEN"], "DEELS", "DEELS"],
  [["NIET_BEVRAAGD", "VEROUDERD"], "DEELS", "DEELS"],
  // nobody answered: never "some sources answered"
  [["ONBEREIKBAAR", "NIET_BEVRAAGD"], "ONBEREIKBAAR", "ONBEREIKBAAR"],
  [["DEELS"], "DEELS", "DEELS"],
  [["DEELS", "BESCHIKBAAR"], "DEELS", "DEELS"],
  [["DEELS", "VEROUDERD"], "DEELS", "DEELS"],
  [["DEELS", "ONBEREIKBAAR"], "DEELS", "DEELS"],
  [["BESCHIKBAAR", "VEROUDERD", "ONBEREIKBAAR", "NIET_BEVRAAGD"], "DEELS", "DEELS"],
])("%j is %s with facts and %s without, in any order", (statussen, met, zonder) => {
  for (const order of [statussen, statussen.slice().reverse()]) {
    const dekking = order.map((status) => bron(status));
    expect([combineStatus(dekking, true), combineStatus(dekking, false)]).toEqual([met, zonder]);
  }
});

test("a domain that may not be seen names no source, fact or number", () =>
  expect(afgeschermd("Geen toegang.")).toEqual({
    status: "AFGESCHERMD",
    toelichting: "Geen toegang.",
    niveau: "GEEN",
    dekking: [],
    signalen: [],
    tijdlijn: [],
  }));

test("the explanation names each source with a gap, and nothing when there is none", () => {
  expect(toelichtingBij([bron("BESCHIKBAAR"), bron("GEEN")])).toBeUndefined();
  expect(toelichtingBij([])).toBeUndefined();
  expect(toelichtingBij([bron("ONBEREIKBAAR", "Te laat."), bron("GEEN"), bron("VEROUDERD", "Oud.")])).toBe(
    "ONBEREIKBAAR: Te laat. VEROUDERD: Oud.",
  );
});
