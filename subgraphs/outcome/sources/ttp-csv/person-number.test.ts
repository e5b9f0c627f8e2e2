// SPDX-License-Identifier: EUPL-1.2
import { holdsPersonNumber } from "./person-number";

const PSEUDONYM = `v1-${"aB3_-".repeat(9).slice(0, 43)}`;

test.each([
  ["a BSN", "999900006", true],
  ["a BSN in a sentence", "cijfer van 999900006 (start)", true],
  ["a BSN in groups", "9999 00 006", true],
  ["a BSN with points", "9999.00.006", true],
  ["a BSN with dashes", "9999-00-006", true],
  ["a BSN that a spreadsheet made a decimal", "999900006.0", true],
  ["a BSN between letters", "BSN999900006", true],
  ["a pseudonym", PSEUDONYM, true],
  ["a pseudonym in a sentence", `zie ${PSEUDONYM}.`, true],
  ["nine digits that fail the elfproef", "999900007", false],
  ["an AGB code", "98000001", false],
  ["a share whose decimals happen to pass", "0.999900006", false],
  ["a questionnaire", "Rapportcijfer nut (2026)", false],
  ["nothing", "", false],
])("%s", (_, value, expected) => expect(holdsPersonNumber(value)).toBe(expected));
