// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { describeIssues } from "../../../../platform/config/environment";
import { GEMETEN_INTENSITEITEN, MEETMOMENTEN, UITKOMSTINDICATOREN } from "../../domain/codes";
import type { Meting } from "../../domain/meting";
import type { Periode } from "../../domain/periode";
import { isAgbCode } from "../../domain/vraag";
import type { Column } from "./columns";

const whole = z
  .string()
  .regex(/^\d{1,7}$/, "geen heel getal van 0 of meer")
  .transform(Number);

const NO_DECIMAL = "geen getal van 0 of meer, met een punt voor de decimalen";
const DECIMAL = /^\d{1,9}(\.\d{1,17})?$/;
const OPTIONAL_DECIMAL = /^(\d{1,9}(\.\d{1,17})?)?$/;

/** One row as the file has it; every fault is a Dutch reason without the value. */
const fields = z.object({
  agb: z.string().refine(isAgbCode, "geen acht cijfers"),
  profiel: z
    .string()
    .regex(/^([1-9]|10)$/, "geen getal van 1 tot en met 10")
    .transform(Number),
  intensiteit: z
    .string()
    .refine((text) => text !== "ACUUT", { error: "acute hulp wordt nooit gemeten", abort: true })
    .pipe(z.enum(GEMETEN_INTENSITEITEN, "onbekende intensiteit")),
  periode: z.string(),
  indicator: z.enum(UITKOMSTINDICATOREN, "onbekende indicator"),
  meetmoment: z.enum(MEETMOMENTEN, "onbekend meetmoment"),
  instrument: z
    .string()
    .regex(/^[\p{L}\p{N} .,()/+&'-]{0,60}$/u, "te lang, of met tekens die niet in een naam horen")
    .transform((text) => text || undefined),
  hogerIsBeter: z
    .enum(["ja", "nee", "true", "false"], "geen ja of nee")
    .transform((text) => text === "ja" || text === "true"),
  n: whole,
  uitgenodigd: whole,
  waarde: z.string().regex(DECIMAL, NO_DECIMAL).transform(Number),
  spreiding: z
    .string()
    .regex(OPTIONAL_DECIMAL, NO_DECIMAL)
    .transform((text) => (text === "" ? undefined : Number(text))),
});

/** Rules about more than one field. */
function checkTogether(row: z.output<typeof fields>, periode: Periode): string[] {
  const { n, uitgenodigd, waarde, spreiding, instrument } = row;
  const rules: [broken: boolean, reason: string][] = [
    [row.periode !== periode, "periode: niet de periode van deze aanlevering"],
    [n > uitgenodigd, "n: meer metingen dan uitgenodigden"],
    [instrument === undefined && waarde > 1, "waarde: een deel (zonder instrument) is 0 tot en met 1"],
    [instrument !== undefined && spreiding === undefined, "spreiding: ontbreekt bij een gemiddelde"],
    [instrument === undefined && spreiding !== undefined, "spreiding: hoort alleen bij een gemiddelde"],
  ];
  return rules.filter(([broken]) => broken).map(([, reason]) => reason);
}

/** A row that can be used, or one Dutch sentence with every reason why not, without the values. */
export type RowResult = { meting: Meting } | { reden: string };

/** Reads one row, given by column name, of a delivery about `periode`. */
export function readRow(row: Record<Column, string>, periode: Periode): RowResult {
  const result = fields.safeParse(row);
  const faults = result.success ? checkTogether(result.data, periode) : describeIssues(result.error);
  if (!result.success || faults.length > 0) return { reden: `${faults.join("; ")}.` };
  const { agb: agbCode, ...cel } = result.data;
  return { meting: { agbCode, ...cel } };
}
