// SPDX-License-Identifier: EUPL-1.2
import type { Herkomst } from "../../../platform/herkomst/records";
import type { Gezagsrelatie } from "./gezag";
import { type Registratiedatum, registratiedatumVoorMensen } from "./persoon-datum";

/** Groups of facts that the register can mark as being looked into. */
export const ONDERZOEKSGROEPEN = [
  "PERSOON",
  "NAAM",
  "GEBOORTE",
  "ADRES",
  "KINDEREN",
  "OUDERS",
  "PARTNERS",
  "GEZAG",
] as const;
export type Onderzoeksgroep = (typeof ONDERZOEKSGROEPEN)[number];

/** What the BRP knows of one person, as far as the hub needs it. A secret address never gets here: it is dropped at the border. */
export interface Persoonsgegevens {
  voornamen?: string;
  voorletters?: string;
  voorvoegsel?: string;
  geslachtsnaam?: string;
  /** voorvoegsel and geslachtsnaam as the person uses them, with the name of the partner when so chosen (naamgebruik) */
  gebruiktenaam?: string;
  geboorte?: Registratiedatum;
  adres?: string;
  /** why the record is no longer kept, such as death or emigration */
  opschorting?: { code: string; omschrijving: string; datum?: Registratiedatum };
  inOnderzoek: Onderzoeksgroep[];
  /** pseudonyms */
  kinderen: string[];
  ouders: string[];
  partners: string[];
  gezag: Gezagsrelatie[];
}

/** The copy of one person; without `gegevens` the register does not know the number. */
export interface Persoonskopie {
  persoonId: string;
  bron: string;
  gegevens?: Persoonsgegevens;
  opgehaaldOp: Date;
}

/** The register of persons behind its port. */
export interface Persoonsbron {
  naam: string;
  bronhouder: string;
  /** age in ms at which a copy is asked again before it is shown */
  versheidMs: number;
  /** ms after which a copy is removed; undefined when nothing may be kept at all */
  bewaartermijnMs: number | undefined;
}

/** Where the facts of a copy come from. */
export function herkomstVanKopie({ naam, bronhouder }: Persoonsbron, { opgehaaldOp }: Persoonskopie): Herkomst {
  return { bron: naam, bronhouder, opgehaaldOp };
}

/** First names and family name, as the register writes them (or as the person uses them). */
export function naamUitRegister(persoon: Persoonsgegevens, gebruikt = false): string | undefined {
  const { voornamen, voorvoegsel, geslachtsnaam, gebruiktenaam } = persoon;
  const achternaam = gebruikt && gebruiktenaam ? gebruiktenaam : [voorvoegsel, geslachtsnaam].filter(Boolean).join(" ");
  return [voornamen, achternaam].filter(Boolean).join(" ") || undefined;
}

/** Reasons of opschorting that people must see (landelijke tabel 67); the register has its own words for the rest. */
const OPSCHORTINGEN: Record<string, string> = { O: "Overleden", E: "Geëmigreerd" };

/** Why the register no longer keeps this person, in words; undefined when it does. */
export function opschortingVoorMensen({ opschorting }: Persoonsgegevens): string | undefined {
  if (!opschorting) return undefined;
  const { code, omschrijving, datum } = opschorting;
  const reden = OPSCHORTINGEN[code] ?? `Niet meer bijgehouden in de BRP (${omschrijving})`;
  if (!datum || datum.soort === "ONBEKEND") return `${reden}.`;
  return `${reden} ${datum.soort === "DATUM" ? "op" : "in"} ${registratiedatumVoorMensen(datum)}.`;
}
