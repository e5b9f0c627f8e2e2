// SPDX-License-Identifier: EUPL-1.2
import * as enums from "../types/enums";
import { redenBeeindiging, redenCbs, redenNaam, verwijzer } from "./codes";
import { productcategorie } from "./product";

const REDENEN = ["02", "20", "31", "32", "33", "34", "35", "36", "37", "38", "39"];

test("the crosswalk from JZ588 to CBS", () => {
  expect(Object.fromEntries(REDENEN.map((code) => [code, redenCbs(code)]))).toEqual({
    "02": "EXTERN",
    "20": undefined,
    "31": "VOLGENS_PLAN",
    "32": "DOOR_JEUGDIGE",
    "33": "DOOR_AANBIEDER",
    "34": "IN_OVEREENSTEMMING",
    "35": "EXTERN",
    "36": undefined,
    "37": undefined,
    "38": "DOOR_JEUGDIGE",
    "39": "VOLGENS_PLAN",
  });
  expect(REDENEN.map(redenNaam)).not.toContain("Onbekende reden");
});

test("every code of the standard has one value in the schema, and the schema has no others", () => {
  const from = (begin: number, end: number) => Array.from({ length: end - begin + 1 }, (_, i) => String(begin + i));
  const categorieen = [...from(31, 38), ...from(40, 55)].map((categorie) => productcategorie({ categorie }));
  const tables: [object, unknown[]][] = [
    [enums.RedenBeeindiging, REDENEN.map(redenBeeindiging)],
    [enums.RedenBeeindigingCbs, [...new Set(REDENEN.flatMap((code) => redenCbs(code) ?? []))]],
    [enums.Productcategorie, categorieen],
    [enums.Verwijzer, ["01", "02", "03", "04", "05", "06", "08", undefined].map(verwijzer)],
  ];
  for (const [schema, values] of tables) expect([...values].sort()).toEqual(Object.keys(schema).sort());
  for (const none of ["39", "56", "", "4"]) expect(productcategorie({ categorie: none })).toBeUndefined();
});

test("a verwijzer that no message names is ONBEKEND, never ZELF", () => {
  expect(verwijzer(undefined)).toBe("ONBEKEND");
  expect(verwijzer("06")).toBe("ZELF");
});
