// SPDX-License-Identifier: EUPL-1.2
import { type Datum, leeftijdOp } from "../../../platform/time/datum";
import { gezagOver } from "./gezag";
import type { Persoonskopie } from "./persoon";

/** Who may read the log: the FG of a gemeente, someone of a gezin, or a jeugdige. Nobody else. */
export type Lezer =
  { soort: "FG"; gemeenten: readonly string[] } | { soort: "GEZIN" | "JEUGDIGE"; persoonId: string; sub: string };

/** Whose entries someone of a gezin reads. */
export interface LeesbarePersoon {
  persoonId: string;
  /** whether the entries may name an organisation: the name of a gemeente or a shelter tells where someone lives */
  toontOrganisatie: boolean;
}

/** Reads the log from the claims of a token; undefined for every other rol. */
export function lezerVan(aanvrager: {
  rol: string;
  sub: string;
  gemeenten?: readonly string[];
  persoonId?: string;
}): Lezer | undefined {
  const { rol, sub, gemeenten = [], persoonId } = aanvrager;
  if (rol === "fg") return { soort: "FG", gemeenten };
  if (rol === "gezin" && persoonId) return { soort: "GEZIN", persoonId, sub };
  if (rol === "jeugdige" && persoonId) return { soort: "JEUGDIGE", persoonId, sub };
  return undefined;
}

/** What must be known of a jeugdige before a parent reads their log. */
export interface Jeugdigefeiten {
  persoonId: string;
  geboortedatum?: Datum;
  /** copy of the BRP, only when it is fresh: gezag of yesterday may be gone */
  kopie?: Persoonskopie;
}

/**
 * Whether someone of a gezin reads the entries about a jeugdige, on this day (Jeugdwet 7.3.2 and 7.3.8: under 12 the parents with gezag, from
 * 12 the jeugdige too, from 16 the jeugdige alone). Unknown age, unknown or doubtful gezag: no.
 */
export function leesbareJeugdige(
  lezer: Extract<Lezer, { persoonId: string }>,
  { persoonId, geboortedatum, kopie }: Jeugdigefeiten,
  vandaag: Datum,
): LeesbarePersoon | undefined {
  if (!geboortedatum) return undefined;
  const leeftijd = leeftijdOp(geboortedatum, vandaag);
  if (lezer.soort === "JEUGDIGE")
    return lezer.persoonId === persoonId && leeftijd >= 12 ? { persoonId, toontOrganisatie: true } : undefined;
  if (leeftijd >= 16 || !kopie?.gegevens) return undefined;
  const gezag = gezagOver(persoonId, kopie.gegevens.gezag);
  if (!gezag || gezag.inOnderzoek || gezag.soort === "NIET_TE_BEPALEN" || gezag.soort === "TIJDELIJK_GEEN")
    return undefined;
  if (!gezag.gezagsdragers.some((drager) => drager.persoonId === lezer.persoonId)) return undefined;
  // A secret address never gets into the hub: who has an address here has no secret one.
  return { persoonId, toontOrganisatie: kopie.gegevens.adres !== undefined };
}
