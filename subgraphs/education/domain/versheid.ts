// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking } from "../../../platform/herkomst/records";
import { dagenTussen, type Datum, datumIn, datumVoorMensen } from "../../../platform/time/datum";
import type { Bron, Levering, School } from "./records";
import type { Roosterbron, Roosterstand } from "./rooster";

const DAY = 86_400_000;

/** Whether what was true on `peildatum` is too old to rely on at `op`; counted in calendar days, so that it holds the whole day. */
function isOuderDan(peildatum: Datum, versheid: number, op: Datum): boolean {
  return dagenTussen(peildatum, op) * DAY > versheid;
}

/** Whether the deliveries of a source are too old on a date, or were never there. */
export function isVerouderd(bron: Bron, levering: Levering | undefined, op: Datum): boolean {
  return levering === undefined || isOuderDan(levering.peildatum, bron.versheid, op);
}

/** Whether a school has not delivered to leerplicht lately; judged by the versheid of the source that says so. */
export function levertNiet(school: School, bron: Bron, op: Datum): boolean {
  return school.laatsteAanlevering === undefined || isOuderDan(datumIn(school.laatsteAanlevering), bron.versheid, op);
}

/**
 * What one source contributes.
 * @param feiten whether it has facts about this person; "INCOMPLETE" when some of them could not be used
 */
export function dekkingVan(
  bron: Bron,
  levering: Levering | undefined,
  op: Datum,
  feiten: "PRESENT" | "INCOMPLETE" | "NONE",
): Brondekking {
  const base = { bron: bron.naam, bronhouder: bron.bronhouder };
  if (!levering) return { ...base, status: "NIET_BEVRAAGD", reden: "Er is nog niets aangeleverd." };
  const moments = { peildatum: new Date(`${levering.peildatum}T00:00:00Z`), opgehaaldOp: levering.ontvangenOp };
  if (isVerouderd(bron, levering, op)) {
    const reden = `De laatste aanlevering is van ${datumVoorMensen(levering.peildatum)}.`;
    return { ...base, ...moments, status: "VEROUDERD", reden };
  }
  if (feiten === "INCOMPLETE")
    return { ...base, ...moments, status: "DEELS", reden: "Niet alles wat is aangeleverd, was bruikbaar." };
  if (feiten === "NONE" && !levering.volledig)
    return { ...base, ...moments, status: "DEELS", reden: "Er is nog geen volledige aanlevering ontvangen." };
  // Somebody who is in no delivery may be in a record that had to be left out.
  if (feiten === "NONE" && levering.afgekeurd > 0)
    return { ...base, ...moments, status: "DEELS", reden: "Een deel van de laatste aanlevering was niet bruikbaar." };
  return { ...base, ...moments, status: feiten === "NONE" ? "GEEN" : "BESCHIKBAAR" };
}

/** What the administration of schools contributes; it knows enrolments only. */
export function dekkingVanRooster(
  bron: Roosterbron,
  stand: Roosterstand | undefined,
  op: Datum,
  present: boolean,
): Brondekking {
  const base = { bron: bron.naam, bronhouder: bron.bronhouder };
  if (!stand?.bijgewerktOp) {
    if (stand?.storing) return { ...base, status: "ONBEREIKBAAR", reden: stand.storing };
    const reden = bron.soort === "oneroster" ? "Er is nog niets opgehaald." : "Er is nog niets aangeleverd.";
    return { ...base, status: "NIET_BEVRAAGD", reden };
  }
  const moments = { peildatum: stand.bijgewerktOp, opgehaaldOp: stand.bijgewerktOp };
  if (isOuderDan(datumIn(stand.bijgewerktOp), bron.versheid, op)) {
    const reden = `De inschrijvingen zijn van ${datumVoorMensen(datumIn(stand.bijgewerktOp))}.`;
    return { ...base, ...moments, status: "VEROUDERD", reden: [reden, stand.storing].filter(Boolean).join(" ") };
  }
  if (!present && !stand.volledig)
    return { ...base, ...moments, status: "DEELS", reden: "Er is nog geen volledige aanlevering ontvangen." };
  if (!present && stand.afgekeurd > 0)
    return { ...base, ...moments, status: "DEELS", reden: "Niet alle inschrijvingen waren bruikbaar." };
  return { ...base, ...moments, status: present ? "BESCHIKBAAR" : "GEEN" };
}
