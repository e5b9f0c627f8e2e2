// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateRegion, writeRegion } from "../../example/generate";
import { listFiles } from "./read-files";
import { PEILDATUM, writtenRegion } from "./written-region";

const inhoud = (map: string): Map<string, string> =>
  new Map(
    listFiles(map)
      .filter((f) => !f.startsWith("geheimen") && !f.endsWith(".jws"))
      .map((f) => [f, readFileSync(join(map, f), "utf8")]),
  );

test("dezelfde argumenten geven byte voor byte dezelfde bestanden; een andere seed niet", () => {
  const [een, twee, ander] = [writtenRegion(60), writtenRegion(60), writtenRegion(60, 2)];
  expect(inhoud(een.map)).toEqual(inhoud(twee.map));
  expect(inhoud(ander.map)).not.toEqual(inhoud(een.map));
  for (const regio of [een, twee, ander]) regio.remove();
});

test("een gezin meer verandert de andere gezinnen niet", () => {
  const klein = generateRegion({ gezinnen: 60, peildatum: PEILDATUM });
  const groot = generateRegion({ gezinnen: 61, peildatum: PEILDATUM });
  expect(groot.gezinnen.slice(0, 60)).toEqual(klein.gezinnen);
});

test("opnieuw schrijven vervangt de gegevens en laat de geheimen staan", () => {
  const { map, region, remove } = writtenRegion(50);
  const geheim = join(map, "geheimen", "zaken-noorderveen.secret");
  const eerst = readFileSync(geheim, "utf8");
  expect(eerst.trim()).toMatch(/^[0-9a-f]{64}$/);
  expect(statSync(geheim).mode & 0o777).toBe(0o600);
  writeFileSync(join(map, "ijw", "inbox", "oud.xml"), "<oud/>");
  writeRegion(region, map, { basePort: 4_000 });
  expect(readFileSync(geheim, "utf8")).toBe(eerst);
  expect(listFiles(map)).not.toContain("ijw/inbox/oud.xml");
  remove();
});

test("een map met iets anders erin blijft heel", () => {
  const { map, region, remove } = writtenRegion(50);
  const vreemd = join(map, "zgw");
  expect(() => writeRegion(region, vreemd, { basePort: 4_000 })).toThrow("niet leeg");
  expect(listFiles(vreemd)).toHaveLength(3);
  remove();
});

test("te veel gezinnen voor de test-BSN's: een duidelijke fout met het maximum", () => {
  const maximum = (): number => {
    try {
      generateRegion({ gezinnen: 9_000, peildatum: PEILDATUM });
      return 0;
    } catch (fout) {
      return Number(/hoogstens (\d+)/.exec((fout as Error).message)?.[1]);
    }
  };
  const grens = maximum();
  expect(grens).toBeGreaterThan(1_500);
  expect(generateRegion({ gezinnen: grens, peildatum: PEILDATUM }).gezinnen).toHaveLength(grens);
});

test.each([{ gezinnen: 0 }, { gezinnen: 1.5 }, { seed: 0.1 }, { peildatum: "2026-02-30" }, { peildatum: "gisteren" }])(
  "%j wordt geweigerd",
  (fout) => {
    expect(() => generateRegion({ gezinnen: 40, peildatum: PEILDATUM, ...fout })).toThrow(RangeError);
  },
);
