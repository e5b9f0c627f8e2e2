// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SaxesParser } from "saxes";
import { createDataSource } from "../../platform/database/connection";
import { importFolder } from "../../subgraphs/provider/bulk/import-folder";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { round } from "./afronden";
import type { Omvang } from "./omvang";
import { openScratchDatabase, type ScratchDatabase } from "./scratch-database";
import { writeBerichten } from "./schrijf-berichten";

/** One pass over all files. */
type Gang = {
  wat: string;
  berichten: number;
  seconden: number;
  /** processor time of this process; that of PostgreSQL comes on top of it */
  rekentijd: number;
  berichtenPerSeconde: number;
};

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
    const before = await timed(`${soort}: alleen ontleden (voor)`, () => floorOver(berichten));
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
    const after = await timed(`${soort}: alleen ontleden (na)`, () => floorOver(berichten));
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

/** Reads and parses every file, with the settings the reader needs too, and does nothing with it. */
async function floorOver(folder: string): Promise<number> {
  const names = readdirSync(folder);
  for (const name of names) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(readFileSync(path.join(folder, name), "utf8")).close();
  }
  return names.length;
}

async function timed(wat: string, pass: () => Promise<number>): Promise<Gang> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const berichten = await pass();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return {
    ...{ wat, berichten, seconden: round(ms / 1000), rekentijd: round((user + system) / 1e6) },
    berichtenPerSeconde: Math.round(berichten / (ms / 1000)),
  };
}

function residentMb(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}
