// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { request } from "undici";
import { CommandError } from "../program";

/** Asks `check` again and again until it holds. @throws CommandError when it takes too long or `failed` names a process that ended */
export async function waitFor(
  what: string,
  check: () => Promise<boolean> | boolean,
  failed: () => string | undefined,
  timeoutMs = 120_000,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await check())) {
    const name = failed();
    if (name) throw new CommandError(`Het onderdeel '${name}' is gestopt tijdens de start. Kijk in het logbestand.`);
    if (Date.now() > end) throw new CommandError(`Het duurt te lang: ${what}.`);
    await sleep(100);
  }
}

/** Whether a process answers that it is ready. */
export function isReady(url: string): Promise<boolean> {
  return request(url).then(
    async ({ statusCode, body }) => {
      await body.dump();
      return statusCode === 200;
    },
    () => false,
  );
}

/** The number of files that still wait in these folders. */
export function filesWaiting(folders: string[]): number {
  const count = (folder: string) =>
    readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).length;
  return folders.reduce((total, folder) => total + count(folder), 0);
}
