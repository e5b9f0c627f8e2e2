// SPDX-License-Identifier: EUPL-1.2
import { ongeldigeInvoer } from "../../../../platform/errors/hub-error";
import { ocw2016 } from "./ocw-2016";
import type { Regel } from "./regel";
import { regioGroningen2022 } from "./regio-groningen-2022";

/** Every rule version the hub knows, oldest first. A new version is a new file and a line here. */
export const REGELS: readonly Regel[] = [ocw2016, regioGroningen2022];

/** The rule that judges where a region names none. */
export const LANDELIJKE_REGEL: Regel = ocw2016;

/** The rule of a version; undefined when the hub does not know it. */
export function findRegel(versie: string): Regel | undefined {
  return REGELS.find((regel) => regel.versie === versie);
}

/** @throws HubError ONGELDIGE_INVOER when the hub does not know this version */
export function getRegel(versie: string): Regel {
  const regel = findRegel(versie);
  if (!regel) throw ongeldigeInvoer("regelversie", `kies uit ${REGELS.map((known) => known.versie).join(", ")}`);
  return regel;
}
