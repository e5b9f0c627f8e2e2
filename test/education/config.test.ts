// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readEducationConfig } from "../../subgraphs/education/config";

const write = (bron: string, regio = '{ naam: X, gemeenten: [{ code: "9001", naam: Noorderveen }] }') => {
  const folder = mkdtempSync(path.join(tmpdir(), "bronnen-"));
  const file = path.join(folder, "bronnen.yaml");
  writeFileSync(file, `versie: 1\nregio: ${regio}\nbronnen:\n  - ${bron}\n`);
  return { file, folder };
};
const BRON =
  '{ naam: leerplicht-9001, domein: education, soort: leerplicht-csv, bronhouder: Gemeente Noorderveen, map: inbox, gemeente: "9001", versheid: P14D }';

test("reads its own sources, with the folder made absolute and the versheid in milliseconds", () => {
  const { file, folder } = write(`${BRON}\n  - { naam: zaken, domein: case, soort: zgw, bronhouder: X }`);
  const { bronnen, gemeenten } = readEducationConfig(file);
  expect(gemeenten).toEqual([{ code: "9001", naam: "Noorderveen" }]);
  expect(bronnen).toMatchObject([
    { naam: "leerplicht-9001", map: path.join(folder, "inbox"), versheid: 14 * 86_400_000 },
  ]);
});

test("tells all faults at once, without values", () => {
  const { file } = write(
    '{ naam: leerplicht-9001, domein: education, soort: oneroster, bronhouder: X, map: inbox, gemeente: "901", versheid: 14 }',
    '{ naam: X, gemeenten: [{ code: "90010", naam: Noorderveen }] }',
  );
  const read = () => readEducationConfig(file);
  for (const part of ["bronnen.0.soort", "bronnen.0.gemeente", "bronnen.0.versheid"]) expect(read).toThrow(part);
  expect(read).not.toThrow("oneroster");
});
