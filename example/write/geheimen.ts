// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NAMEN = [
  "zaken-noorderveen.secret",
  "zaken-zuiderham.secret",
  "zaken-oosterwolde.secret",
  "notificaties-noorderveen.secret",
  "notificaties-zuiderham.secret",
  "notificaties-oosterwolde.secret",
  "objecten-noorderveen.token",
  "oneroster-noorderveen.secret",
  "brp.key",
] as const;

/** Makes a fresh secret for every name that has none yet; only the owner may read them. The one thing here that is not repeatable. */
export function writeGeheimen(map: string): void {
  mkdirSync(map, { recursive: true, mode: 0o700 });
  chmodSync(map, 0o700);
  for (const naam of NAMEN) {
    const pad = join(map, naam);
    if (!existsSync(pad)) writeFileSync(pad, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  }
}
