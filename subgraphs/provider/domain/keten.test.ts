// SPDX-License-Identifier: EUPL-1.2
import { hulp, naslag, product, traject, VANDAAG } from "../../../test/provider/support/regels";
import type { Epdtraject } from "./epd/epd";
import { findHoofdaannemer } from "./hoofdaannemer";
import { linkKeten } from "./keten";
import { findOverplaatsingen, toOverplaatsingsbeeld } from "./overplaatsing";
import { findHerhaaldBeroep } from "./signalen/herhaald-beroep";
import { toHulp } from "./signalen/hulp";
import { deriveSignalen } from "./signalen/signalen";
import type { Traject } from "./traject";

const codes = (...all: Parameters<typeof hulp>) =>
  deriveSignalen(
    hulp(...all),
    { vandaag: VANDAAG, wachttijdnormDagen: 70, contactnormDagen: 42, geboortedata: [] },
    [],
  ).map(({ code }) => code);

const eerst = traject([["2026-01-01", "2026-06-30"]], { id: "a" });
test.each([
  ["the next day", traject([["2026-07-01"]], { id: "b" }), true],
  ["three months later", traject([["2026-09-30"]], { id: "b" }), true],
  ["later than that", traject([["2026-10-01"]], { id: "b" }), false],
  ["a month before the end: a warm handover", traject([["2026-05-30"]], { id: "b" }), true],
  ["longer before the end: beside it", traject([["2026-05-29"]], { id: "b" }), false],
  ["assigned, not started", traject([], { id: "b", toegewezenOp: "2026-07-02", ingangsdatum: "2026-07-10" }), true],
  [
    "withdrawn",
    traject([], { id: "b", toegewezenOp: "2026-07-02", ingangsdatum: "2026-07-10", ingetrokken: true }),
    false,
  ],
])("keten: %s", (_, tweede, linked) => {
  for (const order of [[eerst, tweede] as const, [tweede, eerst] as const]) {
    const keten = linkKeten(hulp(...order));
    expect(keten.get("a")?.volgendTraject).toBe(linked ? "b" : undefined);
    expect(keten.get("b")?.voorafgaandTraject).toBe(linked ? "a" : undefined);
  }
});

test("keten: the nearest follows, and each has one before it", () => {
  const keten = linkKeten(hulp(eerst, traject([["2026-07-20"]], { id: "c" }), traject([["2026-07-02"]], { id: "b" })));
  expect(keten.get("a")).toEqual({ volgendTraject: "b" });
  expect(keten.get("c")?.voorafgaandTraject).toBeUndefined();
});

const wonen = product(2, "DUURZAAM");
const verblijf = (agb: string, van: string, tot?: string) =>
  traject([[van, tot]], { agb, product: { categorie: "44", code: "44P02" } });
test.each([
  ["another aanbieder", [verblijf("1", "2026-01-01", "2026-03-31"), verblijf("2", "2026-04-01")], 1],
  ["the same aanbieder and form", [verblijf("1", "2026-01-01", "2026-03-31"), verblijf("1", "2026-04-01")], 0],
  ["long after", [verblijf("1", "2026-01-01", "2026-03-31"), verblijf("2", "2026-05-02")], 0],
  ["still to come", [verblijf("1", "2026-01-01", "2026-11-21"), verblijf("2", "2026-11-22")], 0],
  [
    "no verblijf",
    [
      traject([["2026-01-01", "2026-03-31"]], { agb: "1", product: wonen }),
      traject([["2026-04-01"]], { agb: "2", product: wonen }),
    ],
    0,
  ],
  [
    "twice",
    [verblijf("1", "2026-01-01", "2026-03-31"), verblijf("2", "2026-04-01", "2026-06-30"), verblijf("1", "2026-07-01")],
    2,
  ],
])("overplaatsing: %s", (_, all, count) => {
  expect(findOverplaatsingen(hulp(...all), VANDAAG)).toHaveLength(count);
  expect(codes(...all).includes("OVERPLAATSING")).toBe(count > 0);
});

test("overplaatsing: a move is told with its day and both places", () => {
  const [eerst, daarna] = [verblijf("1", "2026-01-01", "2026-03-31"), verblijf("2", "2026-04-01")];
  const plaats = ({ id, agb }: Traject) => ({ aanbieder: { agbCode: agb }, verblijf: "PLEEGZORG", traject: id });
  expect(findOverplaatsingen(hulp(daarna, eerst), VANDAAG).map(toOverplaatsingsbeeld)).toEqual([
    { op: "2026-04-01", van: plaats(eerst), naar: plaats(daarna) },
  ]);
});

const bij = (agb: string, van: string, tot?: string, wat = product(1, "PERSPECTIEF")) =>
  traject([[van, tot]], { agb, product: wat });
test.each([
  ["one", [bij("1", "2026-01-01")], { agbCode: "1" }],
  ["none runs", [bij("1", "2026-01-01", "2026-02-01")], undefined],
  ["two trajecten of one", [bij("1", "2026-01-01"), bij("1", "2026-02-01")], { agbCode: "1" }],
  ["two", [bij("1", "2026-01-01"), bij("2", "2026-02-01")], undefined],
  [
    "short acute help beside it",
    [bij("1", "2026-01-01"), bij("2", "2026-11-10", undefined, product(1, "ACUUT"))],
    { agbCode: "1" },
  ],
  [
    "long acute help beside it",
    [bij("1", "2026-01-01"), bij("2", "2026-11-01", undefined, product(1, "ACUUT"))],
    undefined,
  ],
])("hoofdaannemer: %s", (name, all, wanted) => {
  expect(findHoofdaannemer(hulp(...all), VANDAAG)).toEqual(wanted);
  expect(codes(...all).includes("MEER_AANBIEDERS")).toBe(wanted === undefined && name !== "none runs");
});

test.each([
  ["the next day: no gap", "2026-01-02", undefined],
  ["one day between", "2026-01-03", [true, true, true]],
  ["a year", "2027-01-01", [true, true, true]],
  ["more than a year", "2027-01-02", [false, true, true]],
  ["two years", "2028-01-01", [false, true, true]],
  ["more than two years", "2028-01-02", [false, false, true]],
  ["five years", "2031-01-01", [false, false, true]],
  ["more than five years", "2031-01-02", undefined],
])("herhaald beroep: %s", (_, start, wanted) => {
  const found = findHerhaaldBeroep(hulp(traject([["2025-06-01", "2026-01-01"]]), traject([[start]])), "2032-01-01");
  expect(found && [found.binnen12Maanden, found.binnen24Maanden, found.binnen5Jaar]).toEqual(wanted);
});

const feit = { bron: "epd", vastgelegdOp: "2026-11-20", ontvangenOp: "2026-11-21T10:00:00.000Z" };
const epd = (agb: string, hoofdaannemer?: string): Epdtraject => ({
  ...{ id: `d${agb}`, agb, status: "LOPEND", van: "2026-02-01", kentContact: false, kentPlan: false },
  ...{ hoofdaannemer, onderaannemers: [], team: [], doelen: [], feit },
});
const eigen = traject([["2026-02-01"]], { agb: "1", product: product(1, "PERSPECTIEF") });
test.each<[string, Traject[], Record<string, Epdtraject[]>, Epdtraject[], string | undefined, string[]]>([
  ["an onderaannemer whose EPD names the hoofdaannemer", [eigen], {}, [epd("2", "1")], "1", []],
  ["an onderaannemer alone in view", [], {}, [epd("2", "1")], "1", []],
  ["two onderaannemers of one", [], {}, [epd("2", "1"), epd("3", "1")], "1", []],
  ["an EPD that names another hoofdaannemer", [eigen], {}, [epd("2", "3")], undefined, ["MEER_AANBIEDERS"]],
  ["an EPD that names nobody", [eigen], {}, [epd("2")], undefined, ["MEER_AANBIEDERS"]],
  ["a dossier that confirms it", [eigen], { [eigen.id]: [epd("1", "1")] }, [], "1", []],
  ["a dossier that contradicts the toewijzing", [eigen], { [eigen.id]: [epd("1", "2")] }, [], "2", ["TEGENSTRIJDIG"]],
  ["dossiers that name two", [eigen], { [eigen.id]: [epd("1", "1"), epd("1", "2")] }, [], undefined, ["TEGENSTRIJDIG"]],
])("hoofdaannemer by dossiers: %s", (_, trajecten, gekoppeld, los, wanted, told) => {
  const all = toHulp(trajecten, naslag, VANDAAG, { gekoppeld: new Map(Object.entries(gekoppeld)), los }, "p");
  expect(findHoofdaannemer(all, VANDAAG)?.agbCode).toBe(wanted);
  const omstandigheden = { vandaag: VANDAAG, wachttijdnormDagen: 70, contactnormDagen: 42, geboortedata: [] };
  const found = deriveSignalen(all, omstandigheden, []).map(({ code }) => code);
  expect(found.filter((code) => code === "MEER_AANBIEDERS" || code === "TEGENSTRIJDIG")).toEqual(told);
});

const beroep = (vorigEinde: string, nieuweStart: string, ...binnen: boolean[]) => ({
  ...{ vorigEinde, nieuweStart },
  ...{ binnen12Maanden: binnen[0], binnen24Maanden: binnen[1], binnen5Jaar: binnen[2] },
});
test.each([
  [
    "help again, paused and resumed",
    [traject([["2025-01-01", "2026-01-31"]]), traject([["2026-05-01", "2026-07-01", "20"], ["2026-09-01"]])],
    beroep("2026-01-31", "2026-05-01", true, true, true),
  ],
  [
    "help again, then another toewijzing after a gap",
    [traject([["2025-01-01", "2026-01-31"]]), traject([["2026-05-01", "2026-07-01", "37"]]), traject([["2026-07-15"]])],
    beroep("2026-01-31", "2026-05-01", true, true, true),
  ],
  [
    "another aanbieder three years ago: only CBS counts it",
    [traject([["2022-01-01", "2023-10-31", "38"]]), traject([["2026-10-01"]])],
    beroep("2023-10-31", "2026-10-01", false, false, true),
  ],
  [
    "another toewijzing after a gap of a week: only CBS counts it",
    [traject([["2025-01-01", "2026-01-31", "37"]]), traject([["2026-02-08"]])],
    beroep("2026-01-31", "2026-02-08", false, false, true),
  ],
  [
    "another aanbieder more than five years ago",
    [traject([["2020-01-01", "2020-10-31", "38"]]), traject([["2026-10-01"]])],
  ],
  ["a pause within one traject", [traject([["2025-01-01", "2026-01-31", "20"], ["2026-05-01"]])]],
  [
    "a pause that never ended, and other help",
    [traject([["2025-01-01", "2026-01-31", "20"]]), traject([["2026-05-01"]])],
    beroep("2026-01-31", "2026-05-01", false, false, true),
  ],
  [
    "again under the same toewijzing after an end",
    [traject([["2025-01-01", "2026-01-31", "31"], ["2026-05-01"]])],
    beroep("2026-01-31", "2026-05-01", true, true, true),
  ],
])("herhaald beroep: %s", (_, all, wanted = undefined) => {
  expect(findHerhaaldBeroep(hulp(...all), VANDAAG)).toEqual(wanted);
});

test("herhaald beroep after a pause later on is still a signal", () => {
  const all = [traject([["2025-01-01", "2026-01-31"]]), traject([["2026-05-01", "2026-07-01", "20"], ["2026-09-01"]])];
  expect(codes(...all)).toContain("HERHAALD_BEROEP");
});

test.each([
  ["another intensiteit", product(1, "INTENSIEF"), "2026-10-01", true],
  ["another profiel", product(5, "PERSPECTIEF"), "2026-10-01", true],
  ["the same", product(1, "PERSPECTIEF"), "2026-10-01", false],
  ["long ago", product(1, "INTENSIEF"), "2026-05-20", false],
])("profiel gewijzigd: %s", (_, wat, start, told) => {
  const before = traject([["2026-01-01", start]], { product: product(1, "PERSPECTIEF") });
  expect(codes(before, traject([[start]], { product: wat })).includes("PROFIEL_GEWIJZIGD")).toBe(told);
});
