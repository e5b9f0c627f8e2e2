// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SaxesParser } from "saxes";
import { createDataSource } from "../../platform/database/connection";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { importFolder } from "../../subgraphs/provider/bulk/import-folder";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { openScratchDatabase } from "./scratch-database";
import { writeBerichten } from "./schrijf-berichten";

/** One row per pass over the same files. */
export interface BerichtenFigures extends Record<string, unknown> {
  rows: { wat: string; berichten: number; seconden: number; berichtenPerSeconde: number }[];
  /** speed of the import over that of the floor */
  verhouding: number;
  /** memory of the process in MB: after a tenth of the import, and at the end */
  geheugenBeginMb: number;
  geheugenEindeMb: number;
}

/** Import of 100,000 messages beside a floor that only reads and parses the same files with the same XML library. */
export async function benchBerichten(progress: (text: string) => void, aantal = 100_000): Promise<BerichtenFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), "hub-berichten-"));
  const [berichten, inbox] = [path.join(folder, "berichten"), path.join(folder, "inbox")];
  const database = await openScratchDatabase(providerStore);
  try {
    progress(`${aantal} berichten worden geschreven…`);
    writeBerichten(berichten, aantal);
    progress("De vloer: alleen lezen en ontleden…");
    const floor = timed("alleen ontleden", floorOver(berichten));
    progress("De import…");
    const dataSource = await createDataSource(providerStore, { url: await database.create() }).initialize();
    let begin = 0;
    const start = performance.now();
    const { verwerkt } = await importFolder({
      bron: {
        ...{ naam: "bench", domein: "provider", soort: "ijw-map", bronhouder: "Bench" },
        ...{ map: inbox, gemeenten: ["9001"], versheid: 1 },
      },
      folder: berichten,
      dataSource,
      pseudonymise: createPseudonymiser(randomBytes(32)),
      clock: () => new Date(),
      progress: (so) => {
        if (begin === 0 && so.verwerkt >= aantal / 10) begin = memory();
      },
    });
    const imported = timed("importeren", { berichten: verwerkt, ms: performance.now() - start });
    const geheugenEindeMb = memory();
    await dataSource.destroy();
    const verhouding = Math.round((imported.berichtenPerSeconde / floor.berichtenPerSeconde) * 100) / 100;
    return { rows: [floor, imported], verhouding, geheugenBeginMb: begin, geheugenEindeMb };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads and parses every file, with the settings the reader needs too, and does nothing with it. */
function floorOver(folder: string): { berichten: number; ms: number } {
  const start = performance.now();
  const names = readdirSync(folder);
  for (const name of names) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(readFileSync(path.join(folder, name), "utf8")).close();
  }
  return { berichten: names.length, ms: performance.now() - start };
}

function timed(wat: string, { berichten, ms }: { berichten: number; ms: number }) {
  const seconden = Math.round(ms / 10) / 100;
  return { wat, berichten, seconden, berichtenPerSeconde: Math.round(berichten / (ms / 1000)) };
}

function memory(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}
