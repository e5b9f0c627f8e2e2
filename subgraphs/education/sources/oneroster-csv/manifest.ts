// SPDX-License-Identifier: EUPL-1.2
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import { SOORTEN, type Soort } from "../oneroster/payloads";
import type { Archief } from "./archief";
import { csvRegels } from "./csv-regels";

export const MANIFEST = "manifest.csv";
const VERSIES = { "manifest.version": "1.0", "oneroster.version": "1.2" };

/** How a file must be read: as everything there is, or as what changed. */
export type Wijze = "bulk" | "delta";

/**
 * Reads manifest.csv: which of the files the hub uses are in the zip, and how each must be read.
 * @throws UnusableDelivery when it is not there, is of another version, or says something else than the zip holds
 */
export async function readManifest(archief: Archief): Promise<Map<Soort, Wijze>> {
  if (!archief.bestanden.has(MANIFEST)) {
    const dieper = [...archief.bestanden.keys()].some((naam) => naam.endsWith(`/${MANIFEST}`));
    throw new UnusableDelivery(
      dieper ? "manifest.csv staat in een map; het hoort los in het zipbestand." : "manifest.csv ontbreekt.",
    );
  }
  const properties = new Map<string, string>();
  for await (const { velden } of csvRegels(archief, MANIFEST, ["propertyName", "value"], () => {}))
    if (velden.propertyName) properties.set(velden.propertyName, velden.value ?? "");
  for (const [name, version] of Object.entries(VERSIES))
    if (properties.get(name) !== version) throw new UnusableDelivery(`manifest.csv: ${name} moet ${version} zijn.`);
  const soorten = new Map<Soort, Wijze>();
  for (const soort of SOORTEN) {
    const wijze = properties.get(`file.${soort}`);
    const aanwezig = archief.bestanden.has(`${soort}.csv`);
    if (wijze !== "bulk" && wijze !== "delta" && wijze !== "absent")
      throw new UnusableDelivery(`manifest.csv: file.${soort} moet bulk, delta of absent zijn.`);
    if (aanwezig !== (wijze !== "absent"))
      throw new UnusableDelivery(
        `${soort}.csv: ${aanwezig ? "staat in het zipbestand, maar volgens manifest.csv niet" : "ontbreekt"}.`,
      );
    if (wijze !== "absent") soorten.set(soort, wijze);
  }
  if (soorten.size === 0) throw new UnusableDelivery("Er is geen bestand met inschrijvingen in het zipbestand.");
  return soorten;
}
