// SPDX-License-Identifier: EUPL-1.2
import { createReadStream, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { harvest, searchDatabases, type Vondst } from "./databases";
import type { Plaats } from "./inhoud";
import { sporenmap } from "./sporen";
import { createZoek, type Kanaries } from "./zoek";

/**
 * Looks, after all tests of a run, whether a BSN, a secret address or content is where it should not be: in every row of every database,
 * in every answer and log line that the shared hubs of the tests recorded, and in what collectors got.
 * @throws Error that names the places, never what stands there
 */
export async function searchRun(): Promise<void> {
  const begin = Date.now();
  const kanaries = await harvest();
  const { databases, vondsten } = await searchDatabases(kanaries);
  vondsten.push(...(await searchSporen(sporenmap(), kanaries)));
  const texts = kanaries.map(({ soort, texts: { size } }) => `${size} × ${soort.naam}`).join(", ");
  process.stderr.write(
    `Canary search: ${databases} databases in ${((Date.now() - begin) / 1000).toFixed(1)} s, BSNs and ${texts}: ${vondsten.length} finds\n`,
  );
  if (vondsten.length === 0) return;
  const places = [...new Set(vondsten.map(({ plaats, wat }) => `  ${wat} in ${plaats}`))].sort();
  throw new Error(`the canary search after all tests found what should not be there:\n${places.join("\n")}`);
}

/** Looks through the files in which hubs of tests recorded what they answered and logged. */
export async function searchSporen(folder: string, kanaries: readonly Kanaries[]): Promise<Vondst[]> {
  const vondsten: Vondst[] = [];
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const zoek = createZoek(plaatsVan(name), kanaries);
    let [number, waiting] = [0, [] as string[]];
    const searchWaiting = () => {
      // Together first: nearly always there is nothing.
      if (zoek(waiting.join("\n")).length > 0)
        waiting.forEach((line, i) => {
          for (const wat of zoek(line))
            vondsten.push({ plaats: `${name} line ${number - waiting.length + i + 1}`, wat });
        });
      waiting = [];
    };
    for await (const line of createInterface({ input: createReadStream(path.join(folder, name)) })) {
      number += 1;
      if (waiting.push(line) >= 500) searchWaiting();
    }
    searchWaiting();
  }
  return vondsten;
}

function plaatsVan(name: string): Plaats {
  const soort = name.split(".")[0]!;
  if (soort === "logregels" || soort === "traces") return { soort };
  return { soort: "antwoorden", rol: soort.replace("antwoorden-", "") };
}
