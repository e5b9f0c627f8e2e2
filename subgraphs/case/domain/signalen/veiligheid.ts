// SPDX-License-Identifier: EUPL-1.2
import type { Signaal } from "../../../../platform/herkomst/records";
import type { Gezin } from "../gezin";
import { herkomstVan } from "../herkomst";
import { isBekend } from "../onderdelen";

/** In an acute phase it is agreed who is the contact, who writes the plan and who guards it (safety paragraph of the Rijnmond vision). */
export function veiligheidSignalen(gezin: Gezin): Signaal[] {
  if (!gezin.acuut || gezin.hiaten === undefined || !isBekend(gezin, "VEILIGHEIDSAFSPRAKEN")) return [];
  const { contact, schrijver, bewaker } = gezin.veiligheidsafspraken ?? {};
  const missing = [
    !contact && "wie het contact is",
    !schrijver && "wie het plan schrijft",
    !bewaker && "wie het plan bewaakt",
  ].filter((each) => each !== false);
  if (missing.length === 0) return [];
  const wat = [missing.slice(0, -1).join(", "), missing.at(-1)].filter(Boolean).join(" en ");
  return [
    {
      code: "VEILIGHEIDSAFSPRAAK_ONTBREEKT",
      ernst: "DRINGEND",
      sinds: gezin.acuutSinds,
      uitleg: `Er is acute onveiligheid, maar nog niet is vastgelegd ${wat}.`,
      feiten: [herkomstVan(gezin)],
    },
  ];
}
