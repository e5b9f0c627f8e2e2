// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";

/** Segments of the purchasing strategy. */
export const SEGMENTEN = ["A", "B", "C"] as const;
export type Segment = (typeof SEGMENTEN)[number];

/** Court measures that put the regie with the GI. */
export const MAATREGELEN = ["OTS", "VOOGDIJ", "JEUGDRECLASSERING"] as const;
export type Maatregel = (typeof MAATREGELEN)[number];

export const REGIEVOERDERS = ["GEZIN", "LOKAAL_TEAM", "GECERTIFICEERDE_INSTELLING", "VEILIG_THUIS"] as const;
export type Regievoerder = (typeof REGIEVOERDERS)[number];

/** Who directs a gezin from when to when; `tot` is the first day it no longer holds. */
export interface Regietoewijzing {
  voerder: Regievoerder;
  /** number of the employee in the case system; absent when the gezin itself directs */
  medewerkernummer?: string;
  naam?: string;
  organisatie?: string;
  functie?: string;
  telefoon?: string;
  email?: string;
  van: Datum;
  tot?: Datum;
  vastgelegdOp?: Date;
  /** the source no longer tells this; the hub saw it end */
  waargenomen?: boolean;
}

/** Who directs on a date; exactly one is right, none or more is a fault to show. */
export function regisseursOp(regie: Regietoewijzing[], op: Datum): Regietoewijzing[] {
  return regie.filter((toewijzing) => toewijzing.van <= op && (toewijzing.tot === undefined || toewijzing.tot > op));
}

const ORGANISATIES: Record<Regievoerder, string> = {
  GEZIN: "Gezin",
  LOKAAL_TEAM: "Lokaal team",
  GECERTIFICEERDE_INSTELLING: "Gecertificeerde instelling",
  VEILIG_THUIS: "Veilig Thuis",
};

/** What to call the organisation of a regievoerder when the source does not name it. */
export function organisatieVan(voerder: Regievoerder): string {
  return ORGANISATIES[voerder];
}

const NAMEN: Record<Regievoerder, string> = {
  GEZIN: "het gezin zelf",
  LOKAAL_TEAM: "het lokaal team",
  GECERTIFICEERDE_INSTELLING: "de gecertificeerde instelling (GI)",
  VEILIG_THUIS: "Veilig Thuis",
};

/** The name of a regievoerder in a sentence. */
export function naamVan(voerder: Regievoerder): string {
  return NAMEN[voerder];
}
