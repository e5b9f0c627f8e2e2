// SPDX-License-Identifier: EUPL-1.2
import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import type { DataSource } from "typeorm";
import { copyToQuarantineFolder } from "../../../platform/inbox/quarantine-folder";
import type { Clock } from "../../../platform/time/datum";
import type { ProviderBron } from "../config";
import { deriveNoted } from "../store/afleiden";
import type { Voorbereid } from "./prepare";
import { readInThread } from "./read-in-thread";
import { findBekend, storeBatch } from "./store-batch";
import { toStop } from "./stopped";

/** What a bulk import is made of. */
export interface BulkImport {
  bron: ProviderBron;
  folder: string;
  dataSource: DataSource;
  /** keys and no functions: the thread that reads makes its own */
  keys: {
    pseudonym: Uint8Array;
    /** only given when dossier systems are asked with the numbers it seals */ cipher?: Uint8Array;
  };
  clock: Clock;
  /** told after each batch that is safely stored */
  progress?: (result: BulkResult) => void;
}

/** Counts of files. */
export interface BulkResult {
  verwerkt: number;
  /** stored before */
  bekend: number;
  /** in quarantine, wholly or in part */
  afgekeurd: number;
  /** failed through no fault of the file; a next run tries them again */
  mislukt: number;
}

/**
 * Imports every message in a folder, many in one transaction; the files stay where they are, refused ones are copied to the quarantine of
 * the source. Stopping it in any way loses nothing and doubles nothing: a next run goes on where it was.
 * @throws ImportStopped when going on has no use: no room, no rights, no database
 */
export async function importFolder(options: BulkImport): Promise<BulkResult> {
  const { bron, folder, dataSource, keys, progress } = options;
  const result: BulkResult = { verwerkt: 0, bekend: 0, afgekeurd: 0, mislukt: 0 };
  const opdracht = {
    folder,
    bron: { naam: bron.naam, gemeenten: bron.gemeenten },
    ...{ pseudonymKey: keys.pseudonym, cipherKey: keys.cipher },
  };
  let storing: Promise<void> = Promise.resolve();
  try {
    await mkdir(bron.map, { recursive: true });
    await access(bron.map, constants.W_OK);
    const findKnown = (hashes: string[]) => findBekend(dataSource, bron.naam, hashes);
    for await (const { files, prepared, op } of readInThread(opdracht, findKnown, options.clock)) {
      // One batch is stored while the next is read.
      await storing;
      storing = storeAll(options, prepared, op, result).then(() => {
        result.bekend += files - prepared.length;
        progress?.(result);
      });
      storing.catch(() => {});
    }
    await storing;
    await deriveNoted(dataSource);
    return result;
  } catch (error) {
    await storing.catch(() => {});
    throw toStop(error) ?? error;
  }
}

/** Stores a batch; when it fails through one of its files, that one is found by halving and the rest is stored. */
async function storeAll(options: BulkImport, files: Voorbereid[], op: Date, result: BulkResult): Promise<void> {
  if (files.length === 0) return;
  const { bron, dataSource } = options;
  let stored: Voorbereid[];
  try {
    stored = await storeBatch(dataSource, bron.naam, files, op);
  } catch (error) {
    if (toStop(error)) throw error;
    if (files.length === 1) return void (result.mislukt += 1);
    const half = Math.ceil(files.length / 2);
    await storeAll(options, files.slice(0, half), op, result);
    return storeAll(options, files.slice(half), op, result);
  }
  for (const { pad, sha256, rejections } of stored)
    if (rejections.length > 0) await copyToQuarantineFolder(bron.map, pad, sha256, rejections);
  const refused = stored.filter(({ rejections }) => rejections.length > 0).length;
  result.afgekeurd += refused;
  result.verwerkt += stored.length - refused;
  result.bekend += files.length - stored.length;
}
