// SPDX-License-Identifier: EUPL-1.2
import type { Herkomst, Signaal } from "../../../platform/herkomst/records";
import { type Datum, leeftijdOp } from "../../../platform/time/datum";
import { gezagOver } from "./gezag";
import { herkomstVanKopie, type Persoonsbron, type Persoonskopie } from "./persoon";
import { tegenstrijdigheden } from "./persoon-vergelijking";

/** A lid as a case system names them. */
export interface LidInCasus {
  persoonId: string;
  naam: string;
  geboortedatum?: Datum;
  isJeugdige: boolean;
  herkomst: Herkomst;
}

/**
 * The signals that the register of persons gives about a lid: where it differs from the case system, and a jeugdige over whom nobody
 * has gezag or of whom the register cannot tell (then a human decides: explanation of the BRP API).
 */
export function signalenUitRegister(
  bron: Persoonsbron,
  lid: LidInCasus,
  kopie: Persoonskopie | undefined,
  vandaag: Datum,
): Signaal[] {
  if (!kopie?.gegevens) return [];
  const herkomst = herkomstVanKopie(bron, kopie);
  return [...tegenstrijdigheden(lid, kopie.gegevens, herkomst), ...gezagSignalen(lid, kopie, herkomst, vandaag)];
}

function gezagSignalen(lid: LidInCasus, kopie: Persoonskopie, herkomst: Herkomst, vandaag: Datum): Signaal[] {
  const isMinderjarig = !lid.geboortedatum || leeftijdOp(lid.geboortedatum, vandaag) < 18;
  const gezag = lid.isJeugdige && isMinderjarig ? gezagOver(lid.persoonId, kopie.gegevens!.gezag) : undefined;
  if (gezag?.soort !== "TIJDELIJK_GEEN" && gezag?.soort !== "NIET_TE_BEPALEN") return [];
  const [code, ernst] =
    gezag.soort === "TIJDELIJK_GEEN"
      ? (["GEZAG_ONTBREEKT", "DRINGEND"] as const)
      : (["GEZAG_ONDUIDELIJK", "AANDACHT"] as const);
  return [{ code, ernst, uitleg: `Gezag over ${lid.naam}: ${gezag.uitleg}`, feiten: [herkomst] }];
}
