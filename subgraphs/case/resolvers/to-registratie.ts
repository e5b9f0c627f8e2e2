// SPDX-License-Identifier: EUPL-1.2
import { gezagOver } from "../domain/gezag";
import { herkomstVanKopie, opschortingVoorMensen, type Persoonsbron, type Persoonskopie } from "../domain/persoon";
import type { Gezag } from "../types/gezag";
import type { Persoon } from "../types/persoon";

type Registratie = Pick<Persoon, "adres" | "inOnderzoek" | "opschorting" | "herkomstBrp">;

/** What the BRP adds to a person; nothing when it was not asked or does not know them. */
export function toRegistratie(bron: Persoonsbron, kopie: Persoonskopie | undefined): Registratie {
  if (!kopie?.gegevens) return {};
  const { gegevens } = kopie;
  return {
    adres: gegevens.adres,
    inOnderzoek: gegevens.inOnderzoek.length > 0,
    opschorting: opschortingVoorMensen(gegevens),
    herkomstBrp: herkomstVanKopie(bron, kopie),
  };
}

/** The gezag over a jeugdige as GraphQL answers it. */
export function toGezag(bron: Persoonsbron, kopie: Persoonskopie | undefined): Gezag | null {
  const gezag = kopie?.gegevens && gezagOver(kopie.persoonId, kopie.gegevens.gezag);
  if (!gezag) return null;
  const gezagsdragers = gezag.gezagsdragers.map(({ persoonId, naam }) => ({ id: persoonId, naam }));
  return { ...gezag, gezagsdragers, herkomst: herkomstVanKopie(bron, kopie) };
}
