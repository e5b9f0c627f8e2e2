// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Region } from "../../region";
import { uuidVan } from "../../uuid";
import { schrijfBericht } from "./bericht";
import { nummerBerichten } from "./berichten";

/** Writes every iJw message as a file of its own; the names say nothing about person or order. Gives the number of files. */
export function writeIjw(region: Region, map: string): number {
  mkdirSync(map, { recursive: true });
  const berichten = nummerBerichten(region.gezinnen, region.peildatum);
  const nummers = new Map(berichten.map(({ bericht, identificatie }) => [bericht, identificatie]));
  for (const { bericht, identificatie } of berichten) {
    const naam = uuidVan("bericht", region.seed, bericht.afzender, identificatie);
    writeFileSync(
      join(map, `${naam}.xml`),
      schrijfBericht(bericht, identificatie, (over) => nummers.get(over)!),
    );
  }
  return berichten.length;
}
