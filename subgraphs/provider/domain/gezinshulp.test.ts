// SPDX-License-Identifier: EUPL-1.2
import type { Inzageniveau } from "../../../platform/herkomst/records";
import { naslag, product, traject as t, VANDAAG } from "../../../test/provider/support/regels";
import type { Epddossier } from "./epd/epd";
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

test("an onderaannemer with an EPD of its own works under the hoofdaannemer it names, also when that helps another jeugdige", () => {
  const feit = { bron: "epd", vastgelegdOp: "2026-11-20", ontvangenOp: "2026-11-21T10:00:00.000Z" };
  const dossier = (hoofdaannemer?: string): Epddossier => ({
    ...{ persoon: "q", bron: "epd", bekend: true, losseDoelen: [], opgehaaldOp: new Date(feit.ontvangenOp) },
    weggelaten: { andereJeugdige: 0, onbruikbaar: 0 },
    trajecten: [
      {
        ...{ id: "d", agb: "98000002", status: "LOPEND", van: "2026-03-01", kentContact: false, kentPlan: false, feit },
        ...{ hoofdaannemer, onderaannemers: [], team: [], doelen: [] },
      },
    ],
  });
  const gezin = (hoofdaannemer?: string) => {
    const feiten = { dekking: [], dekkingDossiers: [] };
    const een = { ...feiten, trajecten: [lopend("2026-01-01", 1, "PERSPECTIEF")], dossiers: [] };
    const twee = { ...feiten, trajecten: [], dossiers: [dossier(hoofdaannemer)] };
    const kinderen = [een, twee].map((each) => ({ niveau: "VOLLEDIG" as const, feiten: each }));
    const { hoofdaannemer: hoofd, aanbieders, signalen: told } = deriveGezinshulp(kinderen, naslag, OMSTANDIGHEDEN);
    return [hoofd?.agbCode, aanbieders.map(({ agbCode }) => agbCode), told.map(({ code }) => code)];
  };
  const beide = ["98000001", "98000002"];
  expect(gezin("98000001")).toEqual(["98000001", beide, []]);
  expect(gezin("98000002")).toEqual([undefined, beide, ["MEER_AANBIEDERS"]]);
  expect(gezin()).toEqual([undefined, beide, ["MEER_AANBIEDERS"]]);
});

test("at DAT short acute help looks like any other: its aanbieder is named, and no hoofdaannemer", () => {
  const gezin = (intensiteit: string, niveau: Inzageniveau) => {
    const feiten = {
      trajecten: [lopend("2026-11-15", 1, intensiteit)],
      dekking: [],
      dossiers: [],
      dekkingDossiers: [],
    };
    const { hoofdaannemer, aanbieders } = deriveGezinshulp([{ niveau, feiten }], naslag, OMSTANDIGHEDEN);
    return { hoofdaannemer, aanbieders };
  };
  expect(gezin("ACUUT", "DAT")).toEqual({ hoofdaannemer: undefined, aanbieders: [{ agbCode: "98000001" }] });
  expect(gezin("ACUUT", "DAT")).toEqual(gezin("PERSPECTIEF", "DAT"));
  expect(gezin("PERSPECTIEF", "BEPERKT").hoofdaannemer).toEqual({ agbCode: "98000001" });
});
