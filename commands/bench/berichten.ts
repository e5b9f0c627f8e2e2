// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createDataSource } from "../../platform/database/connection";
import { startThread } from "../../platform/process/thread";
import { importFolder } from "../../subgraphs/provider/bulk/import-folder";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { round } from "./afronden";
import type { Omvang } from "./omvang";
import { openScratchDatabase, type ScratchDatabase } from "./scratch-database";
import { writeBerichten } from "./schrijf-berichten";
import { type Gang, timed } from "./timed";

/** What came of one set of files. */
export interface BerichtenFigures extends Record<string, unknown> {
  rows: Gang[];
  /** speed of the import over that of the floor (the mean of before and after), for messages as they are sent in earnest */
  verhouding: number;
  /** the same for messages with nothing but what the standard wants: less to parse, as much to store */
  verhoudingKaal: number;
  /** memory of the process in MB when a quarter, half, three quarters and all was imported */
  geheugenMb: string;
}

/**
 * Import of messages beside a floor that only reads and parses the same files with the same XML library, in one process. The floor runs before and
 * after, because other work on the machine changes what it can do. A commit waits for the disk.
 */
export async function benchBerichten(
  progress: (text: string) => void,
  { klein, aantal = klein ? 200 : 100_000 }: Omvang = {},
): Promise<BerichtenFigures> {
  const database = await openScratchDatabase(providerStore, true);
  try {
    const vol = await measure({ database, aantal, kaal: false, progress });
    const kaal = await measure({ database, aantal, kaal: true, progress });
    return {
      rows: [...vol.rows, ...kaal.rows],
      verhouding: vol.verhouding,
      verhoudingKaal: kaal.verhouding,
      geheugenMb: vol.geheugenMb,
    };
  } finally {
    await database.close();
  }
}

interface Meting {
  database: ScratchDatabase;
  aantal: number;
  /** whether the messages are as bare as the standard allows */
  kaal: boolean;
  progress: (text: string) => void;
}

async function measure({ database, aantal, kaal, progress }: Meting) {
  const folder = mkdtempSync(path.join(tmpdir(), "hub-berichten-"));
  const [berichten, inbox] = [path.join(folder, "berichten"), path.join(folder, "inbox")];
  const soort = kaal ? "kaal" : "vol";
  try {
    progress(`${aantal} berichten (${soort}) worden geschreven…`);
    writeBerichten(berichten, aantal, kaal);
    progress("De vloer: alleen lezen en ontleden…");
    const before = await floorOver(`${soort}: alleen ontleden (voor)`, berichten);
    progress("De import…");
    const dataSource = await createDataSource(providerStore, { url: await database.create() }).initialize();
    const memory: number[] = [];
    const imported = await timed(`${soort}: importeren`, async () => {
      const { verwerkt } = await importFolder({
        bron: {
          ...{ naam: "bench", domein: "provider", soort: "ijw-map", bronhouder: "Bench" },
          ...{ map: inbox, gemeenten: ["9001"], versheid: 1 },
        },
        folder: berichten,
        dataSource,
        keys: { pseudonym: randomBytes(32) },
        clock: () => new Date(),
        progress: (so) => {
          while (memory.length < 4 && so.verwerkt >= ((memory.length + 1) * aantal) / 4) memory.push(residentMb());
        },
      });
      return verwerkt;
    });
    await dataSource.destroy();
    const after = await floorOver(`${soort}: alleen ontleden (na)`, berichten);
    const floor = (before.berichtenPerSeconde + after.berichtenPerSeconde) / 2;
    return {
      rows: [before, imported, after],
      verhouding: round(imported.berichtenPerSeconde / floor),
      geheugenMb: memory.join(" "),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The floor, in a thread of its own. */
async function floorOver(wat: string, folder: string): Promise<Gang> {
  const thread = startThread(path.join(__dirname, "floor-thread.ts"), { workerData: { wat, folder } });
  const [gang] = (await once(thread, "message")) as [Gang];
  await thread.terminate();
  return gang;
}

function residentMb(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}
