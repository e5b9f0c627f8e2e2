// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JWK } from "jose";
import { createPseudonymiser } from "../platform/identity/pseudonym";
import type { AanmeldData } from "./aanmelden/data";
import { createAanmeldStandIn } from "./aanmelden/stand-in";

/**
 * Serves the sign-in of a folder that `writeRegion` made, on the port of its issuer.
 * @param pseudonymKey that of the hub; without it, the users who are a parent or a jeugdige are not there
 * @throws Error in Dutch when the port is taken
 */
export async function serveAanmelden(
  map: string,
  pseudonymKey?: Buffer,
): Promise<{ issuer: string; close: () => Promise<void> }> {
  const read = (...pad: string[]): unknown => JSON.parse(readFileSync(join(map, ...pad), "utf8"));
  const data = read("aanmelden.json") as AanmeldData;
  const sleutel = (naam: string) => read("geheimen", `${naam}.private.json`) as JWK;
  const machineKeys = new Map(
    data.machines.map(({ clientId }) => {
      const { d: _private, ...publicKey } = sleutel(clientId);
      return [clientId, publicKey];
    }),
  );
  const pseudonymise = pseudonymKey && createPseudonymiser(pseudonymKey);
  const standIn = createAanmeldStandIn({ data, key: sleutel("aanmelden"), machineKeys, pseudonymise });
  const { port } = new URL(data.issuer);
  await standIn.listen(Number(port)).catch(() => {
    throw new Error(`Poort ${port} is niet vrij.`);
  });
  return { issuer: data.issuer, close: () => standIn.close() };
}
