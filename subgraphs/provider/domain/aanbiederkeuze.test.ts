// SPDX-License-Identifier: EUPL-1.2
import type { Wachttijd } from "./aanbieder";
import { kortsteMediaan, passendeProducten } from "./aanbiederkeuze";
import type { Product } from "./product";

const product = (profiel: number, intensiteit: Product["intensiteit"], hulpvorm: Product["hulpvorm"]): Product => ({
  ...{ categorie: "45", code: `${profiel}`, naam: "Hulp", profiel, intensiteit, hulpvorm },
});
const PRODUCTEN = [
  product(1, "ACUUT", "AMBULANT"),
  product(1, "INTENSIEF", "PLEEGZORG"),
  product(2, "ACUUT", "AMBULANT"),
];
const cel = (
  profiel: number,
  intensiteit: Product["intensiteit"],
  mediaanDagen?: number,
  noord?: number,
): Wachttijd => ({
  ...{ profiel, intensiteit, mediaanDagen, onderdrukt: mediaanDagen === undefined },
  perGemeente: [{ gemeente: "9001", mediaanDagen: noord, onderdrukt: noord === undefined }],
});
const CELLEN = [cel(1, "ACUUT", 40, 30), cel(1, "INTENSIEF", 20), cel(2, "ACUUT"), cel(5, "ACUUT", 1, 1)];

test.each([
  ["anything", {}, undefined, 20],
  ["a profiel", { profiel: 1 }, undefined, 20],
  ["a profiel and intensiteit", { profiel: 1, intensiteit: "ACUUT" as const }, undefined, 40],
  ["a hulpvorm", { hulpvorm: "AMBULANT" as const }, undefined, 40],
  ["figures that are withheld", { profiel: 2 }, undefined, undefined],
  ["help nobody offers", { profiel: 9 }, undefined, undefined],
  ["a gemeente", { profiel: 1 }, "9001", 30],
  ["a gemeente whose figures are withheld", { intensiteit: "INTENSIEF" as const }, "9001", undefined],
])("shortest median for %s", (_, vraag, gemeente, wanted) =>
  expect(kortsteMediaan(CELLEN, passendeProducten(PRODUCTEN, vraag), gemeente)).toBe(wanted),
);
