// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plusDagen } from "../datum";
import { bouwOneRoster } from "../oneroster/bouw-oneroster";
import { oneRosterBestanden, pakIn } from "../oneroster/zip";
import type { Region } from "../region";

/** The secondary schools of Zuiderham, which deliver through their samenwerkingsverband. */
const SCHOLEN = ["90AL", "90AM"];

/** Where the samenwerkingsverband of Zuiderham delivers, below the folder of the region. */
export const ZIP_INBOX = "oneroster/zuiderham/inbox";

/**
 * Writes the deliveries of the samenwerkingsverband of Zuiderham: everything of the evening before last, and what changed the evening
 * after, in which the first enrolment turned out to be a mistake.
 */
export async function writeRoosterzips(region: Region, outDir: string): Promise<void> {
  const inbox = join(outDir, ZIP_INBOX);
  mkdirSync(inbox, { recursive: true });
  const alles = bouwOneRoster(region, SCHOLEN);
  const avond = (dagen: number): Date => new Date(`${plusDagen(region.peildatum, -dagen)}T18:00:00.000Z`);
  const gewijzigd = { status: "tobedeleted", dateLastModified: avond(1).toISOString() } as const;
  const enrollments = alles.enrollments.slice(0, 1).map((object) => ({ ...object, ...gewijzigd }));
  for (const [naam, moment, wijze, data] of [
    ["volledig", avond(2), "bulk", alles],
    ["wijzigingen", avond(1), "delta", { enrollments }],
  ] as const) {
    const zip = await pakIn(oneRosterBestanden({ wijze, data, moment }), moment);
    writeFileSync(join(inbox, `zuiderham-${moment.toISOString().slice(0, 10)}-${naam}.zip`), zip);
  }
}
