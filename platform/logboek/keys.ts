// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from "node:crypto";

/** What the key of the log makes. Who has the database but not the key can make none of these. */
export interface Logsleutels {
  /** link of a record: covers its content, its number and every record before it; hexadecimal */
  link(previous: string, content: string): string;
  /** seal over where the chains begin and end; hexadecimal */
  seal(content: string): string;
  /** pseudonym of a person in the Logboek: another than that of the hub, so that a collector cannot join the two */
  subject(persoon: string): string;
}

/** @param key at least 32 bytes; the same in every subgraph, so that one person has one pseudonym in the whole Logboek */
export function createLogsleutels(key: Buffer): Logsleutels {
  if (key.length < 32) throw new RangeError("the key of the log must hold at least 32 bytes");
  // One key for each use: what is made for one can never pass for the other.
  const derive = (use: string) => createHmac("sha256", key).update(`gezinshub logboek ${use}`).digest();
  const [links, seals, subjects] = [derive("schakel"), derive("zegel"), derive("betrokkene")];
  return {
    link: (previous, content) => createHmac("sha256", links).update(`${previous}\n${content}`).digest("hex"),
    seal: (content) => createHmac("sha256", seals).update(content).digest("hex"),
    subject: (persoon) => `lb1-${createHmac("sha256", subjects).update(persoon).digest("base64url")}`,
  };
}
