// SPDX-License-Identifier: EUPL-1.2
import type { Signaal } from "../../../../platform/herkomst/records";
import { dagenTussen, type Datum, datumVoorMensen, plusDagen } from "../../../../platform/time/datum";
import type { Drempels } from "../drempels";
import type { Gezin } from "../gezin";
import { herkomstVan } from "../herkomst";
import { isBekend } from "../onderdelen";

/** No contact with the gezin for too long; only of a source that keeps contacts. */
export function contactSignalen(gezin: Gezin, vandaag: Datum, { geenContactDagen }: Drempels): Signaal[] {
  const { laatsteContactOp, begonnenOp } = gezin;
  // A copy of before contacts were read, or a source that cannot tell: nothing is known, so nothing is said.
  if (gezin.hiaten === undefined || !isBekend(gezin, "CONTACTMOMENTEN")) return [];
  const sinds = laatsteContactOp ?? begonnenOp;
  const dagen = dagenTussen(sinds, vandaag);
  if (dagen <= geenContactDagen) return [];
  const uitleg = laatsteContactOp
    ? `Er is al ${dagen} dagen geen contact met dit gezin geweest, het laatst op ${datumVoorMensen(sinds)}.`
    : `Er is nog geen contact met dit gezin vastgelegd, terwijl de casus ${dagen} dagen geleden begon.`;
  return [
    {
      code: "GEEN_CONTACT",
      ernst: "AANDACHT",
      sinds: plusDagen(sinds, geenContactDagen + 1),
      uitleg,
      feiten: [herkomstVan(gezin)],
    },
  ];
}
