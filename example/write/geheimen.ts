// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EPDS } from "./fhir/stelsels";

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
  for (const { bron } of EPDS) {
    const pad = join(map, `${bron}.jwk.json`);
    if (!existsSync(pad)) writeFileSync(pad, `${JSON.stringify(maakSleutel(bron))}\n`, { mode: 0o600 });
  }
}

/** A private key with which the hub proves itself to an EPD. */
function maakSleutel(bron: string): object {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-384" });
  const kid = `${bron}-${randomBytes(4).toString("hex")}`;
  return { ...privateKey.export({ format: "jwk" }), alg: "ES384", use: "sig", kid };
}
