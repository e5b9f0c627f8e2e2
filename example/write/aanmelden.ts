// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bouwAanmelden } from "../aanmelden/bouw-aanmelden";
import { DASHBOARD } from "../aanmelden/data";
import type { Region } from "../region";

/** A private ES256 key in the folder with secrets, made once. */
function sleutel(map: string, naam: string): void {
  const pad = join(map, `${naam}.private.json`);
  if (existsSync(pad)) return;
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const merk = { kid: `${naam}-${randomBytes(4).toString("hex")}`, alg: "ES256", use: "sig" };
  writeFileSync(pad, JSON.stringify({ ...privateKey.export({ format: "jwk" }), ...merk }), { mode: 0o600 });
}

/** The text of aanmelden.json, and the keys of the sign-in and its programs: port 31 above the base. */
export function aanmeldenJson(region: Region, geheimen: string, basePort: number): string {
  sleutel(geheimen, "aanmelden");
  sleutel(geheimen, DASHBOARD);
  return `${JSON.stringify(bouwAanmelden(region, `http://127.0.0.1:${basePort + 31}`), null, 2)}\n`;
}
