// SPDX-License-Identifier: EUPL-1.2
import { randomInt } from "node:crypto";
import { createServer } from "node:http";
import { listen } from "../../platform/process/listen";

/** How far above the base the systems of the example region listen. */
const OFFSETS = [11, 12, 13, 14, 15, 20, 21, 31];

/** A base with all those ports free: what else runs here is left alone. Below the range of which a system gives ports itself. */
export async function freeBasePort(): Promise<number> {
  for (;;) {
    const base = randomInt(10_000, 32_000);
    const servers = OFFSETS.map(() => createServer());
    const taken = await Promise.allSettled(servers.map((server, i) => listen(server, base + OFFSETS[i]!)));
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    if (taken.every(({ status }) => status === "fulfilled")) return base;
  }
}
