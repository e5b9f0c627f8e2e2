// SPDX-License-Identifier: EUPL-1.2
import { chmod, copyFile, link, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { scrubBsn } from "../identity/bsn";
import type { Rejection } from "./delivery";

const FOLDER = "quarantaine";
const REASONS = ".reden.json";

/** Removes an imported file: the governed copy has it, and a folder of messages with a BSN in clear is nobody's archive. */
export async function removeFile(folder: string, name: string): Promise<void> {
  await rm(path.join(folder, name), { force: true });
}

/** Sets a file apart, readable by the hub only, with beside it why; it waits there to be mended and replayed. */
export async function toQuarantineFolder(
  folder: string,
  name: string,
  sha256: string,
  rejections: Rejection[],
): Promise<void> {
  await setApart(folder, name, sha256, rejections, (kept) => rename(path.join(folder, name), kept));
}

/** The same for a file elsewhere, which stays where it is. */
export async function copyToQuarantineFolder(
  folder: string,
  file: string,
  sha256: string,
  rejections: Rejection[],
): Promise<void> {
  await setApart(folder, path.basename(file), sha256, rejections, (kept) => copyFile(file, kept));
}

async function setApart(
  folder: string,
  name: string,
  sha256: string,
  rejections: Rejection[],
  place: (kept: string) => Promise<void>,
): Promise<void> {
  const target = path.join(folder, FOLDER);
  await mkdir(target, { recursive: true, mode: 0o700 });
  const kept = path.join(target, toKeptName(name, sha256));
  await place(kept);
  await chmod(kept, 0o600);
  await writeFile(`${kept}${REASONS}`, JSON.stringify(rejections.slice(0, 1000), null, 1), { mode: 0o600 });
}

/** What a file is called in quarantine: the first of its hash tells it from others of that name. No BSN stays in it. */
function toKeptName(name: string, sha256: string): string {
  const mark = `${sha256.slice(0, 12)}-`;
  return mark + scrubBsn(name.startsWith(mark) ? name.slice(mark.length) : name);
}

/** The files set apart from this inbox: their names there. */
export async function listQuarantine(folder: string): Promise<string[]> {
  const names = await readdir(path.join(folder, FOLDER)).catch(() => []);
  return names.filter((name) => !name.endsWith(REASONS)).sort();
}

/** Puts a file back in the inbox, to be tried again: under its own name, or when that is taken under the one it has in quarantine. */
export async function backToInbox(folder: string, name: string): Promise<void> {
  const kept = path.join(folder, FOLDER, name);
  try {
    // A link never replaces what is there, as renaming would.
    await link(kept, path.join(folder, name.slice(13)));
    await rm(kept);
  } catch {
    await rename(kept, path.join(folder, name));
  }
  await rm(`${kept}${REASONS}`, { force: true });
}
