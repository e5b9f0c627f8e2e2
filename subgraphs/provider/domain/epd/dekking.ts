// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking } from "../../../../platform/herkomst/records";
import type { SourceFailure } from "../../../../platform/source/outcome";
import { tijdstipVoorMensen } from "../../../../platform/time/datum";
import type { Epdbron, Epddossier } from "./epd";

/** Why a source was not asked about someone. */
export type NietGevraagd = "GEEN_NUMMER" | "LIJST";

const NIET_GEVRAAGD: Record<NietGevraagd, string> = {
  GEEN_NUMMER:
    "De hub kent het nummer van deze jeugdige niet: er is nog geen bericht over hulp en de casus gaf het niet door.",
  LIJST: "In een lijst wordt deze bron niet voor iedereen bevraagd.",
};

/**
 * What one dossier system contributes about one jeugdige. A jeugdige it does not know is no gap: it was asked and answered.
 * @param waarom why it did not answer, or was not asked, just now
 */
export function dekkingVanEpd(
  { naam, bronhouder, versheidMs }: Epdbron,
  kopie: Epddossier | undefined,
  nu: Date,
  waarom?: SourceFailure | NietGevraagd,
): Brondekking {
  const bron = { bron: naam, bronhouder };
  const reden = typeof waarom === "string" ? NIET_GEVRAAGD[waarom] : waarom?.uitleg;
  if (!kopie) {
    if (waarom && typeof waarom !== "string") return { ...bron, status: "ONBEREIKBAAR", reden };
    return { ...bron, status: "NIET_BEVRAAGD", reden: reden ?? "Deze bron is voor deze jeugdige nog niet bevraagd." };
  }
  const { opgehaaldOp, weggelaten } = kopie;
  const stand = { ...bron, peildatum: opgehaaldOp, opgehaaldOp };
  if (nu.getTime() - opgehaaldOp.getTime() > versheidMs)
    return {
      ...stand,
      status: "VEROUDERD",
      reden: [reden, `Dit is de stand van ${tijdstipVoorMensen(opgehaaldOp)}.`].filter(Boolean).join(" "),
    };
  if (weggelaten.andereJeugdige > 0)
    return { ...stand, status: "DEELS", reden: "De bron gaf ook gegevens van iemand anders; die zijn weggelaten." };
  if (weggelaten.onbruikbaar > 0)
    return { ...stand, status: "DEELS", reden: "Een deel van het dossier is niet te gebruiken en is weggelaten." };
  return { ...stand, status: "BESCHIKBAAR" };
}

/**
 * What one dossier system contributes to figures. Dossiers are only read of who is in view, so it never counts all its help; one of which nothing
 * may be kept does not count at all.
 * @param laatste when it was last read about anyone whose copy is kept
 */
export function dekkingInCijfers(
  { naam, bronhouder, bewaartermijnMs }: Epdbron,
  laatste: Date | undefined,
): Brondekking {
  const bron = { bron: naam, bronhouder };
  const nietBevraagd = (reden: string): Brondekking => ({ ...bron, status: "NIET_BEVRAAGD", reden });
  if (bewaartermijnMs === undefined) return nietBevraagd("Van deze bron wordt niets bewaard; zij telt niet mee.");
  if (!laatste) return nietBevraagd("Van deze bron is nu geen dossier bewaard; zij telt niet mee.");
  const reden = "Alleen hulp uit dossiers die kort geleden zijn ingezien telt mee, en niet dubbel met berichten.";
  return { ...bron, status: "DEELS", peildatum: laatste, opgehaaldOp: laatste, reden };
}
