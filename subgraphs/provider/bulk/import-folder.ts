// SPDX-License-Identifier: EUPL-1.2
import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { setImmediate as breathe } from "node:timers/promises";
import type { DataSource } from "typeorm";
import type { Pseudonymise } from "../../../platform/identity/pseudonym";
import { copyToQuarantineFolder } from "../../../platform/inbox/quarantine-folder";
import { UnusableDelivery } from "../../../platform/inbox/unusable-delivery";
import type { Clock } from "../../../platform/time/datum";
import type { ProviderBron } from "../config";
import type { Seal } from "../domain/persoonsnummer";
import { createIjwReader, type ReadBericht } from "../sources/ijw/importer";
import { deriveNoted } from "../store/feiten";
import { type GelezenBestand, readFiles } from "./read-files";
import { findBekend, storeBatch, type Voorbereid } from "./store-batch";
import { toStop } from "./stopped";

/** What a bulk import is made of. */
export interface BulkImport {
  bron: ProviderBron;
  folder: string;
  dataSource: DataSource;
  pseudonymise: Pseudonymise;
  /** seals numbers; only given when dossier systems are asked with them */
  seal?: Seal;
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

/** After so many files the event loop gets a turn, so that the database goes on while this process reads. */
const TURN = 16;

/**
 * Imports every message in a folder, many in one transaction; the files stay where they are, refused ones are copied to the quarantine of
 * the source. Stopping it in any way loses nothing and doubles nothing: a next run goes on where it was.
 * @throws ImportStopped when going on has no use: no room, no rights, no database
 */
export async function importFolder(options: BulkImport): Promise<BulkResult> {
  const { bron, folder, dataSource, clock, progress } = options;
  const read = createIjwReader(bron, options.pseudonymise, options.seal);
  const result: BulkResult = { verwerkt: 0, bekend: 0, afgekeurd: 0, mislukt: 0 };
  let storing: Promise<void> = Promise.resolve();
  try {
    await mkdir(bron.map, { recursive: true });
    await access(bron.map, constants.W_OK);
    for await (const files of readFiles(folder)) {
      const op = clock();
      const known = await findBekend(
        dataSource,
        bron.naam,
        files.map(({ sha256 }) => sha256),
      );
      const prepared = await prepare(files, known, read, op);
      // One batch is stored while the next is read, and never more than one: that is what keeps the memory flat.
      await storing;
      storing = storeAll(options, prepared, op, result).then(() => {
        result.bekend += files.length - prepared.length;
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

async function prepare(
  files: GelezenBestand[],
  known: Set<string>,
  read: ReadBericht,
  op: Date,
): Promise<Voorbereid[]> {
  const seen = new Set(known);
  const prepared: Voorbereid[] = [];
  for (const [i, file] of files.entries()) {
    if (i % TURN === 0) await breathe();
    if (seen.has(file.sha256)) continue;
    seen.add(file.sha256);
    prepared.push(prepareOne(file, read, op));
  }
  return prepared;
}

function prepareOne({ pad, bestand, sha256, inhoud }: GelezenBestand, read: ReadBericht, op: Date): Voorbereid {
  const file = { pad, bestand, sha256 };
  try {
    if (!inhoud) throw new UnusableDelivery("Het bericht is groter dan 25 MB.");
    const feiten = read(inhoud, op);
    return { ...file, ...feiten, uitkomst: feiten.rejections.length > 0 ? "DEELS" : "VERWERKT" };
  } catch (error) {
    if (!(error instanceof UnusableDelivery)) throw error;
    const rejections = [{ plaats: 0, reden: error.reden }];
    return { ...file, regels: [], reacties: [], rejections, uitkomst: "QUARANTAINE" };
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
