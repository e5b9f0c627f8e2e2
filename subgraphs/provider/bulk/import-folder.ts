// SPDX-License-Identifier: EUPL-1.2
import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import path from "node:path";
import type { DataSource } from "typeorm";
import { scrubBsn } from "../../../platform/identity/bsn";
import { createCipher } from "../../../platform/identity/cipher";
import { createPseudonymiser } from "../../../platform/identity/pseudonym";
import type { Rejection } from "../../../platform/inbox/delivery";
import { takeIn } from "../../../platform/inbox/import-file";
import { copyToQuarantineFolder } from "../../../platform/inbox/quarantine-folder";
import type { Clock } from "../../../platform/time/datum";
import type { ProviderBron } from "../config";
import { createIjwImporter } from "../sources/ijw/importer";
import { MAX_BYTES } from "../sources/ijw/read-xml";
import { deriveNoted } from "../store/afleiden";
import { storeFeiten } from "../store/feiten";
import { type Leesbatch, onlyFiles } from "./leesbatch";
import { readInThread } from "./read-in-thread";
import { findBekend, isNewBron, storeBatch } from "./store-batch";
import { toStop } from "./stopped";

/** Threads that read: as much work as the main thread and the database have with what they give. */
const THREADS = 2;

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
  /** told of each file that counts as `mislukt`: its name, without anything that could be a BSN, and why in Dutch */
  onMislukt?: (bestand: string, reden: string) => void;
  /** told which part of the trajecten, 0 to 1, is up to date, once all is stored */
  deriving?: (part: number) => void;
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
  const { bron, folder, dataSource, keys, clock, progress, deriving } = options;
  const result: BulkResult = { verwerkt: 0, bekend: 0, afgekeurd: 0, mislukt: 0 };
  const leesopdracht = {
    folder,
    bron: { naam: bron.naam, gemeenten: bron.gemeenten },
    ...{ pseudonymKey: keys.pseudonym, cipherKey: keys.cipher },
  };
  let storing: Promise<void> = Promise.resolve();
  let failed = false;
  try {
    await mkdir(bron.map, { recursive: true });
    await access(bron.map, constants.W_OK);
    const nothing = { bekend: new Set<string>(), opnieuw: new Set<string>() };
    const isNew = await isNewBron(dataSource, bron.naam);
    const findKnown = async (hashes: string[]) => (isNew ? nothing : findBekend(dataSource, bron.naam, hashes));
    const onUnreadable = (bestand: string, code: string) => fail(options, result, bestand, UNREADABLE[code] ?? code);
    const importPart = async (deel: number) => {
      for await (const batch of readInThread(
        { ...leesopdracht, deel, delen: THREADS },
        findKnown,
        clock,
        onUnreadable,
      )) {
        // One batch is stored while the next are read.
        const before = storing;
        storing = before.then(async () => {
          await storeAll(options, batch, result);
          result.bekend += batch.files - batch.bestanden.length;
          progress?.(result);
        });
        storing.catch(() => {});
        await before;
        if (failed) return;
      }
    };
    const parts = Array.from({ length: THREADS }, (_, deel) =>
      importPart(deel).catch((error: unknown) => {
        failed = true;
        throw error;
      }),
    );
    for (const part of await Promise.allSettled(parts)) if (part.status === "rejected") throw part.reason;
    await storing;
    progress?.(result);
    await deriveNoted(dataSource, deriving);
    return result;
  } catch (error) {
    await storing.catch(() => {});
    throw toStop(error) ?? error;
  }
}

const UNREADABLE: Record<string, string> = {
  ENOENT: "het bestand is er niet meer",
  EACCES: "het bestand is niet te lezen voor deze gebruiker",
  EPERM: "het bestand is niet te lezen voor deze gebruiker",
  EIO: "de schijf geeft fouten",
};

/** Counts and tells a file that failed through no fault of its content. */
function fail({ onMislukt }: BulkImport, result: BulkResult, bestand: string, reden: string): void {
  result.mislukt += 1;
  onMislukt?.(scrubBsn(path.basename(bestand)), reden);
}

/** The code of why this file cannot be read now; undefined when it can. */
async function findUnreadable(pad: string): Promise<string | undefined> {
  return access(pad, constants.R_OK).then(
    () => undefined,
    ({ code = "" }: NodeJS.ErrnoException) => code,
  );
}

/** Stores a batch; when it fails through one of its files, that one is found by halving and the rest is stored. */
async function storeAll(options: BulkImport, batch: Leesbatch, result: BulkResult): Promise<void> {
  const { bron, dataSource } = options;
  const { bestanden, afgekeurd } = batch;
  if (bestanden.length === 0) return;
  try {
    await storeBatch(dataSource, bron.naam, batch);
  } catch (error) {
    if (toStop(error)) throw error;
    if (bestanden.length === 1) return storeAlone(options, bestanden[0]!.pad, result);
    for (const part of await apart(options, batch, result)) await storeAll(options, part, result);
    return;
  }
  for (const { plaats, rejections } of afgekeurd)
    await setApart(options, { ...bestanden[plaats]!, rejections }, result);
  result.verwerkt += bestanden.length - afgekeurd.length;
}

/** Copies a refused file to quarantine. One that is gone meanwhile is told: without it there is nothing to mend. */
async function setApart(
  options: BulkImport,
  { pad, sha256, rejections }: { pad: string; sha256: string; rejections: Rejection[] },
  result: BulkResult,
): Promise<void> {
  try {
    await copyToQuarantineFolder(options.bron.map, pad, sha256, rejections);
    result.afgekeurd += 1;
  } catch (error) {
    const code = await findUnreadable(pad);
    if (code === undefined) throw error;
    fail(options, result, pad, `afgekeurd, maar niet in quarantaine gezet: ${UNREADABLE[code] ?? code}`);
  }
}

/** The parts of a batch to try again: without what another process stored meanwhile, else each half. */
async function apart({ bron, dataSource }: BulkImport, batch: Leesbatch, result: BulkResult): Promise<Leesbatch[]> {
  const { bestanden } = batch;
  const hashes = bestanden.map(({ sha256 }) => sha256);
  const { bekend } = await findBekend(dataSource, bron.naam, hashes);
  result.bekend += bekend.size;
  const rest = [...bestanden.keys()].filter((plaats) => !bekend.has(hashes[plaats]!));
  if (bekend.size > 0) return [onlyFiles(batch, rest)];
  const half = Math.ceil(rest.length / 2);
  return [onlyFiles(batch, rest.slice(0, half)), onlyFiles(batch, rest.slice(half))];
}

/** Stores one file the way of the inbox, which also knows what to do when something of it is stored already. */
async function storeAlone(options: BulkImport, pad: string, result: BulkResult): Promise<void> {
  const { bron, dataSource, keys, clock } = options;
  const seal = keys.cipher && createCipher(Buffer.from(keys.cipher)).encrypt;
  const importDelivery = createIjwImporter(bron, createPseudonymiser(Buffer.from(keys.pseudonym)), storeFeiten, seal);
  try {
    const taken = await takeIn({ bron: bron.naam, clock, dataSource, maxBytes: MAX_BYTES, importDelivery }, pad);
    if (taken.uitkomst === "afgekeurd") await setApart(options, { pad, ...taken }, result);
    else result[taken.uitkomst] += 1;
  } catch (error) {
    const unreadable = await findUnreadable(pad);
    if (unreadable === undefined && toStop(error)) throw error;
    const { code } = error as { code?: string };
    const reden = UNREADABLE[unreadable ?? ""] ?? `het bestand is niet op te slaan${code ? ` (${code})` : ""}`;
    fail(options, result, pad, reden);
  }
}
