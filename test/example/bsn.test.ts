// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTestBsns, isElfproef, isTestBsn } from "../../example/bsn";
import { createToeval } from "../../example/toeval";
import { listFiles } from "./read-files";
import { writtenRegion, type WrittenRegion } from "./written-region";

let regio: WrittenRegion;
beforeAll(() => (regio = writtenRegion(200)));
afterAll(() => regio.remove());

test("er zijn ongeveer 9090 test-BSN's, allemaal verschillend en geldig", () => {
  const bsns = createTestBsns(createToeval(1, "test"));
  expect(bsns.length).toBeGreaterThan(9_000);
  expect(new Set(bsns).size).toBe(bsns.length);
  expect(bsns.every(isTestBsn)).toBe(true);
});

test("elk nummer dat de elfproef doorstaat is een test-BSN of het RSIN van een gemeente", () => {
  const rsins = new Set<string>();
  for (const bestand of listFiles(regio.map).filter((f) => !f.startsWith("geheimen"))) {
    const tekst = readFileSync(join(regio.map, bestand), "utf8");
    for (const nummer of tekst.match(/\b\d{9}\b/g) ?? []) {
      if (nummer.startsWith("00")) rsins.add(nummer);
      else if (isElfproef(nummer)) expect(isTestBsn(nummer)).toBe(true);
    }
  }
  expect(rsins.size).toBe(3);
});

test("geen twee mensen delen een BSN", () => {
  const personen = new Set(regio.region.gezinnen.flatMap((g) => g.leden.map((l) => l.persoon)));
  expect(new Set([...personen].map((p) => p.bsn)).size).toBe(personen.size);
});

test("in geen enkele bestandsnaam staat een BSN", () => {
  for (const bestand of listFiles(regio.map)) {
    expect((bestand.match(/\d{9}/g) ?? []).filter(isTestBsn)).toEqual([]);
  }
});
