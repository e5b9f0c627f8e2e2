// SPDX-License-Identifier: EUPL-1.2
import type { CsvError } from "csv-parse";
import { parse } from "csv-parse";
import type { Rejection } from "../../../../platform/inbox/delivery";
import { decodeText } from "../../../../platform/inbox/decode-text";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";

/** The columns of a delivery; others are ignored, the order is free. */
export const KOLOMMEN = [
  "recordsoort",
  "bsn",
  "naam",
  "geboortedatum",
  "brin",
  "vestiging",
  "schoolnaam",
  "leerjaar",
  "begindatum",
  "einddatum",
  "meldingnummer",
  "verzuimsoort",
  "verzuimstatus",
  "uren",
  "vrijstelling",
  "terugkeerplan",
  "contactnaam",
  "contactfunctie",
  "contacttelefoon",
  "contactemail",
  "laatsteAanlevering",
] as const;

/** Columns a delivery may leave out. */
const EXTRA = ["samenwerkingsverband", "schoolsoort", "evaluatiedatum"] as const;

/** One line, by column name; an empty field is absent. */
export type Velden = Partial<Record<(typeof KOLOMMEN)[number] | (typeof EXTRA)[number], string>>;

/** A line that could be split in fields. */
export interface Regel {
  plaats: number;
  velden: Velden;
}

/** The text of a delivery, and the rest of it after the first line. @throws UnusableDelivery when it is no text */
export function splitKop(inhoud: Buffer): { kop: string; rest: string } {
  const text = decodeText(inhoud);
  const end = text.indexOf("\n");
  return end < 0 ? { kop: text, rest: "" } : { kop: text.slice(0, end), rest: text.slice(end + 1) };
}

/**
 * Splits the lines after the first (RFC 4180 quoting, `;`) without holding up other work. Lines with a fault go to `rejections`.
 * @throws UnusableDelivery when columns are missing, or when a fault makes it unsure where records begin or the file ends
 */
export async function* readRegels(rest: string, rejections: Rejection[]): AsyncGenerator<Regel> {
  const parser = parse(rest, {
    delimiter: ";",
    record_delimiter: ["\r\n", "\n"],
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => void rejections.push(faultyQuotes(error)),
  });
  let places: Map<string, number> | undefined;
  let width = 0;
  let short: number | undefined;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    const plaats = info.lines + 1;
    if (!places) {
      places = readKolommen(record);
      width = record.length;
      continue;
    }
    short = record.length < width ? plaats : undefined;
    if (record.length !== width) {
      rejections.push({ plaats, reden: "Het aantal velden klopt niet met de kolomnamen." });
      continue;
    }
    const velden: Velden = {};
    for (const kolom of [...KOLOMMEN, ...EXTRA]) velden[kolom] = record[places.get(kolom) ?? -1]?.trim() || undefined;
    yield { plaats, velden };
  }
  if (!places) throw new UnusableDelivery("De regel met kolomnamen ontbreekt.");
  // Half a full delivery would read as "these pupils are gone".
  if (short !== undefined && !rest.endsWith("\n"))
    throw new UnusableDelivery("Het bestand is afgebroken: de laatste regel is niet compleet.");
}

function faultyQuotes(error: CsvError | undefined): Rejection {
  const plaats = Number(error?.lines ?? 0) + 1;
  if (error?.code !== "INVALID_OPENING_QUOTE")
    throw new UnusableDelivery(`De aanhalingstekens kloppen niet tot en met regel ${plaats}.`);
  return { plaats, reden: "Er staat een aanhalingsteken midden in een veld." };
}

function readKolommen(names: string[]): Map<string, number> {
  const places = new Map(names.map((name, i) => [name.trim(), i]));
  const missing = KOLOMMEN.filter((kolom) => !places.has(kolom));
  if (missing.length > 0)
    throw new UnusableDelivery(
      `${missing.length > 1 ? "Kolommen ontbreken" : "Kolom ontbreekt"}: ${missing.join(", ")}.`,
    );
  return places;
}
