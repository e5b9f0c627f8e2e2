// SPDX-License-Identifier: EUPL-1.2
import type { Rejection } from "../../../../platform/inbox/delivery";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import type { Instrument } from "../../domain/instrument";
import { celSleutel, type Meting } from "../../domain/meting";
import type { Periode } from "../../domain/periode";
import { telSamen } from "../../domain/records/tel-samen";
import { type ColumnLayout, type Columns, readColumns } from "./columns";
import { decodeText } from "../../../../platform/inbox/decode-text";
import { type ReadRow, splitDuplicates } from "./duplicates";
import { readHeader, type TtpHeader } from "./header";
import { holdsPersonNumber, holdsTtpPseudonym } from "./person-number";
import { readRecordRow, RECORD_COLUMNS } from "./record-row";
import { type CsvRecord, splitRecords } from "./records";
import { readRow, ROW_COLUMNS, type RowResult } from "./row";

/** A delivery of the TTP: its header, its cells, and the rows that cannot be used with their line and reason. */
export interface TtpDelivery {
  header: TtpHeader;
  metingen: Meting[];
  /** in the order of the file */
  rejections: Rejection[];
}

/**
 * Reads a file of source kind `ttp-csv` (docs/sources-ttp.md): cells, or records that are added up to cells at once.
 * @throws UnusableDelivery when it is no such file, or when not one row can be used: it must not empty a periode by mistake
 */
export function readDelivery(inhoud: Buffer, instrumenten: readonly Instrument[] = []): TtpDelivery {
  const [first, second, ...records] = splitRecords(decodeText(inhoud));
  const header = readHeader(first?.velden ?? []);
  const file = { names: second?.velden ?? [], records, periode: header.periode, instrumenten };
  const { metingen, rejections } = header.soort === "cellen" ? readCells(file) : readRecords(file);
  rejections.sort((a, b) => a.plaats - b.plaats);
  if (metingen.length === 0) throw new UnusableDelivery(whyNothing(rejections));
  return { header, metingen, rejections };
}

interface File {
  names: readonly string[];
  records: readonly CsvRecord[];
  periode: Periode;
  instrumenten: readonly Instrument[];
}
type Content = Omit<TtpDelivery, "header">;

function readCells(file: File): Content {
  const { rows, faults } = readRows(file, ROW_COLUMNS, readRow);
  const { unique: metingen, rejections } = splitDuplicates(rows, celSleutel, "Dezelfde cel");
  return { metingen, rejections: [...faults, ...rejections] };
}

function readRecords(file: File): Content {
  const { rows, faults } = readRows(file, RECORD_COLUMNS, readRecordRow);
  const { unique, rejections } = splitDuplicates(rows, ({ sleutel }) => sleutel, "Dezelfde meting");
  return { metingen: telSamen(unique.map(({ record }) => record)), rejections: [...faults, ...rejections] };
}

type ReadRowAs<C extends string, R> = (
  row: Record<C, string>,
  periode: Periode,
  instrumenten: readonly Instrument[],
) => RowResult<R>;

/** Looks for person numbers before any field is read, in columns the hub does not know too. */
function readRows<C extends string, R>(file: File, kind: Columns<C>, readAs: ReadRowAs<C, R>) {
  const columns = readColumns(file.names, kind);
  const rows: ReadRow<R>[] = [];
  const faults: Rejection[] = [];
  for (const { regel, velden } of file.records) {
    const reden = refuse(velden, columns);
    const result = reden ? { reden } : readAs(columns.read(velden), file.periode, file.instrumenten);
    if ("row" in result) rows.push({ regel, row: result.row });
    else faults.push({ plaats: regel, reden: result.reden });
  }
  return { rows, faults };
}

function refuse(velden: readonly string[], columns: ColumnLayout<string>): string | undefined {
  const place = velden.findIndex(
    (veld, i) => holdsPersonNumber(veld) || (columns.columnAt(i) !== "pseudoniem" && holdsTtpPseudonym(veld)),
  );
  if (place >= 0) {
    const column = columns.columnAt(place) ?? "(kolom die de hub niet kent)";
    return `${column}: lijkt een persoonsnummer; een BSN of pseudoniem mag hier nooit in staan.`;
  }
  return velden.length === columns.width ? undefined : "Het aantal velden past niet bij de kolomnamen.";
}

function whyNothing([first]: readonly Rejection[]): string {
  return first
    ? `Geen enkele regel is bruikbaar. Regel ${first.plaats}: ${first.reden}`
    : "Er staat geen enkele meting in.";
}
