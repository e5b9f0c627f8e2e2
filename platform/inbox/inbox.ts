// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DataSource, EntityManager } from "typeorm";
import type { Logger } from "../logging/logger";
import type { Clock } from "../time/datum";
import { AanleveringEntity, claimDelivery, QuarantaineEntity } from "./delivery-store";

/** Thrown by an importer when a whole delivery cannot be used; `reden` is told to people and holds no personal data. */
export class UnusableDelivery extends Error {
  constructor(readonly reden: string) {
    super(reden);
    this.name = "UnusableDelivery";
  }
}

/** A record of a delivery that was left out: its line or number, and why. */
export interface Rejection {
  plaats: number;
  reden: string;
}

/** A delivered file. */
export interface Delivery {
  bestand: string;
  inhoud: Buffer;
  ontvangenOp: Date;
}

/**
 * Stores one delivery in the given transaction and gives the records it had to leave out.
 * @throws UnusableDelivery when nothing of it can be used
 */
export type ImportDelivery = (delivery: Delivery, manager: EntityManager) => Promise<Rejection[]>;

/** What a folder source is made of. */
export interface InboxOptions {
  bron: string;
  folder: string;
  extension: string;
  dataSource: DataSource;
  importDelivery: ImportDelivery;
  clock: Clock;
  log: Logger;
}

/** Counts of one round. */
export interface InboxResult {
  verwerkt: number;
  bekend: number;
  afgekeurd: number;
}

/**
 * Imports every file in the folder, each in one transaction under an idempotency key (the hash of its content), and moves it to
 * `verwerkt/` or `quarantaine/`. A crash between the commit and the move is harmless: the file is known next time.
 * A file that cannot be used never stops the others.
 */
export async function readInbox(options: InboxOptions): Promise<InboxResult> {
  const result: InboxResult = { verwerkt: 0, bekend: 0, afgekeurd: 0 };
  await mkdir(options.folder, { recursive: true });
  const names = (await readdir(options.folder)).filter((name) => name.toLowerCase().endsWith(options.extension));
  for (const name of names.sort()) {
    const outcome = await importFile(options, name);
    result[outcome === "VERWERKT" ? "verwerkt" : outcome === "BEKEND" ? "bekend" : "afgekeurd"] += 1;
  }
  if (names.length > 0) options.log.info({ bron: options.bron, ...result }, "inbox read");
  return result;
}

type Outcome = "VERWERKT" | "DEELS" | "QUARANTAINE" | "BEKEND";

async function importFile(options: InboxOptions, name: string): Promise<Outcome> {
  const file = path.join(options.folder, name);
  const inhoud = await readFile(file);
  const key = { bron: options.bron, sha256: createHash("sha256").update(inhoud).digest("hex"), bestand: name };
  const delivery: Delivery = { bestand: name, inhoud, ontvangenOp: options.clock() };
  let rejections: Rejection[] = [];
  let outcome: Outcome;
  try {
    outcome = await options.dataSource.transaction(async (manager) => {
      const record: AanleveringEntity = { ...key, ontvangenOp: delivery.ontvangenOp, uitkomst: "VERWERKT" };
      if (!(await claimDelivery(manager, record))) return "BEKEND";
      rejections = await options.importDelivery(delivery, manager);
      if (rejections.length === 0) return "VERWERKT";
      await manager.update(AanleveringEntity, { bron: key.bron, sha256: key.sha256 }, { uitkomst: "DEELS" });
      await quarantine(manager, key, rejections, delivery.ontvangenOp);
      return "DEELS";
    });
  } catch (error) {
    if (!(error instanceof UnusableDelivery)) throw error;
    rejections = [{ plaats: 0, reden: error.reden }];
    outcome = "QUARANTAINE";
    await options.dataSource.transaction(async (manager) => {
      await claimDelivery(manager, { ...key, ontvangenOp: delivery.ontvangenOp, uitkomst: "QUARANTAINE" });
      await quarantine(manager, key, rejections, delivery.ontvangenOp);
    });
  }
  await moveAway(options.folder, name, key.sha256, outcome, rejections);
  return outcome;
}

async function quarantine(
  manager: EntityManager,
  key: { bron: string; sha256: string; bestand: string },
  rejections: Rejection[],
  sinds: Date,
): Promise<void> {
  const rows = rejections.map((rejection) => ({ ...key, ...rejection, sinds }));
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

async function moveAway(
  folder: string,
  name: string,
  sha256: string,
  outcome: Outcome,
  rejections: Rejection[],
): Promise<void> {
  const file = path.join(folder, name);
  if (outcome === "BEKEND") return rm(file, { force: true });
  const target = path.join(folder, rejections.length > 0 ? "quarantaine" : "verwerkt");
  await mkdir(target, { recursive: true });
  const kept = path.join(target, `${sha256.slice(0, 12)}-${name}`);
  await rename(file, kept).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error; // another process moved it
  });
  if (rejections.length > 0) await writeFile(`${kept}.reden.json`, JSON.stringify(rejections.slice(0, 1000), null, 1));
}
