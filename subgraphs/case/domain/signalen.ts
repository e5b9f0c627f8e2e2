// SPDX-License-Identifier: EUPL-1.2
import type { Signaal } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import { DREMPELS } from "./drempels";
import type { Gezin } from "./gezin";
import { contactSignalen } from "./signalen/contact";
import { leeftijdSignalen } from "./signalen/leeftijd";
import { planSignalen } from "./signalen/plan";
import { regieSignalen, regieverloopSignalen } from "./signalen/regie";
import { toestemmingSignalen } from "./signalen/toestemming";
import { veiligheidSignalen } from "./signalen/veiligheid";

/** The signals of the casus (domain rules, section 8) on a date: explained facts, never a risk score. A closed gezin gives none. */
export function signalenVan(gezin: Gezin, vandaag: Datum, drempels = DREMPELS): Signaal[] {
  if (gezin.beeindigdOp && gezin.beeindigdOp <= vandaag) return [];
  return [
    ...regieSignalen(gezin, vandaag),
    ...regieverloopSignalen(gezin, vandaag),
    ...veiligheidSignalen(gezin),
    ...planSignalen(gezin, vandaag, drempels),
    ...leeftijdSignalen(gezin, vandaag, drempels),
    ...contactSignalen(gezin, vandaag, drempels),
    ...toestemmingSignalen(gezin, vandaag, drempels),
  ];
}

const GEWICHT = { INFO: 1, AANDACHT: 10, DRINGEND: 100 };

/** Sort key of lists: how much a gezin asks attention. Only for order, never shown, never a score of the family. */
export function aandachtVan(signalen: Signaal[]): number {
  return signalen.reduce((total, { ernst }) => total + GEWICHT[ernst], 0);
}
