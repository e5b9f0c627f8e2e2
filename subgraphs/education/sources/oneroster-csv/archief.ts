// SPDX-License-Identifier: EUPL-1.2
import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";

const MB = 2 ** 20;

/** How much a zip file may hold; larger is refused before anything is unpacked. */
export const GRENZEN = { bestanden: 100, bytesPerBestand: 256 * MB, bytesSamen: 512 * MB, verhouding: 200 };

/** The files of a zip, by name; read as a stream, never written to disk. */
export interface Archief {
  bestanden: ReadonlyMap<string, Entry>;
  /** The content of a file. @throws UnusableDelivery when it is damaged or larger than it says */
  lees(naam: string): AsyncGenerator<Buffer>;
}

/**
 * Opens a zip and looks at its table of contents only.
 * @throws UnusableDelivery for what is no zip, is cut off, encrypted, too large, or names a file outside the zip
 */
export async function openArchief(inhoud: Buffer, grenzen = GRENZEN): Promise<Archief> {
  const bestanden = new Map<string, Entry>();
  let samen = 0;
  const zip = await yauzl
    .fromBufferPromise(inhoud, { lazyEntries: true, strictFileNames: true })
    .catch(() => weiger("Het bestand is geen zipbestand, of het is afgebroken."));
  if (zip.entryCount > grenzen.bestanden) weiger(`Er staan meer dan ${grenzen.bestanden} bestanden in het zipbestand.`);
  for await (const entry of entriesVan(zip)) {
    const { fileName, uncompressedSize, compressedSize } = entry;
    if (fileName.endsWith("/")) continue;
    if (entry.isEncrypted()) weiger("Het zipbestand is met een wachtwoord beveiligd.");
    if (!entry.canDecodeFileData()) weiger("Een bestand in het zipbestand is op een onbekende manier ingepakt.");
    if (bestanden.has(fileName)) weiger("Een bestand staat twee keer in het zipbestand.");
    if ((samen += uncompressedSize) > grenzen.bytesSamen || uncompressedSize > grenzen.bytesPerBestand)
      weiger("Uitgepakt is het zipbestand te groot.");
    // A megabyte that unpacks to gigabytes is no class list.
    if (uncompressedSize > MB && uncompressedSize > compressedSize * grenzen.verhouding)
      weiger("Het zipbestand is verdacht sterk ingepakt.");
    bestanden.set(fileName, entry);
  }
  return { bestanden, lees: (naam) => lees(zip, bestanden.get(naam)!) };
}

async function* entriesVan(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    // yauzl refuses absolute paths, `..` and backslashes by itself.
    const name = /absolute path|relative path|characters in fileName/i.test((error as Error).message);
    weiger(
      name
        ? "Een bestandsnaam in het zipbestand wijst naar buiten het zipbestand."
        : "De inhoudsopgave van het zipbestand klopt niet, of het is beveiligd.",
    );
  }
}

async function* lees(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    // yauzl ends the stream as soon as more comes than the table of contents says.
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk as Buffer, sum);
      yield chunk as Buffer;
    }
  } catch {
    weiger(`${entry.fileName}: is beschadigd of afgebroken.`);
  }
  if (sum !== entry.crc32) weiger(`${entry.fileName}: is beschadigd; de controlesom klopt niet.`);
}

function weiger(reden: string): never {
  throw new UnusableDelivery(reden);
}
