// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "../../gezin/gezin";
import type { Zaakbouw } from "./zaakbouw";

/** Adds the zaaktype of work that is no youth care: a case system holds more than the hub asks for. */
export function addAndereZaaktype(bouw: Zaakbouw): string {
  return bouw.addZaaktype({
    identificatie: "PARKEERVERGUNNING",
    omschrijving: "Aanvraag parkeervergunning",
    geldig: ["2018-01-01", null],
    roltypen: { Aanvrager: "initiator" },
    statustypen: ["Ontvangen", "Verleend"],
    eigenschappen: [],
  });
}

/** One gezin in ten also has another zaak, on the BSN of a parent. */
export function addAndereZaak(bouw: Zaakbouw, zaaktype: string, gezin: Gezin): void {
  const aanvrager = gezin.leden.find((lid) => lid.rol === "ouder")?.persoon;
  if (!aanvrager || gezin.nummer % 10 !== 0) return;
  const identificatie = `PARKEREN-${gezin.nummer}`;
  const zaak = bouw.addZaak({
    identificatie,
    omschrijving: "Parkeervergunning",
    zaaktype,
    startdatum: gezin.sinds,
    einddatum: null,
    hoofdzaak: null,
  });
  bouw.addPersoon(zaak, "Aanvrager", aanvrager, gezin.sinds);
  bouw.addStatus(zaak, "Ontvangen", gezin.sinds);
}
