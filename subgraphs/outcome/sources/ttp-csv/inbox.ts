// SPDX-License-Identifier: EUPL-1.2
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { scrubBsn } from "../../../../platform/identity/bsn";
import type { InboxOptions, InboxResult } from "../../../../platform/inbox/delivery";
import { readInbox } from "../../../../platform/inbox/inbox";
import { listQuarantine, toQuarantineFolder } from "../../../../platform/inbox/quarantine-folder";
import { holdsTtpPseudonym } from "./person-number";

const SIGNATURE = ".jws";
const MAX_SIGNATURE_BYTES = 16_384;
const WIPED =
  "De inhoud van dit bestand is gewist: er kunnen pseudoniemen in staan, en die bewaart de hub niet. Vraag de TTP om een nieuwe aanlevering.\n";

/** The signature beside a file of an inbox; undefined when there is none, or when it is far too large to be one. */
export async function readSignature(folder: string, bestand: string): Promise<string | undefined> {
  const file = path.join(folder, path.basename(bestand) + SIGNATURE);
  const { size } = await stat(file).catch(() => ({ size: Infinity }));
  return size > MAX_SIGNATURE_BYTES ? undefined : readFile(file, "utf8");
}

/**
 * Reads the inbox of a TTP once. A signature goes where its file goes, and in quarantine nothing stays that may hold pseudonyms: only
 * what is plainly an aggregated delivery is kept there to be mended.
 */
export async function readTtpInbox(options: InboxOptions): Promise<InboxResult> {
  const before = await readdir(options.folder).catch((): string[] => []);
  const result = await readInbox(options);
  await wipeQuarantine(options.folder);
  const after = new Set(await readdir(options.folder));
  const taken = before.filter((name) => !after.has(name) && after.has(name + SIGNATURE));
  for (const name of taken) await moveSignature(options.folder, name);
  return result;
}

async function wipeQuarantine(folder: string): Promise<void> {
  for (const name of await listQuarantine(folder)) {
    const file = path.join(folder, "quarantaine", name);
    if (name.endsWith(SIGNATURE)) continue;
    const text = await readFile(file, "utf8");
    if (text === WIPED || (/^\ufeff?#ttp;/.test(text) && !holdsTtpPseudonym(text))) continue;
    await writeFile(file, WIPED);
  }
}

async function moveSignature(folder: string, name: string): Promise<void> {
  const kept = (await listQuarantine(folder)).find((each) => each.slice(13) === scrubBsn(name));
  if (kept) {
    const reasons = [{ plaats: 0, reden: "De handtekening bij het bestand ernaast." }];
    await toQuarantineFolder(folder, name + SIGNATURE, kept.slice(0, 12), reasons);
  } else await rm(path.join(folder, name + SIGNATURE), { force: true });
}
