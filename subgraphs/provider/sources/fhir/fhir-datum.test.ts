// SPDX-License-Identifier: EUPL-1.2
import { toDatum } from "./fhir-datum";

test.each([
  ["2026-11-03", "2026-11-03"],
  ["2026-11-03T23:30:00Z", "2026-11-04"],
  ["2026-11-03T23:30:00.123+01:00", "2026-11-03"],
  ["2026-11-03T23:30", undefined],
  ["2026-02-30", undefined],
  ["2026-11", undefined],
  ["2026", undefined],
  ["gisteren", undefined],
  [undefined, undefined],
])("%s is %s in the Netherlands", (text, expected) => expect(toDatum(text)).toBe(expected));
