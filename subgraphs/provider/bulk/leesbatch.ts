// SPDX-License-Identifier: EUPL-1.2
import { type CopyBytes, onlyRowsOf } from "../../../platform/database/copy-buffer";
import type { Rejection } from "../../../platform/inbox/delivery";
import type { Rijen } from "../store/feiten";

/** A file of which something cannot be used. */
export interface Afgekeurd {
  /** its place in the batch */
  plaats: number;
  bestand: string;
  rejections: Rejection[];
}

/** A file that is to be stored. */
export interface Leesbestand {
  pad: string;
  sha256: string;
}

/** A batch of files, read: few and flat, so that one thread can hand it to another cheaply. */
export interface Leesbatch extends Pick<Rijen, "sleutels" | "dossiers" | "verkeer" | "nummers"> {
  /** how many files it had, known ones too */
  files: number;
  /** moment they were delivered */
  op: Date;
  bestanden: Leesbestand[];
  aanleveringen: CopyBytes;
  regels: CopyBytes;
  reacties: CopyBytes;
  afgekeurd: Afgekeurd[];
  /** places of files that were refused before and are tried again */
  opnieuw: number[];
}

/** Some files of a batch, by their places. What is about all of it stays: too much of it does no harm. */
export function onlyFiles(batch: Leesbatch, plaatsen: number[]): Leesbatch {
  const moved = new Map(plaatsen.map((plaats, i) => [plaats, i]));
  return {
    ...batch,
    bestanden: plaatsen.map((plaats) => batch.bestanden[plaats]!),
    aanleveringen: onlyRowsOf(batch.aanleveringen, plaatsen),
    regels: onlyRowsOf(batch.regels, plaatsen),
    reacties: onlyRowsOf(batch.reacties, plaatsen),
    afgekeurd: batch.afgekeurd.flatMap((each) => {
      const plaats = moved.get(each.plaats);
      return plaats === undefined ? [] : [{ ...each, plaats }];
    }),
    opnieuw: batch.opnieuw.flatMap((plaats) => moved.get(plaats) ?? []),
  };
}
