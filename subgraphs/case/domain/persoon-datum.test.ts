// SPDX-License-Identifier: EUPL-1.2
import { kanZijn, type Registratiedatum, registratiedatumVoorMensen } from "./persoon-datum";

const VOL: Registratiedatum = { soort: "DATUM", datum: "2014-03-09" };
const MAAND: Registratiedatum = { soort: "JAAR_MAAND", jaar: 2014, maand: 3 };
const JAAR: Registratiedatum = { soort: "JAAR", jaar: 2014 };
const NIETS: Registratiedatum = { soort: "ONBEKEND" };

it.each([
  [VOL, "9 maart 2014"],
  [MAAND, "maart 2014 (dag onbekend)"],
  [JAAR, "2014 (dag en maand onbekend)"],
  [NIETS, "onbekend"],
])("says what is known of a date, case %#", (datum, text) => expect(registratiedatumVoorMensen(datum)).toBe(text));

it.each([
  [VOL, "2014-03-09", true],
  [VOL, "2014-03-10", false],
  [MAAND, "2014-03-31", true],
  [MAAND, "2014-04-01", false],
  [MAAND, "2013-03-31", false],
  [JAAR, "2014-12-31", true],
  [JAAR, "2015-01-01", false],
  [NIETS, "1990-01-01", true],
])("compares only the part that is known, case %#", (registratie, datum, expected) =>
  expect(kanZijn(registratie, datum)).toBe(expected),
);
