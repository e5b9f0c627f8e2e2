// SPDX-License-Identifier: EUPL-1.2
import type { Leesbatch } from "./leesbatch";

/** What the reading thread is started with. */
export interface Leesopdracht {
  folder: string;
  bron: { naam: string; gemeenten: string[] };
  pseudonymKey: Uint8Array;
  /** only given when dossier systems are asked with the numbers it seals */
  cipherKey?: Uint8Array;
  /** which part of the batches it reads, from 0, and of how many */
  deel: number;
  delen: number;
}

/** What the store knows of a batch of files. */
export interface Bekend {
  /** hashes of what was stored wholly */
  bekend: Set<string>;
  /** hashes of what was refused, wholly or in part */
  opnieuw: Set<string>;
  /** moment the batch was delivered */
  op: Date;
}

/** From the reading thread: a question about a batch, a batch, a file it could not read, or why it stopped (codes are those of Node.js). */
export type FromReader =
  | { soort: "bekend?"; nummer: number; hashes: string[] }
  | { soort: "batch"; batch: Leesbatch }
  | { soort: "onleesbaar"; bestand: string; code: string }
  | { soort: "fout"; message: string; code: string | undefined };

/** To the reading thread: which hashes are stored already, or that a batch was taken. */
export type ToReader = ({ soort: "bekend"; nummer: number } & Bekend) | { soort: "genomen" };
