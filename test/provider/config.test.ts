// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readProviderBronnen } from "../../subgraphs/provider/config";

function read(yaml: string) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "config-")), "bronnen.yaml");
  writeFileSync(file, yaml);
  return { folder: path.dirname(file), result: () => readProviderBronnen(file) };
}

test("a folder is relative to the file; the norm is the Treeknorm unless told otherwise", () => {
  const { folder, result } = read(`versie: 1
regio: { gemeenten: [{ code: "9001", naam: A }] }
bronnen: [{ naam: ijw, domein: provider, soort: ijw-map, bronhouder: B, map: ijw/inbox, gemeenten: ["9001"], versheid: P7D }]`);
  expect(result()).toMatchObject({
    regio: { wachttijdnormDagen: 70, producten: [], aanbieders: [] },
    bronnen: [{ map: path.join(folder, "ijw/inbox"), versheid: 7 * 86_400_000 }],
  });
});

test("all faults are told at once", () => {
  const { result } = read(`versie: 1
regio:
  gemeenten: [{ code: "901", naam: A }]
  wachttijdnormDagen: 0
  aanbieders: [{ agb: "98000001", naam: A }, { agb: "98000001", naam: B }]
  producten:
    - { categorie: "45", code: A, hulpvorm: "05", profiel: 11, intensiteit: SNEL, naam: A }
bronnen: [{ naam: ijw, domein: provider, soort: fax, bronhouder: B },
  { naam: ijw2, domein: provider, soort: ijw-map, bronhouder: B, map: x, gemeenten: [], versheid: 7 dagen }]`);
  const places = [
    "gemeenten.0.code",
    "wachttijdnormDagen",
    "aanbieders: elke",
    "0.hulpvorm",
    "0.profiel",
    "0.intensiteit",
    "soort",
    "bronnen.1.gemeenten",
    "versheid",
  ];
  for (const place of places) expect(result).toThrow(place);
});

test("a contact of an aanbieder has a way to reach it", () => {
  const withContact = (contact: string) =>
    read(`versie: 1
regio: { gemeenten: [{ code: "9001", naam: A }], aanbieders: [{ agb: "98000001", naam: A, contact: ${contact} }] }
bronnen: []`).result;
  expect(withContact("{ telefoon: 000-1 }")().regio.aanbieders[0]!.contact).toEqual({
    naam: "Algemeen contact",
    telefoon: "000-1",
  });
  for (const wrong of ["{ naam: Balie }", "{ email: geen-adres }", "{ telefoon: 000-1, fax: 000-2 }"])
    expect(withContact(wrong)).toThrow("aanbieders.0.contact");
});
