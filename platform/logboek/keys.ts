// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from "node:crypto";

/** One key of the ring. */
export interface Ringsleutel {
  /** a newer key has a higher number */
  id: number;
  /** at least 32 bytes */
  key: Buffer;
  /** from when it is written with; always, unless told */
  vanaf?: Date;
}

/** What one key makes. Who has the database but not the key can make none of these. */
export interface Logsleutel {
  id: number;
  /** link of a record: covers its content, its number and every record before it */
  link(previous: string, content: string): string;
  /** seal over where the chains begin and end */
  seal(content: string): string;
  /** pseudonym of a person in the Logboek: another than that of the hub, so that a collector cannot join the two */
  subject(persoon: string): string;
}

/** The keys of the log: one that is written with, and the older ones, by which what was written before is still proven. */
export interface Logsleutels {
  /** oldest first */
  all: readonly Logsleutel[];
  /**
   * The key to write with: the newest whose time has come, or the one a chain was sealed with when that is newer. So processes whose clocks
   * differ a little never go back.
   */
  voor(nu: Date, zegel: string | null): Logsleutel;
  /** the key that made this link or seal; undefined when it is not in the ring */
  van(gemaakt: string): Logsleutel | undefined;
}

/** Number of the key that made a link or a seal. Without a number it was the first: there was no ring then. */
export function keyIdOf(gemaakt: string): number {
  return Number(/^(\d+)\./.exec(gemaakt)?.[1] ?? 1);
}

/** @param ring at least one key; the same ring in every subgraph, so that one person has one pseudonym in the whole Logboek */
export function createLogsleutels(ring: readonly Ringsleutel[]): Logsleutels {
  const sorted = [...ring].sort((a, b) => a.id - b.id);
  if (new Set(ring.map(({ id }) => id)).size < ring.length)
    throw new RangeError("twee sleutels hebben hetzelfde nummer");
  const all = sorted.map(({ vanaf, ...each }) => ({ ...createLogsleutel(each), vanaf }));
  if (!sorted.some(({ vanaf }) => vanaf === undefined))
    throw new RangeError("er is geen sleutel zonder moment: waarmee schrijft de hub nu?");
  return {
    all,
    voor(nu, zegel) {
      const least = zegel === null ? 0 : keyIdOf(zegel);
      return all.filter(({ id, vanaf }) => id === least || vanaf === undefined || vanaf <= nu).at(-1)!;
    },
    van: (gemaakt) => all.find(({ id }) => id === keyIdOf(gemaakt)),
  };
}

function createLogsleutel({ id, key }: Ringsleutel): Logsleutel {
  if (key.length < 32) throw new RangeError(`sleutel ${id} is korter dan 32 bytes`);
  // One key for each use: what is made for one can never pass for the other.
  const derive = (use: string) => createHmac("sha256", key).update(`gezinshub logboek ${use}`).digest();
  const [links, seals, subjects] = [derive("schakel"), derive("zegel"), derive("betrokkene")];
  const mark = id === 1 ? "" : `${id}.`;
  return {
    id,
    link: (previous, content) => mark + createHmac("sha256", links).update(`${previous}\n${content}`).digest("hex"),
    seal: (content) => mark + createHmac("sha256", seals).update(content).digest("hex"),
    subject: (persoon) => `lb${id}-${createHmac("sha256", subjects).update(persoon).digest("base64url")}`,
  };
}
