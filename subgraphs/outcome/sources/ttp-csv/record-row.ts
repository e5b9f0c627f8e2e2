// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { describeIssues } from "../../../../platform/config/environment";
import type { Instrument } from "../../domain/instrument";
import type { Periode } from "../../domain/periode";
import type { Meetrecord } from "../../domain/records/tel-samen";
import type { Columns } from "./columns";
import { brokenRules, cellFields, WRONG_PERIODE } from "./fields";
import { isTtpPseudonym } from "./person-number";
import type { RowResult } from "./row";

const measure = z.string().regex(/^(|-|ja|nee|\d{1,6}(\.\d{1,6})?)$/, "geen getal, ja, nee of - (geen antwoord)");

const fields = z.object({
  pseudoniem: z.string().refine(isTtpPseudonym, "niet in de vorm versie:soort:uitgever:waarde"),
  ...cellFields,
  start: measure,
  einde: measure,
  na6Maanden: measure,
  na2Jaar: measure,
});
type Column = keyof z.output<typeof fields>;

/** The columns of a delivery of records. */
export const RECORD_COLUMNS: Columns<Column> = {
  verplicht: (Object.keys(fields.shape) as Column[]).filter((column) => column !== "subgroep"),
  optioneel: ["subgroep"],
};

/** A course on one indicator, and what tells it apart while the file is read. It is in no result. */
export interface RecordRow {
  record: Meetrecord;
  sleutel: string;
}

/** Reads one row, given by column name, of a delivery of records about `periode`. */
export function readRecordRow(
  row: Record<Column, string>,
  periode: Periode,
  instrumenten: readonly Instrument[],
): RowResult<RecordRow> {
  const result = fields.safeParse(row);
  if (!result.success) return { reden: `${describeIssues(result.error).join("; ")}.` };
  const { pseudoniem, agb: agbCode, instrument: naam, start, einde, na6Maanden, na2Jaar, ...cel } = result.data;
  const instrument = instrumenten.find((each) => each.naam === naam);
  const measures = { START: start, EINDE: einde, NA_6_MAANDEN: na6Maanden, NA_2_JAAR: na2Jaar };
  const texts = Object.values(measures).filter((text) => text !== "");
  const faults = brokenRules([
    [cel.periode !== periode, WRONG_PERIODE],
    [texts.length === 0, "start, einde, na6Maanden, na2Jaar: alle leeg"],
    [naam !== undefined && !instrument, "instrument: niet ingesteld voor deze bron"],
    [
      naam === undefined && texts.some((text) => !/^(ja|nee|-)$/.test(text)),
      "zonder instrument is een meting ja of nee",
    ],
    [
      instrument !== undefined && texts.some((text) => !fits(text, instrument)),
      "een meting ligt buiten de schaal van dit instrument",
    ],
  ]);
  if (faults.length > 0) return { reden: `${faults.join("; ")}.` };
  const metingen = Object.fromEntries(
    Object.entries(measures).flatMap(([moment, text]) => (text === "" ? [] : [[moment, valueOf(text)]])),
  );
  const sleutel = JSON.stringify([pseudoniem, agbCode, cel.profiel, cel.intensiteit, cel.indicator, naam]);
  return { row: { record: { ...cel, agbCode, instrument, metingen }, sleutel } };
}

function fits(text: string, { laagste, hoogste }: Instrument): boolean {
  return text === "-" || (Number(text) >= laagste && Number(text) <= hoogste);
}

function valueOf(text: string): number | null {
  if (text === "-") return null;
  return text === "ja" ? 1 : text === "nee" ? 0 : Number(text);
}
