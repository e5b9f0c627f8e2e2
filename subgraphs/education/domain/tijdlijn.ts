// SPDX-License-Identifier: EUPL-1.2
import type { Gebeurtenis } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import type { Inschrijving, Schoolondersteuning, Verzuimmelding, Vrijstelling } from "./records";
import { SOORT_VOOR_MENSEN } from "./regels/woorden";

const SCHOOLSOORT_VOOR_MENSEN: Record<NonNullable<Schoolondersteuning["schoolsoort"]>, string> = {
  SBO: "speciaal basisonderwijs",
  SO: "speciaal onderwijs",
  VSO: "voortgezet speciaal onderwijs",
};

/** What happened, sorted by date; `tot` only of a period that is over on `op`. */
export function tijdlijnVan(
  feiten: {
    inschrijvingen: Inschrijving[];
    verzuim: Verzuimmelding[];
    vrijstellingen: Vrijstelling[];
    ondersteuning: Schoolondersteuning[];
  },
  op: Datum,
): Gebeurtenis[] {
  const over = (tot: Datum | undefined) => (tot && tot < op ? tot : undefined);
  const rows: Gebeurtenis[] = [
    ...feiten.inschrijvingen.map(({ van, tot, school, leerjaar, herkomst }) => ({
      op: van,
      tot: over(tot),
      soort: "INSCHRIJVING",
      omschrijving: `Ingeschreven op ${school.naam}${leerjaar ? `, leerjaar ${leerjaar}` : ""}.`,
      herkomst,
    })),
    ...feiten.verzuim.map(({ van, tot, soort, status, herkomst }) => ({
      op: van,
      tot: over(tot),
      soort: "VERZUIM",
      omschrijving: `Gemeld: ${SOORT_VOOR_MENSEN[soort]} (${status}).`,
      herkomst,
    })),
    ...feiten.vrijstellingen.map(({ van, tot, grond, herkomst }) => ({
      op: van,
      tot: over(tot),
      soort: "VRIJSTELLING",
      omschrijving: `Vrijstelling op grond van artikel ${grond} van de Leerplichtwet.`,
      herkomst,
    })),
    ...feiten.ondersteuning.map(({ van, tot, soort, schoolsoort, school, herkomst }) => ({
      op: van,
      tot: over(tot),
      soort: "ONDERSTEUNING",
      omschrijving:
        soort === "TLV"
          ? `Toelaatbaarheidsverklaring voor ${SCHOOLSOORT_VOOR_MENSEN[schoolsoort!]}.`
          : `Ontwikkelingsperspectief vastgesteld door ${school!.naam}.`,
      herkomst,
    })),
  ];
  return rows.sort((a, b) => a.op.localeCompare(b.op) || a.soort.localeCompare(b.soort));
}
