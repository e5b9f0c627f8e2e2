// SPDX-License-Identifier: EUPL-1.2
import type { Score } from "../score";
import type { Aanbiederscore } from "./redenen";
import { vergelijk } from "./vergelijk";

const herkomst = { bron: "ttp", bronhouder: "TTP", vastgelegdOp: new Date(0), opgehaaldOp: new Date(0) };
const rij = (agbCode: string, anders: Partial<Score> = {}): Aanbiederscore => ({
  agbCode,
  score: {
    indicator: "ERVARING_OUDER",
    profiel: 5,
    intensiteit: "INTENSIEF",
    periode: "2026-H1",
    meetmoment: "EINDE",
    instrument: "Cijfer",
    hogerIsBeter: true,
    berekend: false,
    onderdrukt: false,
    waarde: 7,
    n: 40,
    respons: 0.8,
    herkomst,
    ...anders,
  },
});
const weg = { onderdrukt: true, waarde: undefined, n: undefined, respons: undefined };
const [A, B, C] = ["98000001", "98000002", "98000003"] as const;
const P = { intensiteit: "PERSPECTIEF" } as const;

test.each<[string, Aanbiederscore[], string, string[]]>([
  ["alike", [rij(A), rij(B)], "VERGELIJKBAAR", []],
  ["only one", [rij(A)], "NIET_VERGELIJKBAAR", ["TE_WEINIG_AANBIEDERS"]],
  [
    "one of two is too small",
    [rij(A), rij(B, { n: 29 })],
    "NIET_VERGELIJKBAAR",
    ["TE_WEINIG_AANBIEDERS", "TE_WEINIG_METINGEN"],
  ],
  ["one of three is too small", [rij(A), rij(B), rij(C, { n: 29 })], "VERGELIJKBAAR", ["TE_WEINIG_METINGEN"]],
  ["one of three is withheld", [rij(A), rij(B), rij(C, weg)], "VERGELIJKBAAR", ["TE_WEINIG_METINGEN"]],
  ["response under 30 percent", [rij(A), rij(B), rij(C, { respons: 0.29 })], "VERGELIJKBAAR", ["LAGE_RESPONS"]],
  ["another instrument", [rij(A), rij(B, { instrument: "Lijst" })], "NIET_VERGELIJKBAAR", ["ANDER_INSTRUMENT"]],
  ["another direction", [rij(A), rij(B, { hogerIsBeter: false })], "NIET_VERGELIJKBAAR", ["ANDER_INSTRUMENT"]],
  ["another intensity", [rij(A), rij(B, P)], "NIET_VERGELIJKBAAR", ["ANDERE_DOELGROEP"]],
  ["both intensities, spread alike", [rij(A), rij(A, P), rij(B), rij(B, { ...P, n: 50 })], "VERGELIJKBAAR", []],
  [
    "both intensities, spread otherwise",
    [rij(A), rij(A, P), rij(B), rij(B, { ...P, n: 400 })],
    "NIET_VERGELIJKBAAR",
    ["ANDERE_DOELGROEP"],
  ],
  [
    "other ages",
    [
      ...[rij(A, { n: 60 }), rij(A, { subgroep: "4-11", n: 50 }), rij(A, { subgroep: "12-17", n: 10 })],
      ...[rij(B, { n: 60 }), rij(B, { subgroep: "4-11", n: 10 }), rij(B, { subgroep: "12-17", n: 50 })],
    ],
    "NIET_VERGELIJKBAAR",
    ["ANDERE_DOELGROEP"],
  ],
])("%s", (_, scores, oordeel, redenen) => {
  const [vergelijking] = vergelijk(scores);
  expect([vergelijking!.oordeel, vergelijking!.redenen.map(({ code }) => code)]).toEqual([oordeel, redenen]);
});

test("aanbieders stand in the order of their code, whatever they score", () => {
  const volgorde = (waarden: number[]) =>
    vergelijk([C, A, B].map((agb, i) => rij(agb, { waarde: waarden[i] })))[0]!.resultaten.map(({ agbCode }) => agbCode);
  expect([volgorde([1, 2, 3]), volgorde([3, 2, 1]), volgorde([2, 3, 1])]).toEqual(Array(3).fill([A, B, C]));
});
