// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { unprivilegedUser } from "../../platform/database/native-postgres";
import { reachableDataFolder } from "../../platform/database/reachable";
import { databasePasswords, type HubFolder } from "../hub-folder";
import { openDatabase } from "./database";

/** The database of the hub on this machine, running or not. */
export interface LocalDatabase {
  urlOf: (role: string) => string;
  close: () => Promise<void>;
}

/** Uses the embedded PostgreSQL of a hub that runs now, or else starts it (or uses the one of `ownerUrl`). */
export async function openLocalDatabase(folder: HubFolder, ownerUrl?: string): Promise<LocalDatabase> {
  const host = ownerUrl ? undefined : runningDatabase(folder);
  if (host) {
    const passwords = databasePasswords(folder);
    const at = encodeURIComponent(host);
    return { urlOf: (role) => `postgresql://${role}:${passwords[role]}@/postgres?host=${at}`, close: async () => {} };
  }
  const { urlOf, stop } = await openDatabase(folder, ownerUrl);
  return { urlOf, close: stop };
}

/** The socket folder of the embedded PostgreSQL of a hub that runs now. */
function runningDatabase(folder: HubFolder): string | undefined {
  const pidFile = path.join(reachableDataFolder(path.join(folder.root, "pg"), unprivilegedUser()), "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, "utf8").split("\n");
  try {
    process.kill(Number(lines[0]), 0);
  } catch {
    return undefined;
  }
  return lines[7]?.trim() === "ready" ? lines[4] : undefined;
}
