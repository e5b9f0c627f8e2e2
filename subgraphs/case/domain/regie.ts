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

/** What the table "Wie heeft welke rol" of the purchasing strategy expects. */
export interface Regieadvies {
  verwacht: Regievoerder[];
  wijktAf: boolean;
  uitleg: string;
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

/**
 * Who should direct, by the table "Wie heeft welke rol" (purchasing strategy) and the safety paragraph of the Rijnmond vision.
 * The hub only advises: it never changes who directs.
 */
export function verwachteRegie(
  feiten: { segment?: Segment; maatregel?: Maatregel; acuut: boolean },
  nu: Regietoewijzing[],
): Regieadvies {
  const { verwacht, waarom } = verwachting(feiten);
  const wijktAf = nu.some((toewijzing) => !verwacht.includes(toewijzing.voerder));
  const afwijking = wijktAf ? ` Nu is dat ${nu.map(({ voerder }) => naamVan(voerder)).join(" en ")}.` : "";
  return {
    verwacht,
    wijktAf,
    uitleg: `${waarom} Dan voert ${verwacht.map(naamVan).join(" of ")} de regie.${afwijking}`,
  };
}

function verwachting({ segment, maatregel, acuut }: { segment?: Segment; maatregel?: Maatregel; acuut: boolean }): {
  verwacht: Regievoerder[];
  waarom: string;
} {
  if (acuut) return { verwacht: ["VEILIG_THUIS"], waarom: "Er is een acuut vermoeden van ernstig geweld." };
  if (maatregel === "OTS")
    return { verwacht: ["GECERTIFICEERDE_INSTELLING"], waarom: "Er is een ondertoezichtstelling." };
  if (maatregel === "VOOGDIJ")
    return { verwacht: ["GECERTIFICEERDE_INSTELLING"], waarom: "De voogdij ligt bij een instelling." };
  if (maatregel === "JEUGDRECLASSERING")
    return { verwacht: ["GECERTIFICEERDE_INSTELLING"], waarom: "Er loopt jeugdreclassering." };
  if (segment === "C")
    return {
      verwacht: ["LOKAAL_TEAM", "GECERTIFICEERDE_INSTELLING"],
      waarom: "De hulp is intensief (segment C) en vrijwillig.",
    };
  if (segment) return { verwacht: ["GEZIN", "LOKAAL_TEAM"], waarom: `De hulp is vrijwillig (segment ${segment}).` };
  return {
    verwacht: ["GEZIN", "LOKAAL_TEAM"],
    waarom: "Het segment is niet vastgelegd en er is geen maatregel bekend.",
  };
}
