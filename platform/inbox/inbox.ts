// SPDX-License-Identifier: EUPL-1.2
import { mkdir, readdir } from "node:fs/promises";
import { scrubBsn } from "../identity/bsn";
import type { InboxOptions, InboxResult } from "./delivery";
import { importFile } from "./import-file";

/** After so many failures in a row the fault is ours (a database that is away), not of the files: try again next round. */
const GIVE_UP_AFTER = 5;

/**
 * Imports every file in the folder, each in one transaction under an idempotency key (the hash of its content). What was
 * imported is removed, what was not usable moves to `quarantaine/`. A crash between the commit and the removal is harmless:
 * the file is known next time. No file stops the others.
 */
export async function readInbox(options: InboxOptions): Promise<InboxResult> {
  const result: InboxResult = { verwerkt: 0, bekend: 0, afgekeurd: 0, mislukt: 0 };
  await mkdir(options.folder, { recursive: true });
  // Files only: a link could point anywhere, and a folder would fail in every round.
  const names = (await readdir(options.folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(options.extension))
    .map(({ name }) => name);
  let failedInARow = 0;
  for (const name of names.sort()) {
    try {
      result[await importFile(options, name)] += 1;
      failedInARow = 0;
    } catch (err) {
      // Another process may have taken the file meanwhile; anything else is ours to look at.
      if ((err as NodeJS.ErrnoException).code === "ENOENT") continue;
      options.log.error({ err, bron: options.bron, bestand: scrubBsn(name) }, "delivery failed");
      result.mislukt += 1;
      if (++failedInARow >= GIVE_UP_AFTER) break;
    }
  }
  if (names.length > 0) options.log.info({ bron: options.bron, ...result }, "inbox read");
  return result;
}
