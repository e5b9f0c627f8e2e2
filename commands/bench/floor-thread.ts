// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { SaxesParser } from "saxes";
import { timed } from "./timed";

/*
 * The floor under the import of messages: reads and parses every file, with the settings the reader needs too, and does nothing with it.
 * In a thread of its own, so that what it leaves in memory does not weigh on the import; its start is not counted.
 */
const { wat, folder } = workerData as { wat: string; folder: string };

async function parseAll(): Promise<number> {
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

void timed(wat, parseAll).then((gang) => parentPort!.postMessage(gang));
