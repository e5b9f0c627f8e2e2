// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ConfigurationError } from "../../platform/config/environment";
import { readConfig } from "./config";

const folder = mkdtempSync(path.join(tmpdir(), "bronnen-"));

function write(bronnen: object[]): string {
  const file = path.join(folder, "bronnen.yaml");
  writeFileSync(file, JSON.stringify({ versie: 1, regio: { naam: "Voorbeeldregio" }, bronnen }));
  return file;
}

const ttp = {
  naam: "ttp",
  domein: "outcome",
  soort: "ttp-csv",
  bronhouder: "TTP",
  map: "ttp/inbox",
  versheid: "P200D",
};

test("sources of this domain are read, those of others left alone", () => {
  const other = { naam: "zaken", domein: "case", soort: "zgw", bronhouder: "Gemeente" };
  expect(readConfig(write([other, ttp, { ...ttp, naam: "tweede", cadans: "PT1M" }]))).toEqual([
    { ...ttp, map: path.join(folder, "ttp/inbox"), versheid: 200 * 86_400_000, cadans: 15_000, instrumenten: [] },
    {
      ...ttp,
      naam: "tweede",
      map: path.join(folder, "ttp/inbox"),
      versheid: 200 * 86_400_000,
      cadans: 60_000,
      instrumenten: [],
    },
  ]);
});

test("all faults are told at once", () => {
  const file = write([{ ...ttp, soort: "excel", versheid: "lang" }]);
  expect(() => readConfig(file)).toThrow(ConfigurationError);
  expect(() => readConfig(file)).toThrow(/soort: dit domein kent alleen ttp-csv\n.*versheid: geen ISO 8601-duur/);
});
