// SPDX-License-Identifier: EUPL-1.2
import type { Voorbereid } from "./prepare";

/** What the reading thread is started with. */
export interface Leesopdracht {
  folder: string;
  bron: { naam: string; gemeenten: string[] };
  pseudonymKey: Uint8Array;
  /** only given when dossier systems are asked with the numbers it seals */
  cipherKey?: Uint8Array;
}

/** A batch of files, read. */
export interface Leesbatch {
  /** how many files it had, known ones too */
  files: number;
  prepared: Voorbereid[];
  /** moment they were delivered */
  op: Date;
}

/** From the reading thread: a question about a batch, a batch, or why it stopped (the code is that of Node.js). */
export type FromReader =
  | { soort: "bekend?"; nummer: number; hashes: string[] }
  | { soort: "batch"; batch: Leesbatch }
  | { soort: "fout"; message: string; code: string | undefined };

/** To the reading thread: which hashes are stored already, or that a batch was taken. */
export type ToReader = { soort: "bekend"; nummer: number; bekend: Set<string>; op: Date } | { soort: "genomen" };
