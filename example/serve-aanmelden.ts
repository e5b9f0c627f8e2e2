// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JWK } from "jose";
import type { AanmeldData } from "./aanmelden/data";
import { createAanmeldStandIn } from "./aanmelden/stand-in";

/**
 * Serves the sign-in of a folder that `writeRegion` made, on the port of its issuer.
 * @throws Error in Dutch when the port is taken
 */
export async function serveAanmelden(map: string): Promise<{ issuer: string; close: () => Promise<void> }> {
  const read = (...pad: string[]): unknown => JSON.parse(readFileSync(join(map, ...pad), "utf8"));
  const data = read("aanmelden.json") as AanmeldData;
  const sleutel = (naam: string) => read("geheimen", `${naam}.private.json`) as JWK;
  const machineKeys = new Map(
    data.machines.map(({ clientId }) => {
      const { d: _private, ...publicKey } = sleutel(clientId);
      return [clientId, publicKey];
    }),
  );
  const standIn = createAanmeldStandIn({ data, key: sleutel("aanmelden"), machineKeys });
  const { port } = new URL(data.issuer);
  await standIn.listen(Number(port)).catch(() => {
    throw new Error(`Poort ${port} is niet vrij.`);
  });
  return { issuer: data.issuer, close: () => standIn.close() };
}
