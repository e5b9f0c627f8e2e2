// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { EntityManager } from "typeorm";
import { scrubBsn } from "../identity/bsn";
import { AanleveringEntity, claimDelivery, keepRejections } from "./delivery-store";
import type { InboxOptions, InboxResult, Rejection } from "./delivery";
import { removeFile, toQuarantineFolder } from "./quarantine-folder";
import { UnusableDelivery } from "./unusable-delivery";

const DEFAULT_MAX_BYTES = 256 * 2 ** 20;

/** What is stored of a delivery, whatever came of it. */
type Key = Pick<AanleveringEntity, "bron" | "sha256" | "bestand" | "ontvangenOp">;

/** What came of a file. */
interface TakenIn {
  uitkomst: "verwerkt" | "bekend" | "afgekeurd";
  sha256: string;
  /** why it was refused, wholly or in part */
  rejections: Rejection[];
}

/** Imports one file of the inbox and says what came of it. @throws what went wrong when that is not the fault of the file */
export async function importFile(options: InboxOptions, name: string): Promise<keyof InboxResult> {
  const { folder } = options;
  const { uitkomst, sha256, rejections } = await takeIn(options, path.join(folder, name));
  if (uitkomst === "afgekeurd") await toQuarantineFolder(folder, name, sha256, rejections);
  else await removeFile(folder, name);
  return uitkomst;
}

/** Stores what a file says, in one transaction under its idempotency key; the file itself stays as it is. */
export async function takeIn(
  options: Omit<InboxOptions, "folder" | "extension" | "log">,
  file: string,
): Promise<TakenIn> {
  const { bron, clock, dataSource, maxBytes = DEFAULT_MAX_BYTES } = options;
  const tooLarge = (await stat(file)).size > maxBytes;
  const inhoud = tooLarge ? Buffer.alloc(0) : await readFile(file);
  const bestand = scrubBsn(path.basename(file));
  const sha256 = tooLarge ? await sha256Of(file) : createHash("sha256").update(inhoud).digest("hex");
  const key: Key = { bron, sha256, bestand, ontvangenOp: clock() };
  try {
    if (tooLarge) throw new UnusableDelivery(`Het bestand is groter dan ${Math.floor(maxBytes / 2 ** 20)} MB.`);
    const left = await dataSource.transaction(async (manager) => {
      if (!(await claimDelivery(manager, { ...key, uitkomst: "VERWERKT" }))) return undefined;
      const rejections = await options.importDelivery({ bestand, inhoud, ontvangenOp: key.ontvangenOp }, manager);
      await quarantine(manager, key, rejections, "DEELS");
      return rejections;
    });
    if (!left) return { uitkomst: "bekend", sha256, rejections: [] };
    return { uitkomst: left.length > 0 ? "afgekeurd" : "verwerkt", sha256, rejections: left };
  } catch (error) {
    if (!(error instanceof UnusableDelivery)) throw error;
    const rejections = [{ plaats: 0, reden: error.reden }];
    await dataSource.transaction(async (manager) => {
      await claimDelivery(manager, { ...key, uitkomst: "QUARANTAINE" });
      await quarantine(manager, key, rejections, "QUARANTAINE");
    });
    return { uitkomst: "afgekeurd", sha256, rejections };
  }
}

/** The hash that makes importing a file again a no-op; read as a stream, so that its size does not matter. */
async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function quarantine(manager: EntityManager, key: Key, rejections: Rejection[], uitkomst: string): Promise<void> {
  if (rejections.length === 0) return;
  const { bron, sha256, bestand, ontvangenOp: sinds } = key;
  await manager.update(AanleveringEntity, { bron, sha256 }, { uitkomst });
  await keepRejections(
    manager,
    rejections.map((rejection) => ({ bron, sha256, bestand, sinds, ...rejection })),
  );
}
