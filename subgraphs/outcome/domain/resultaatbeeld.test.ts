// SPDX-License-Identifier: EUPL-1.2
import type { Bron, Periodelevering } from "./levering";
import type { BewaardeMeting } from "./meting";
import { buildResultaatbeeld, type Feiten } from "./resultaatbeeld";
import { kiesScores, publiceer } from "./scores-van";
import type { ResultatenVraag } from "./vraag";

const aangemaaktOp = new Date("2026-07-10T08:00:00Z");
const ontvangenOp = new Date("2026-07-11T08:00:00Z");
const bron = (naam: string): Bron => ({ naam, bronhouder: naam.toUpperCase(), versheid: 86_400_000 });
const levering = (anders: Partial<Periodelevering> = {}): Periodelevering => ({
  bron: "a",
  periode: "2026-H1",
  leverancier: "A",
  peildatum: "2026-07-01",
  aangemaaktOp,
  ontvangenOp,
  sha256: "",
  afgekeurd: 0,
  ...anders,
});
const meting = (anders: Partial<BewaardeMeting> = {}): BewaardeMeting => ({
  agbCode: "98000001",
  profiel: 5,
  intensiteit: "INTENSIEF",
  periode: "2026-H1",
  indicator: "UITVAL_VROEGTIJDIG",
  meetmoment: "EINDE",
  hogerIsBeter: false,
  n: 40,
  uitgenodigd: 50,
  waarde: 0.2,
  bron: "a",
  aangemaaktOp,
  ontvangenOp,
  ...anders,
});

/** Facts of which the scores are still cells. */
type Cellen = Partial<Omit<Feiten, "scores"> & { metingen: BewaardeMeting[] }>;
const build = ({ metingen = [meting()], ...feiten }: Cellen = {}, vraag: Partial<ResultatenVraag> = {}) => {
  const bronnen = feiten.bronnen ?? [bron("a")];
  const scores = kiesScores(publiceer(metingen, bronnen), vraag);
  return buildResultaatbeeld(
    { agbCode: "98000001", ...vraag },
    { bronnen, scores, leveringen: [levering()], nu: ontvangenOp, ...feiten },
  );
};
const codes = (feiten: Cellen, vraag = {}) => build(feiten, vraag).signalen.map(({ code }) => code);

const twee = { bronnen: [bron("a"), bron("b")], leveringen: [levering(), levering({ bron: "b" })] };
const laag = { n: 10, uitgenodigd: 50 };

test.each<[string, Cellen, string[]]>([
  ["all is well", {}, []],
  ["response of 30 percent", { metingen: [meting({ n: 15, uitgenodigd: 50 })] }, []],
  ["response under 30 percent", { metingen: [meting(laag)] }, ["LAGE_RESPONS"]],
  [
    "low response in two cells of one delivery",
    { metingen: [meting(laag), meting({ ...laag, profiel: 6 })] },
    ["LAGE_RESPONS"],
  ],
  ["low response of a withheld cell tells nothing", { metingen: [meting({ n: 9, uitgenodigd: 90 })] }, []],
  ["stale", { nu: new Date("2026-08-01T00:00:00Z") }, ["BRON_VEROUDERD"]],
  ["rows left out", { leveringen: [levering({ afgekeurd: 2 })] }, ["REGELS_AFGEKEURD"]],
  ["two sources agree", { ...twee, metingen: [meting(), meting({ bron: "b" })] }, []],
  ["two sources disagree", { ...twee, metingen: [meting(), meting({ bron: "b", waarde: 0.3 })] }, ["TEGENSTRIJDIG"]],
  [
    "two sources about different cells",
    { ...twee, metingen: [meting(), meting({ bron: "b", profiel: 6, waarde: 0.3 })] },
    [],
  ],
  ["a withheld cell disagrees with nothing", { ...twee, metingen: [meting(), meting({ bron: "b", n: 5 })] }, []],
])("signals: %s", (_, feiten, expected) => expect(codes(feiten)).toEqual(expected));

test.each<[string, Cellen, object, string, string | undefined]>([
  ["figures", {}, {}, "BESCHIKBAAR", undefined],
  ["no figures", { metingen: [] }, {}, "GEEN", "Er zijn geen resultaten aangeleverd die bij deze vraag passen."],
  ["acute help", { metingen: [] }, { intensiteit: "ACUUT" }, "GEEN", "Van acute hulp worden geen resultaten gemeten."],
  ["no delivery yet", { metingen: [], leveringen: [] }, {}, "NIET_BEVRAAGD", "a: Er is nog niets aangeleverd."],
  ["one of two sources", { ...twee, leveringen: [levering()] }, {}, "DEELS", "b: Er is nog niets aangeleverd."],
  ["no source configured", { bronnen: [], metingen: [], leveringen: [] }, {}, "NIET_BEVRAAGD", undefined],
])("status: %s", (_, feiten, vraag, status, toelichting) => {
  expect(build(feiten, vraag)).toMatchObject({ status, toelichting, niveau: "VOLLEDIG" });
});

test("signals and events are sentences with the facts they rest on", () => {
  const herkomst = { bron: "a", bronhouder: "A", vastgelegdOp: aangemaaktOp, opgehaaldOp: ontvangenOp };
  const beeld = build({
    metingen: [meting(laag), meting({ n: 3, profiel: 6 })],
    leveringen: [levering({ afgekeurd: 1 })],
    nu: new Date("2026-08-01T00:00:00Z"),
  });
  expect(beeld.signalen).toEqual([
    {
      code: "BRON_VEROUDERD",
      ernst: "AANDACHT",
      sinds: "2026-07-11",
      uitleg: "A leverde voor het laatst resultaten op 10 juli 2026; dat is langer geleden dan afgesproken.",
      feiten: [herkomst],
    },
    {
      code: "REGELS_AFGEKEURD",
      ernst: "INFO",
      sinds: "2026-07-11",
      uitleg:
        "Van de aanlevering van A over de eerste helft van 2026 is 1 regel niet gebruikt, omdat daar iets niet aan klopte.",
      feiten: [herkomst],
    },
    {
      code: "LAGE_RESPONS",
      ernst: "INFO",
      sinds: "2026-07-10",
      uitleg: "Bij 1 score over de eerste helft van 2026 deed minder dan 30 procent mee: lees die met voorzichtigheid.",
      feiten: [herkomst],
    },
  ]);
  expect(beeld.tijdlijn).toEqual([
    {
      op: "2026-01-01",
      tot: "2026-06-30",
      soort: "METING",
      omschrijving: "Resultaten gemeten over de eerste helft van 2026: 2 scores, waarvan 1 niet getoond.",
      herkomst,
    },
  ]);
});

test("a filter on periode does not undo withholding: the year decides together with its halves", () => {
  const metingen = [meting({ periode: "2026", n: 20 }), meting({ n: 12 }), meting({ periode: "2026-H2", n: 8 })];
  const shown = (periode: string) => build({ metingen }, { periode }).scores.map(({ n }) => n);
  expect([shown("2026"), shown("2026-H1"), shown("2026-H2")]).toEqual([[20], [undefined], [undefined]]);
});

test("a withheld score holds no figure at all", () => {
  const [score] = build({ metingen: [meting({ n: 9 })] }).scores;
  const figures = ["waarde", "ondergrens95", "bovengrens95", "n", "uitgenodigd", "respons"];
  expect(Object.keys(score!).filter((field) => figures.includes(field))).toEqual([]);
  expect(score).toMatchObject({ onderdrukt: true });
});
