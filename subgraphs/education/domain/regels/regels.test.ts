// SPDX-License-Identifier: EUPL-1.2
import { getRegel, LANDELIJKE_REGEL, REGELS } from "./regels";

test("every version of the rule has a name of its own and can be asked for", () => {
  expect(new Set(REGELS.map(({ versie }) => versie)).size).toBe(REGELS.length);
  for (const regel of REGELS) expect(getRegel(regel.versie)).toBe(regel);
  expect(REGELS).toContain(LANDELIJKE_REGEL);
});

test("an unknown version is refused without repeating it", () => {
  expect(() => getRegel("ocw-1999")).toThrow("kies uit ocw-2016");
  expect(() => getRegel("ocw-1999")).not.toThrow("1999");
});
