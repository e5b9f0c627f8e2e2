// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JWK } from "jose";
import { bouwAanmelden } from "../aanmelden/bouw-aanmelden";
import type { Region } from "../region";

/** The program that reads the figures of the example region. */
export const DASHBOARD = "dashboard-regio";

/** A private ES256 key in the folder with secrets, made once. */
function sleutel(map: string, naam: string): JWK {
  const pad = join(map, `${naam}.private.json`);
  if (!existsSync(pad)) {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const merk = { kid: `${naam}-${randomBytes(4).toString("hex")}`, alg: "ES256", use: "sig" };
    writeFileSync(pad, JSON.stringify({ ...privateKey.export({ format: "jwk" }), ...merk }), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(pad, "utf8")) as JWK;
}

/** The text of aanmelden.json, and the keys of the sign-in and its programs: port 31 above the base. */
export function aanmeldenJson(region: Region, geheimen: string, basePort: number): string {
  sleutel(geheimen, "aanmelden");
  const { d: _private, ...publicKey } = sleutel(geheimen, DASHBOARD);
  const data = bouwAanmelden(region, `http://127.0.0.1:${basePort + 31}`, new Map([[DASHBOARD, publicKey]]));
  return `${JSON.stringify(data, null, 2)}\n`;
}
