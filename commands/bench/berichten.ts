// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SaxesParser } from "saxes";
import { createDataSource } from "../../platform/database/connection";
import { importFolder } from "../../subgraphs/provider/bulk/import-folder";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { openScratchDatabase } from "./scratch-database";
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

/** One row per pass over the same files. */
export interface BerichtenFigures extends Record<string, unknown> {
  rows: Gang[];
  /** speed of the import over that of the floor (the mean of before and after) */
  verhouding: number;
  /** memory of the process in MB when a quarter, half, three quarters and all was imported */
  geheugenMb: string;
}

/**
 * Import of messages beside a floor that only reads and parses the same files with the same XML library, in one process. The floor runs before and
 * after, because other work on the machine changes what it can do. A commit waits for the disk.
 */
export async function benchBerichten(progress: (text: string) => void, aantal = 100_000): Promise<BerichtenFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), "hub-berichten-"));
  const [berichten, inbox] = [path.join(folder, "berichten"), path.join(folder, "inbox")];
  const database = await openScratchDatabase(providerStore, true);
  try {
    progress(`${aantal} berichten worden geschreven…`);
    writeBerichten(berichten, aantal);
    progress("De vloer: alleen lezen en ontleden…");
    const before = await timed("alleen ontleden (voor)", () => floorOver(berichten));
    progress("De import…");
    const dataSource = await createDataSource(providerStore, { url: await database.create() }).initialize();
    const memory: number[] = [];
    const imported = await timed("importeren", async () => {
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
    const after = await timed("alleen ontleden (na)", () => floorOver(berichten));
    const floor = (before.berichtenPerSeconde + after.berichtenPerSeconde) / 2;
    return {
      rows: [before, imported, after],
      verhouding: Math.round((imported.berichtenPerSeconde / floor) * 100) / 100,
      geheugenMb: memory.join(" "),
    };
  } finally {
    await database.close();
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
    ...{ wat, berichten, seconden: rounded(ms / 1000), rekentijd: rounded((user + system) / 1e6) },
    berichtenPerSeconde: Math.round(berichten / (ms / 1000)),
  };
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

function residentMb(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}
