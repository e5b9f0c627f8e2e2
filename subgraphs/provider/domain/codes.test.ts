// SPDX-License-Identifier: EUPL-1.2
import { redenCbs, redenNaam, verwijzer } from "./codes";

test("the crosswalk from JZ588 to CBS", () => {
  const codes = ["02", "20", "31", "32", "33", "34", "35", "36", "37", "38", "39"];
  expect(Object.fromEntries(codes.map((code) => [code, redenCbs(code)]))).toEqual({
    "02": "05",
    "20": undefined,
    "31": "01",
    "32": "03",
    "33": "04",
    "34": "02",
    "35": "05",
    "36": undefined,
    "37": undefined,
    "38": "03",
    "39": "01",
  });
  expect(codes.map(redenNaam)).not.toContain("Onbekende reden");
});

test("a verwijzer that no message names is ONBEKEND, never ZELF", () => {
  expect(verwijzer(undefined)).toBe("ONBEKEND");
  expect(verwijzer("06")).toBe("ZELF");
});
