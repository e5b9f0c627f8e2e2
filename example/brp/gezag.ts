// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "../gezin/gezin";
import type { Persoon } from "../gezin/persoon";

export type Gezagskeuze = "GezamenlijkGezag" | "Voogdij" | "TijdelijkGeenGezag" | "GezagNietTeBepalen";

/** Name as the API writes it in full. */
export function volledigeNaam({ voornamen, voorvoegsel, geslachtsnaam }: Persoon): string {
  return [voornamen, voorvoegsel, geslachtsnaam].filter(Boolean).join(" ");
}

/** The gezag over one minor. @param ouders the living parents of the gezin */
export function gezagOver(
  kind: Persoon,
  leeftijd: number,
  ouders: readonly Persoon[],
  gezin: Gezin,
  keuze?: Gezagskeuze,
): Record<string, unknown> {
  const wie = (persoon: Persoon) => ({
    burgerservicenummer: persoon.bsn,
    naam: { volledigeNaam: volledigeNaam(persoon) },
  });
  const minderjarige = { ...wie(kind), leeftijd };
  const [eerste, tweede] = ouders;
  if (keuze === "GezagNietTeBepalen" || (!keuze && !eerste && gezin.maatregel !== "VOOGDIJ"))
    return {
      type: "GezagNietTeBepalen",
      minderjarige,
      toelichting: "Gezag is niet te bepalen omdat gegevens over de ouders ontbreken.",
    };
  if (keuze === "TijdelijkGeenGezag")
    return {
      type: keuze,
      minderjarige,
      toelichting: "Tijdelijk geen gezag omdat er geen ouder is die het kan uitoefenen.",
    };
  // A certified institution is no person: then the register names nobody.
  if (keuze === "Voogdij" || !eerste) return { type: "Voogdij", minderjarige, derden: [] };
  if (keuze === "GezamenlijkGezag") {
    const derde = tweede ? { type: "BekendeDerde", ...wie(tweede) } : { type: "OnbekendeDerde" };
    return { type: keuze, minderjarige, ouder: wie(eerste), derde };
  }
  return tweede
    ? { type: "GezamenlijkOuderlijkGezag", minderjarige, ouders: [wie(eerste), wie(tweede)] }
    : { type: "EenhoofdigOuderlijkGezag", minderjarige, ouder: wie(eerste) };
}
