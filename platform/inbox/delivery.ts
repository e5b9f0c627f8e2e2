// SPDX-License-Identifier: EUPL-1.2
import type { DataSource, EntityManager } from "typeorm";
import type { Logger } from "../logging/logger";
import type { Clock } from "../time/datum";

/** A record of a delivery that was left out: its line or number, and why. */
export interface Rejection {
  plaats: number;
  reden: string;
}

/** A delivered file. */
export interface Delivery {
  /** its name, without anything that could be a BSN */
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
  /** larger files go to quarantine unread; 256 MB unless told */
  maxBytes?: number;
  dataSource: DataSource;
  importDelivery: ImportDelivery;
  clock: Clock;
  log: Logger;
}

/** Counts of one round. */
export interface InboxResult {
  verwerkt: number;
  /** imported before */
  bekend: number;
  /** in quarantine, wholly or in part */
  afgekeurd: number;
  /** failed through no fault of the file; still in the inbox, tried again in the next round */
  mislukt: number;
}
