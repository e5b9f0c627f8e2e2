// SPDX-License-Identifier: EUPL-1.2
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import type { Gezagsdrager, Gezagsrelatie, Gezagssoort } from "../../domain/gezag";
import type { DragerPayload, GezagPayload } from "./payloads";

const SOORTEN: Record<GezagPayload["type"], Gezagssoort> = {
  EenhoofdigOuderlijkGezag: "EENHOOFDIG_OUDERLIJK",
  GezamenlijkOuderlijkGezag: "GEZAMENLIJK_OUDERLIJK",
  GezamenlijkGezag: "GEZAMENLIJK",
  Voogdij: "VOOGDIJ",
  TijdelijkGeenGezag: "TIJDELIJK_GEEN",
  GezagNietTeBepalen: "NIET_TE_BEPALEN",
};

/** A relation of gezag with pseudonyms instead of numbers. */
export function mapGezag(gezag: GezagPayload, pseudonymise: Pseudonymise): Gezagsrelatie {
  return {
    soort: SOORTEN[gezag.type],
    minderjarigeId: pseudonymise("bsn", gezag.minderjarige.burgerservicenummer),
    gezagsdragers: dragersVan(gezag).map((drager) => mapDrager(drager, pseudonymise)),
    toelichting: "toelichting" in gezag ? gezag.toelichting : undefined,
    inOnderzoek: gezag.inOnderzoek === true,
  };
}

function dragersVan(gezag: GezagPayload): DragerPayload[] {
  switch (gezag.type) {
    case "EenhoofdigOuderlijkGezag":
      return gezag.ouder ? [gezag.ouder] : [];
    case "GezamenlijkOuderlijkGezag":
      return gezag.ouders ?? [];
    case "GezamenlijkGezag":
      return [gezag.ouder, gezag.derde].flatMap((drager) => drager ?? []);
    case "Voogdij":
      return gezag.derden ?? [];
    case "TijdelijkGeenGezag":
    case "GezagNietTeBepalen":
      return [];
  }
}

function mapDrager({ burgerservicenummer, naam }: DragerPayload, pseudonymise: Pseudonymise): Gezagsdrager {
  return {
    persoonId: burgerservicenummer && pseudonymise("bsn", burgerservicenummer),
    naam: naam?.volledigeNaam,
  };
}
