// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { EntityManager } from "typeorm";
import { scrubBsn } from "../identity/bsn";
import { AanleveringEntity, claimDelivery, QuarantaineEntity } from "./delivery-store";
import type { InboxOptions, InboxResult, Rejection } from "./delivery";
import { removeFile, toQuarantineFolder } from "./quarantine-folder";
import { UnusableDelivery } from "./unusable-delivery";

const DEFAULT_MAX_BYTES = 256 * 2 ** 20;

/** What is stored of a delivery, whatever came of it. */
type Key = Pick<AanleveringEntity, "bron" | "sha256" | "bestand" | "ontvangenOp">;

/** Imports one file and says what came of it. @throws what went wrong when that is not the fault of the file */
export async function importFile(options: InboxOptions, name: string): Promise<keyof InboxResult> {
  const { bron, folder, clock, dataSource, maxBytes = DEFAULT_MAX_BYTES } = options;
  const file = path.join(folder, name);
  const tooLarge = (await stat(file)).size > maxBytes;
  const inhoud = tooLarge ? Buffer.alloc(0) : await readFile(file);
  const bestand = scrubBsn(name);
  const key: Key = {
    bron,
    sha256: tooLarge ? await sha256Of(file) : createHash("sha256").update(inhoud).digest("hex"),
    bestand,
    ontvangenOp: clock(),
  };
  let rejections: Rejection[] | undefined;
  try {
    if (tooLarge) throw new UnusableDelivery(`Het bestand is groter dan ${Math.floor(maxBytes / 2 ** 20)} MB.`);
    rejections = await dataSource.transaction(async (manager) => {
      if (!(await claimDelivery(manager, { ...key, uitkomst: "VERWERKT" }))) return undefined;
      const left = await options.importDelivery({ bestand, inhoud, ontvangenOp: key.ontvangenOp }, manager);
      await quarantine(manager, key, left, "DEELS");
      return left;
    });
    if (!rejections) {
      await removeFile(folder, name);
      return "bekend";
    }
  } catch (error) {
    if (!(error instanceof UnusableDelivery)) throw error;
    const whole = [{ plaats: 0, reden: error.reden }];
    await dataSource.transaction(async (manager) => {
      await claimDelivery(manager, { ...key, uitkomst: "QUARANTAINE" });
      await quarantine(manager, key, whole, "QUARANTAINE");
    });
    rejections = whole;
  }
  if (rejections.length === 0) {
    await removeFile(folder, name);
    return "verwerkt";
  }
  await toQuarantineFolder(folder, name, key.sha256, rejections);
  return "afgekeurd";
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
  const rows = rejections.map((rejection) => ({ bron, sha256, bestand, sinds, ...rejection }));
  for (let i = 0; i < rows.length; i += 1000) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(QuarantaineEntity)
      .values(rows.slice(i, i + 1000))
      .orIgnore()
      .execute();
  }
}
