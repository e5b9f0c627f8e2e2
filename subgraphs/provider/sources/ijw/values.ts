// SPDX-License-Identifier: EUPL-1.2
import { isBsn } from "../../../../platform/identity/bsn";
import { isDatum } from "../../../../platform/time/datum";
import { Afkeur, waarde } from "./opbouw";

const GEEN_DATUM = new Afkeur("is geen bestaande datum");

/** LDT_Datum: an existing date; years outside 1900-2199 are typing errors. */
export const datum = waarde((text) => {
  const trimmed = text.trim();
  return isDatum(trimmed) && trimmed >= "1900" && trimmed < "2200" ? trimmed : GEEN_DATUM;
});

/** A text of a pattern. @param toValue what is kept of it */
function pattern<T>(regex: RegExp, reden: string, toValue: (text: string) => T) {
  const afkeur = new Afkeur(reden);
  return waarde((text) => (regex.test(text) ? toValue(text) : afkeur));
}

/** The same text. */
const same = (text: string) => text;

/** LDT_Tijd without time zone; seconds may have decimals. */
export const tijd = pattern(/^\s*([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?\s*$/, "is geen bestaande tijd", (text) =>
  text.trim().slice(0, 8),
);

/** A whole number without sign of at most so many digits; leading zeros count for nothing. */
export const getal = (digits: number) =>
  pattern(new RegExp(`^\\s*0*\\d{1,${digits}}\\s*$`), `is geen getal van hoogstens ${digits} cijfers`, Number);

/** LDT_Nummer */
export const nummer = getal(9);

/** LDT_AgbCode */
export const agb = pattern(/^\d{8}$/, "is geen AGB-code van acht cijfers", same);

/** LDT_Gemeente: CBS code */
export const gemeente = pattern(/^\d{4}$/, "is geen gemeentecode van vier cijfers", same);

/** A version of an XSD. */
export const versie = pattern(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, "is geen versienummer", same);

const GEEN_BSN = new Afkeur("is geen BSN (negen cijfers die voldoen aan de elfproef)");

/** LDT_BurgerServicenummer that passes the elfproef (weights 9..2, -1). */
export const bsn = waarde((text) => (isBsn(text) ? text : GEEN_BSN));

/** A text that is not blank, of a largest length. @param also a pattern it must have too, and why it is refused otherwise */
export const tekst = (max: number, also?: { regex: RegExp; reden: string }) => {
  const afkeur = new Afkeur(`is leeg of langer dan ${max} tekens`);
  const other = also && new Afkeur(also.reden);
  return waarde((text) => {
    if (text.trim() === "" || text.length > max) return afkeur;
    return also && !also.regex.test(text) ? other! : text;
  });
};

/** Exactly this text, white space aside. */
export const precies = (wanted: string, reden: string) => {
  const afkeur = new Afkeur(reden);
  return waarde((text) => (text.trim() === wanted ? wanted : afkeur));
};

/** The codes of a table, as `code` wants them. */
export const keys = <const T extends Record<string, unknown>>(table: T) => Object.keys(table) as (keyof T & string)[];

const GEEN_CODE = new Afkeur("staat niet in de codelijst");

/** A value of a code list. */
export const code = <const C extends string>(...known: C[]) => {
  const set = new Set<string>(known);
  return waarde((text) => (set.has(text) ? (text as C) : GEEN_CODE));
};

/** A value of a code list as a number. */
export const cijfercode = <const N extends number>(...known: N[]) => {
  const byText = new Map(known.map((number) => [String(number), number]));
  return waarde((text) => byText.get(text) ?? GEEN_CODE);
};

/** A number of a code list, given by its first and last value. */
export const codes = (...ranges: [number, number][]) =>
  code(
    ...ranges.flatMap(([van, tot]) =>
      Array.from({ length: tot - van + 1 }, (_, i) => String(van + i).padStart(2, "0")),
    ),
  );
