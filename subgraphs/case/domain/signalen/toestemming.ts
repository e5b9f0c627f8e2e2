// SPDX-License-Identifier: EUPL-1.2
import type { Signaal } from "../../../../platform/herkomst/records";
import { type Datum, datumVoorMensen, plusDagen } from "../../../../platform/time/datum";
import type { ToestemmingInZaak } from "../casusinhoud";
import type { Drempels } from "../drempels";
import type { Gezin } from "../gezin";
import { herkomstVan } from "../herkomst";

/** A consent that ends soon, or that ended while no later one of the same person for the same thing takes its place. */
export function toestemmingSignalen(gezin: Gezin, vandaag: Datum, { toestemmingDagen }: Drempels): Signaal[] {
  const alle = gezin.toestemmingen ?? [];
  return alle.flatMap((toestemming): Signaal[] => {
    const { wie, waarvoor, tot, van, ingetrokkenOp } = toestemming;
    if (!tot || van > vandaag || ingetrokkenOp || alle.some((andere) => vervangt(andere, toestemming))) return [];
    const sinds = plusDagen(tot, -toestemmingDagen);
    if (vandaag < sinds) return [];
    const wanneer = tot < vandaag ? "is verlopen op" : "verloopt op";
    const uitleg = `De toestemming van ${wie} voor ${waarvoor} ${wanneer} ${datumVoorMensen(tot)}.`;
    return [{ code: "TOESTEMMING_VERLOOPT", ernst: "AANDACHT", sinds, uitleg, feiten: [herkomstVan(gezin)] }];
  });
}

function vervangt(andere: ToestemmingInZaak, toestemming: ToestemmingInZaak): boolean {
  return (
    andere !== toestemming &&
    andere.wie === toestemming.wie &&
    andere.waarvoor === toestemming.waarvoor &&
    !andere.ingetrokkenOp &&
    (andere.tot ?? "9999-12-31") > toestemming.tot!
  );
}
