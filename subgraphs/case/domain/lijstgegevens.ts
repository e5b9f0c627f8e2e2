// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import { DREMPELS } from "./drempels";
import type { Gezin } from "./gezin";
import { geldigPlan } from "./perspectiefplan";
import { aandachtVan, signalenVan } from "./signalen";

/** What lists of gezinnen sort and filter on; kept beside the copy and made again at every reading of the source. */
export interface Lijstgegevens {
  aandacht: number;
  signaalcodes: string[];
  volgendeEvaluatie?: Datum;
}

export function lijstgegevensVan(gezin: Gezin, vandaag: Datum, drempels = DREMPELS): Lijstgegevens {
  const signalen = signalenVan(gezin, vandaag, drempels);
  const gepland = geldigPlan(gezin.plannen, vandaag)?.evaluaties.filter(({ gehouden }) => !gehouden) ?? [];
  return {
    aandacht: aandachtVan(signalen),
    signaalcodes: [...new Set(signalen.map(({ code }) => code))].sort(),
    volgendeEvaluatie: gepland.map((evaluatie) => evaluatie.gepland).sort()[0],
  };
}
