// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readEnvironment } from "../../platform/config/environment";
import { keyFile } from "../../platform/subgraph/environment";
import { hubFolder } from "../hub-folder";
import { CommandError } from "../program";
import { openLocalDatabase } from "../start/running-database";

const ROLE = "hub_provider";

/** Where the provider subgraph keeps its data, and with which key it makes pseudonyms. */
export interface ProviderStore {
  url: string;
  bronnen: string;
  pseudonymKey: Buffer;
  /** only needed when bronnen.yaml names a dossier system */
  cipherKey?: Buffer;
  close: () => Promise<void>;
}

const own = z.object({
  BRONNEN: z.string(),
  DATABASE_URL: z.string(),
  PSEUDONYM_KEY_FILE: keyFile(32),
  CIPHER_KEY_FILE: keyFile(32).optional(),
});
const probe = z.object({ BRONNEN: z.string().optional() });

/** The store from the environment of the provider process; without `BRONNEN`, that of the hub on this machine, running or not. */
export async function openProviderStore(): Promise<ProviderStore> {
  if (readEnvironment(probe).BRONNEN) {
    const { BRONNEN, DATABASE_URL, PSEUDONYM_KEY_FILE, CIPHER_KEY_FILE } = readEnvironment(own);
    const keys = { pseudonymKey: PSEUDONYM_KEY_FILE, cipherKey: CIPHER_KEY_FILE };
    return { url: DATABASE_URL, bronnen: BRONNEN, ...keys, close: async () => {} };
  }
  const { databaseUrl, ...folder } = hubFolder();
  const bronnen = path.join(folder.example, "bronnen.yaml");
  if (!existsSync(bronnen))
    throw new CommandError(`Er is geen hub in ${folder.root}. Draai eerst npm start, of geef BRONNEN mee.`);
  const read = (name: string) => Buffer.from(readFileSync(folder.key(name), "utf8"), "base64");
  // A hub that was made before dossier systems could be asked has no second key yet: its next start makes one.
  const sealing = "versleuteling-hulp.key";
  const keys = {
    pseudonymKey: read("pseudoniem.key"),
    cipherKey: existsSync(folder.key(sealing)) ? read(sealing) : undefined,
  };
  const database = await openLocalDatabase(folder, databaseUrl);
  return { url: database.urlOf(ROLE), bronnen, ...keys, close: database.close };
}
