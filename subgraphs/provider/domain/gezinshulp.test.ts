// SPDX-License-Identifier: EUPL-1.2
import type { Inzageniveau } from "../../../platform/herkomst/records";
import { naslag, product, traject as t, VANDAAG } from "../../../test/provider/support/regels";
import { deriveGezinshulp } from "./gezinshulp";
import type { Traject } from "./traject";

const lopend = (van: string, profiel: number, intensiteit: string, agb = "98000001"): Traject =>
  t([[van]], { agb, product: product(profiel, intensiteit) });
const OMSTANDIGHEDEN = { vandaag: VANDAAG, wachttijdnormDagen: 70, contactnormDagen: 42, geboortedata: [] };

const signalen = (niveau: Inzageniveau, ...kinderen: Traject[][]) =>
  deriveGezinshulp(
    kinderen.map((trajecten) => ({ niveau, feiten: { trajecten, dekking: [], dossiers: [], dekkingDossiers: [] } })),
    naslag,
    OMSTANDIGHEDEN,
  ).signalen.map(({ code, ernst, sinds }) => `${code} ${ernst} ${sinds}`);

test.each<[string, Traject[][], string[]]>([
  ["both the same help", [[lopend("2026-01-01", 1, "PERSPECTIEF")], [lopend("2026-03-01", 1, "PERSPECTIEF")]], []],
  [
    "each another profiel",
    [[lopend("2026-01-01", 1, "PERSPECTIEF")], [lopend("2026-03-01", 2, "PERSPECTIEF")]],
    ["STAPELING DRINGEND 2026-03-01"],
  ],
  [
    "one has duurzame help",
    [[lopend("2026-01-01", 1, "PERSPECTIEF")], [lopend("2026-03-01", 2, "DUURZAAM")]],
    ["STAPELING AANDACHT 2026-03-01"],
  ],
  ["acute help of 14 days for one", [[lopend("2026-01-01", 1, "PERSPECTIEF")], [lopend("2026-11-07", 2, "ACUUT")]], []],
  [
    "another profiel at another aanbieder",
    [[lopend("2026-01-01", 1, "PERSPECTIEF")], [lopend("2026-03-01", 2, "PERSPECTIEF", "98000002")]],
    ["STAPELING DRINGEND 2026-03-01", "MEER_AANBIEDERS AANDACHT 2026-03-01"],
  ],
  ["one without help", [[lopend("2026-01-01", 1, "PERSPECTIEF")], []], []],
])("a gezin of two: %s", (_name, kinderen, wanted) => {
  expect(signalen("VOLLEDIG", ...kinderen)).toEqual(wanted);
  expect(signalen("BEPERKT", ...kinderen)).toEqual([]);
});
