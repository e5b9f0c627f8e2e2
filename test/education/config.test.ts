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
    '{ naam: leerplicht-9001, domein: education, soort: leerplicht, bronhouder: X, map: inbox, gemeente: "901", versheid: 14 }\n  - { naam: leerplicht-9002, domein: education, soort: leerplicht-csv, bronhouder: X, map: inbox, gemeente: "901", versheid: 14 }',
    '{ naam: X, gemeenten: [{ code: "90010", naam: Noorderveen }] }',
  );
  const read = () => readEducationConfig(file);
  for (const part of ["bronnen.0.soort", "bronnen.1.gemeente", "bronnen.1.versheid"]) expect(read).toThrow(part);
  expect(read).not.toThrow("901");
});

const ROOSTER =
  '{ naam: rooster, domein: education, soort: oneroster, bronhouder: School, gemeente: "9001", adres: "https://rooster.example/ims", token: "https://rooster.example/token", auth: { clientId: hub, secret: { file: geheim } }, cadans: PT15M, volledig: P7D, versheid: P2D, tijdslimiet: PT10S }';

test("reads a pupil administration with its secret, and the rule of the region", () => {
  const { file, folder } = write(
    `${ROOSTER}\n  - ${BRON.replace("versheid", "vakantieregio: zuid, versheid")}`,
    '{ naam: X, thuiszitterregel: regio-groningen-2022, gemeenten: [{ code: "9001", naam: Noorderveen }] }',
  );
  writeFileSync(path.join(folder, "geheim"), "s3\n");
  const { roosters, bronnen, regel } = readEducationConfig(file);
  expect(roosters).toMatchObject([
    { naam: "rooster", bsnType: "BSN", auth: { clientId: "hub", secret: "s3" }, cadans: 900_000 },
  ]);
  expect(bronnen).toMatchObject([{ naam: "leerplicht-9001", vakantieregio: "zuid" }]);
  expect(regel.versie).toBe("regio-groningen-2022");
});

test("refuses a rule or a holiday region that does not exist", () => {
  const { file } = write(
    BRON.replace("versheid", "vakantieregio: oost, versheid"),
    '{ naam: X, thuiszitterregel: ocw-1999, gemeenten: [{ code: "9001", naam: Noorderveen }] }',
  );
  for (const part of ["regio.thuiszitterregel: kies uit ocw-2016", "bronnen.0.vakantieregio"])
    expect(() => readEducationConfig(file)).toThrow(part);
  expect(readEducationConfig(write(BRON).file).regel.versie).toBe("ocw-2016");
});
