// SPDX-License-Identifier: EUPL-1.2
export type Regievoerder = "GEZIN" | "LOKAAL_TEAM" | "GECERTIFICEERDE_INSTELLING" | "VEILIG_THUIS";

/** Someone who can be regisseur. */
export interface Medewerker {
  readonly nummer: string;
  readonly voerder: Regievoerder;
  readonly voorletters: string;
  readonly voorvoegsel: string;
  readonly achternaam: string;
  readonly organisatie: string;
  readonly functie: string;
  readonly telefoon: string;
  readonly email: string;
}

/** Who directs, from when until when. Without medewerker the gezin directs itself. */
export interface Regie {
  readonly voerder: Regievoerder;
  readonly medewerker: Medewerker | null;
  readonly van: string;
  tot: string | null;
}

/** Full name as people read it. */
export function naamVan(m: Medewerker): string {
  return [`${[...m.voorletters].join(".")}.`, m.voorvoegsel, m.achternaam].filter(Boolean).join(" ");
}
