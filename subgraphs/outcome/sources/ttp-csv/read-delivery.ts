// SPDX-License-Identifier: EUPL-1.2
import type { Rejection } from "../../../../platform/inbox/delivery";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import type { Meting } from "../../domain/meting";
import type { Periode } from "../../domain/periode";
import { type ColumnLayout, readColumns } from "./columns";
import { decodeText } from "./decode";
import { type ReadRow, splitDuplicates } from "./duplicates";
import { readHeader, type TtpHeader } from "./header";
import { holdsPersonNumber } from "./person-number";
import { type CsvRecord, splitRecords } from "./records";
import { readRow, type RowResult } from "./row";

/** A delivery of the TTP: its header, the rows that can be used, and the rows that cannot with their line and reason. */
export interface TtpDelivery {
  header: TtpHeader;
  metingen: Meting[];
  /** in the order of the file */
  rejections: Rejection[];
}

/**
 * Reads a file of source kind `ttp-csv` (docs/sources.md).
 * @throws UnusableDelivery when it is no such file, or when not one row can be used: it must not empty a periode by mistake
 */
export function readDelivery(inhoud: Buffer): TtpDelivery {
  const [first, second, ...records] = splitRecords(decodeText(inhoud));
  const header = readHeader(first?.velden ?? []);
  const columns = readColumns(second?.velden ?? []);
  const rows: ReadRow[] = [];
  const faults: Rejection[] = [];
  for (const record of records) {
    const { regel } = record;
    const result = readRecord(record, columns, header.periode);
    if ("meting" in result) rows.push({ regel, meting: result.meting });
    else faults.push({ plaats: regel, reden: result.reden });
  }
  const { unique: metingen, rejections: duplicates } = splitDuplicates(rows);
  const rejections = [...faults, ...duplicates].sort((a, b) => a.plaats - b.plaats);
  if (metingen.length === 0) throw new UnusableDelivery(whyNothing(rejections));
  return { header, metingen, rejections };
}

/** Looks for person numbers before any field is read, in columns the hub does not know too. */
function readRecord({ velden }: CsvRecord, columns: ColumnLayout, periode: Periode): RowResult {
  const place = velden.findIndex(holdsPersonNumber);
  if (place >= 0) {
    const column = columns.columnAt(place) ?? "(kolom die de hub niet kent)";
    return { reden: `${column}: lijkt een persoonsnummer; een BSN of pseudoniem mag hier nooit in staan.` };
  }
  if (velden.length !== columns.width) return { reden: "Het aantal velden past niet bij de kolomnamen." };
  return readRow(columns.read(velden), periode);
}

function whyNothing([first]: readonly Rejection[]): string {
  return first
    ? `Geen enkele regel is bruikbaar. Regel ${first.plaats}: ${first.reden}`
    : "Er staat geen enkele meting in.";
}
