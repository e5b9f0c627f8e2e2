// SPDX-License-Identifier: EUPL-1.2
import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import type { Archief } from "./archief";

/** Longer is no line, but a quote that is never closed. */
const MAX_REGEL = 64 * 1024;

/** One line of a file: its number and its fields by column; an empty field is absent. */
export interface CsvRegel {
  regel: number;
  velden: Record<string, string | undefined>;
}

/**
 * The lines of a CSV file in the zip (UTF-8, commas, RFC 4180), as a stream: only one line is in memory.
 * @param kolommen columns that must be there; others are left out, the order is free
 * @param afkeuren told of a line that cannot be split in fields
 * @throws UnusableDelivery when it is no text, columns are missing, or a quote makes it unsure where records begin
 */
export async function* csvRegels(
  archief: Archief,
  bestand: string,
  kolommen: readonly string[],
  afkeuren: (regel: number, reden: string) => void,
): AsyncGenerator<CsvRegel> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_REGEL,
  });
  // An error on the way in ends the parser, and so the loop below.
  pipeline(Readable.from(alsTekst(archief, bestand)), parser, () => {});
  let plaatsen: number[] | undefined;
  let breedte = 0;
  try {
    for await (const row of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const { record, info } = row;
      if (!plaatsen) {
        const namen = record.map((naam) => naam.trim());
        const mist = kolommen.filter((kolom) => !namen.includes(kolom));
        if (mist.length > 0) throw new UnusableDelivery(`${bestand}: kolom ontbreekt: ${mist.join(", ")}.`);
        plaatsen = kolommen.map((kolom) => namen.indexOf(kolom));
        breedte = record.length;
      } else if (record.length !== breedte) {
        afkeuren(info.lines, "Het aantal velden klopt niet met de kolomnamen.");
      } else {
        const waarden = plaatsen.map((plaats) => record[plaats]?.trim() || undefined);
        yield { regel: info.lines, velden: Object.fromEntries(kolommen.map((kolom, i) => [kolom, waarden[i]])) };
      }
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new UnusableDelivery(`${bestand}: de aanhalingstekens kloppen niet tot en met regel ${error.lines ?? 1}.`);
    throw error;
  }
  if (!plaatsen) throw new UnusableDelivery(`${bestand}: de regel met kolomnamen ontbreekt.`);
}

async function* alsTekst(archief: Archief, bestand: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new UnusableDelivery(`${bestand}: is geen UTF-8.`);
    }
  };
  for await (const chunk of archief.lees(bestand)) yield decode(chunk);
  yield decode();
}
