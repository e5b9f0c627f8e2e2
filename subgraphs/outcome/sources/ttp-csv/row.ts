// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { describeIssues } from "../../../../platform/config/environment";
import { GEMETEN_MOMENTEN } from "../../domain/codes";
import type { Instrument } from "../../domain/instrument";
import type { Meting } from "../../domain/meting";
import type { Periode } from "../../domain/periode";
import type { Columns } from "./columns";
import { brokenRules, cellFields, WRONG_PERIODE } from "./fields";

const whole = z
  .string()
  .regex(/^\d{1,7}$/, "geen heel getal van 0 of meer")
  .transform(Number);

const NO_DECIMAL = "geen getal van 0 of meer, met een punt voor de decimalen";
const DECIMAL = /^\d{1,9}(\.\d{1,17})?$/;
const OPTIONAL_DECIMAL = /^(\d{1,9}(\.\d{1,17})?)?$/;

const fields = z.object({
  ...cellFields,
  meetmoment: z.enum(GEMETEN_MOMENTEN, "onbekend meetmoment"),
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
type Row = z.output<typeof fields>;
type Column = keyof Row;

/** The columns of an aggregated delivery. */
export const ROW_COLUMNS: Columns<Column> = {
  verplicht: (Object.keys(fields.shape) as Column[]).filter((column) => column !== "subgroep"),
  optioneel: ["subgroep"],
};

/** Rules about more than one field. */
function checkTogether(row: Row, periode: Periode, instrumenten: readonly Instrument[]): string[] {
  const { n, uitgenodigd, waarde, spreiding, instrument } = row;
  const bekend = instrumenten.find(({ naam }) => naam === instrument);
  return brokenRules([
    [row.periode !== periode, WRONG_PERIODE],
    [n > uitgenodigd, "n: meer metingen dan uitgenodigden"],
    [instrument === undefined && waarde > 1, "waarde: een deel (zonder instrument) is 0 tot en met 1"],
    [instrument !== undefined && spreiding === undefined, "spreiding: ontbreekt bij een gemiddelde"],
    [instrument === undefined && spreiding !== undefined, "spreiding: hoort alleen bij een gemiddelde"],
    [instrument !== undefined && instrumenten.length > 0 && !bekend, "instrument: niet ingesteld voor deze bron"],
    [
      bekend !== undefined && bekend.hogerIsBeter !== row.hogerIsBeter,
      "hogerIsBeter: anders dan bij dit instrument hoort",
    ],
    [
      bekend !== undefined && (waarde < bekend.laagste || waarde > bekend.hoogste),
      "waarde: ligt buiten de schaal van dit instrument",
    ],
  ]);
}

/** Rows that can be used, or one Dutch sentence with every reason why not, without the values. */
export type RowResult<R> = { row: R } | { reden: string };

/** Reads one row, given by column name, of an aggregated delivery about `periode`. */
export function readRow(
  row: Record<Column, string>,
  periode: Periode,
  instrumenten: readonly Instrument[],
): RowResult<Meting> {
  const result = fields.safeParse(row);
  const faults = result.success ? checkTogether(result.data, periode, instrumenten) : describeIssues(result.error);
  if (!result.success || faults.length > 0) return { reden: `${faults.join("; ")}.` };
  const { agb: agbCode, ...cel } = result.data;
  return { row: { agbCode, ...cel } };
}
