// SPDX-License-Identifier: EUPL-1.2
import { createHash, hash } from "node:crypto";
import { closeSync, createReadStream, opendirSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { scrubBsn } from "../../../platform/identity/bsn";
import { MAX_BYTES } from "../sources/ijw/read-xml";

/** A file as read; without content when it is too large to read. */
export interface GelezenBestand {
  pad: string;
  /** its name, without anything that could be a BSN */
  bestand: string;
  sha256: string;
  inhoud?: Buffer;
}

/** Most files in one batch, and most bytes: memory stays flat whatever the sizes. */
const BATCH_FILES = 2000;
const BATCH_BYTES = 32 * 1024 * 1024;

/**
 * The messages in a folder, in batches. The folder is read as a stream: a million names are never in memory at once.
 * @param deel which part of them, from 0, when others read the rest @param delen how many parts there are
 * @param onUnreadable told of a file that is gone or may not be read: its name, without anything that could be a BSN, and the code of Node.js
 */
export async function* readFiles(
  folder: string,
  deel = 0,
  delen = 1,
  onUnreadable?: (bestand: string, code: string) => void,
): AsyncGenerator<GelezenBestand[]> {
  let batch: GelezenBestand[] = [];
  let bytes = 0;
  for (const name of messagesIn(folder)) {
    if (partOf(name, delen) !== deel) continue;
    const pad = path.join(folder, name);
    let file: GelezenBestand;
    try {
      file = readSmall(pad, name) ?? (await readLarge(pad, name));
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      if (!onUnreadable || !UNREADABLE.includes(code)) throw error;
      onUnreadable(scrubBsn(name), code);
      continue;
    }
    batch.push(file);
    bytes += file.inhoud?.length ?? 0;
    if (batch.length >= BATCH_FILES || bytes >= BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

/** What is about one file: taken away meanwhile, not for this user, or on a bad spot of the disk. */
const UNREADABLE = ["ENOENT", "EACCES", "EPERM", "EIO"];

/** The part a file belongs to: by its name, so that each part finds its own in whatever order the folder is read. */
function partOf(name: string, delen: number): number {
  if (delen === 1) return 0;
  let sum = 0;
  for (let i = 0; i < name.length; i++) sum = (sum * 31 + name.charCodeAt(i)) >>> 0;
  return sum % delen;
}

/** How many messages a folder has. */
export function countFiles(folder: string): number {
  let count = 0;
  for (const _ of messagesIn(folder)) count += 1;
  return count;
}

/** Names of the messages in a folder. */
function* messagesIn(folder: string): Generator<string> {
  const dir = opendirSync(folder, { bufferSize: 1024 });
  try {
    for (let entry = dir.readSync(); entry; entry = dir.readSync())
      if (entry.isFile() && entry.name.toLowerCase().endsWith(".xml")) yield entry.name;
  } finally {
    dir.closeSync();
  }
}

/** Largest file that is read in one call, which tells both what is in it and that there is no more. */
const SMALL = 64 * 1024;
/** Small files are read one behind the other into this; when it is full there comes a new one. */
let room = Buffer.allocUnsafeSlow(16 * SMALL);
let used = 0;

/** Reading at once is several times faster than a promise each. @returns undefined when the file is not small */
function readSmall(pad: string, name: string): GelezenBestand | undefined {
  if (used + SMALL > room.length) [room, used] = [Buffer.allocUnsafeSlow(room.length), 0];
  const file = openSync(pad, "r");
  try {
    const read = readSync(file, room, used, SMALL, null);
    if (read === SMALL) return undefined;
    const inhoud = room.subarray(used, (used += read));
    return { pad, bestand: scrubBsn(name), sha256: hash("sha256", inhoud), inhoud };
  } finally {
    closeSync(file);
  }
}

async function readLarge(pad: string, name: string): Promise<GelezenBestand> {
  const bestand = scrubBsn(name);
  if (statSync(pad).size <= MAX_BYTES) {
    const inhoud = readFileSync(pad);
    return { pad, bestand, sha256: hash("sha256", inhoud), inhoud };
  }
  const sha256 = createHash("sha256");
  for await (const chunk of createReadStream(pad)) sha256.update(chunk as Buffer);
  return { pad, bestand, sha256: sha256.digest("hex") };
}
