// SPDX-License-Identifier: EUPL-1.2
import { HUIDIGE_REGEL, REGELS } from "./regels";

test("every version of the rule has a name of its own, and today's is among them", () => {
  expect(new Set(REGELS.map(({ versie }) => versie)).size).toBe(REGELS.length);
  expect(REGELS).toContain(HUIDIGE_REGEL);
});
