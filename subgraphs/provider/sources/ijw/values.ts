// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { isBsn } from "../../../../platform/identity/bsn";
import { isDatum } from "../../../../platform/time/datum";

/** What is wrong with an element, whatever its type; undefined when it is there once. */
export function absentOrRepeated(input: unknown): string | undefined {
  if (input === undefined) return "ontbreekt";
  return Array.isArray(input) ? "komt vaker voor dan de standaard toelaat" : undefined;
}

const because = (reden: string) => ({
  error: ({ input }: { input?: unknown }) => absentOrRepeated(input) ?? reden,
});

/** Content that is checked for presence only and never kept (see SKIPPED in read-message). */
export const overgeslagen = z.literal(true, because("is niet te lezen"));

/** LDT_Datum: an existing date; years outside 1900-2199 are typing errors. */
export const datum = z
  .string()
  .transform((text) => text.trim())
  .refine((text) => isDatum(text) && text >= "1900" && text < "2200", "is geen bestaande datum");

/** LDT_Tijd without time zone; seconds may have decimals. */
export const tijd = z
  .string()
  .regex(/^\s*([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?\s*$/, "is geen bestaande tijd")
  .transform((text) => text.trim().slice(0, 8));

/** A whole number without sign of at most so many digits; leading zeros count for nothing. */
export const getal = (digits: number) =>
  z
    .string()
    .regex(new RegExp(`^\\s*0*\\d{1,${digits}}\\s*$`), `is geen getal van hoogstens ${digits} cijfers`)
    .transform(Number);

/** LDT_Nummer */
export const nummer = getal(9);

/** LDT_AgbCode */
export const agb = z.string().regex(/^\d{8}$/, "is geen AGB-code van acht cijfers");

/** LDT_Gemeente: CBS code */
export const gemeente = z.string().regex(/^\d{4}$/, "is geen gemeentecode van vier cijfers");

/** LDT_BurgerServicenummer that passes the elfproef (weights 9..2, -1). */
export const bsn = z.string().refine(isBsn, "is geen BSN (negen cijfers die voldoen aan de elfproef)");

/** A text that is not blank, of a largest length. */
export const tekst = (max: number) =>
  z.string().refine((text) => text.trim() !== "" && text.length <= max, `is leeg of langer dan ${max} tekens`);

/** The codes of a table, as `code` wants them. */
export const keys = <const T extends Record<string, unknown>>(table: T) => Object.keys(table) as (keyof T & string)[];

/** A value of a code list. */
export const code = <const C extends string>(...codes: C[]) => z.enum(codes, because("staat niet in de codelijst"));

/** A number of a code list, given by its first and last value. */
export const codes = (...ranges: [number, number][]) => {
  const known = new Set(
    ranges.flatMap(([van, tot]) => Array.from({ length: tot - van + 1 }, (_, i) => String(van + i).padStart(2, "0"))),
  );
  return z.string().refine((text) => known.has(text), "staat niet in de codelijst");
};
