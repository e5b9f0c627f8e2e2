// SPDX-License-Identifier: EUPL-1.2
import { CsvError, parse } from "csv-parse/sync";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";

/** One line of the file, split in fields. */
export interface CsvRecord {
  /** line number in the file, from 1 */
  regel: number;
  velden: string[];
}

/**
 * Splits a delivery in records (RFC 4180 with `;`). A stray quote makes a field that no rule accepts, so only that line is lost.
 * @throws UnusableDelivery when a quote is never closed: it is then unknown where the records end
 */
export function splitRecords(text: string): CsvRecord[] {
  try {
    const records = parse(text, {
      delimiter: ";",
      trim: true,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ regel: info.lines, velden: record }));
  } catch (error) {
    if (error instanceof CsvError) throw new UnusableDelivery("Een aanhalingsteken wordt nergens gesloten.");
    throw error;
  }
}
