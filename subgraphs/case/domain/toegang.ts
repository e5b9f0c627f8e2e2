// SPDX-License-Identifier: EUPL-1.2
import type { Inzageniveau } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import { type Regietoewijzing, regisseursOp } from "./regie";

/** The facts about one gezin that access rests on. */
export interface Toegangsfeiten {
  gemeente: string;
  regie: Pick<Regietoewijzing, "voerder" | "medewerkernummer" | "van" | "tot">[];
}

/** What the decision needs to know of who asks. */
export interface Vrager {
  rol: string;
  gemeenten?: string[];
  medewerkernummer?: string;
}

/** What someone may see of a gezin or jeugdige, and why. */
export interface Besluit {
  casus: Inzageniveau;
  hulp: Inzageniveau;
  onderwijs: Inzageniveau;
  grond: "REGIE_NU" | "LEERPLICHT_GEMEENTE" | "GEEN_RELATIE";
}

const GEEN: Besluit = { casus: "GEEN", hulp: "GEEN", onderwijs: "GEEN", grond: "GEEN_RELATIE" };

/**
 * First step of access (deny by default): a casusregisseur sees the gezinnen they direct now, in a gemeente of their token;
 * leerplicht sees of own gemeente who directs and that help runs (DAT). School and dashboard see no casus.
 */
export function besluitOverGezin(vrager: Vrager, feiten: Toegangsfeiten, vandaag: Datum): Besluit {
  if (!vrager.gemeenten?.includes(feiten.gemeente)) return GEEN;
  if (vrager.rol === "leerplicht")
    return { casus: "DAT", hulp: "DAT", onderwijs: "VOLLEDIG", grond: "LEERPLICHT_GEMEENTE" };
  if (vrager.rol !== "casusregisseur" || !vrager.medewerkernummer) return GEEN;
  const directs = regisseursOp(feiten.regie as Regietoewijzing[], vandaag).some(
    (nu) => nu.medewerkernummer === vrager.medewerkernummer,
  );
  return directs ? { casus: "VOLLEDIG", hulp: "VOLLEDIG", onderwijs: "VOLLEDIG", grond: "REGIE_NU" } : GEEN;
}

/** A jeugdige may be seen through any gezin they are in now; the best ground counts. */
export function besluitOverJeugdige(vrager: Vrager, gezinnen: Toegangsfeiten[], vandaag: Datum): Besluit {
  const besluiten = gezinnen.map((feiten) => besluitOverGezin(vrager, feiten, vandaag));
  return besluiten.find((b) => b.grond === "REGIE_NU") ?? besluiten.find((b) => b.grond !== "GEEN_RELATIE") ?? GEEN;
}
