// SPDX-License-Identifier: EUPL-1.2
import type { Element } from "./opbouw";

/** Elements of a type of the basisschema (CDT): what is in them has its namespace. */
const CDT = new Set([
  "BerichtIdentificatie",
  "DeclaratieIdentificatie",
  "XsdVersie",
  "XsdVersieRetour",
  "XsdVersieDeclaratie",
  "Geboortedatum",
  "Product",
  "Omvang",
  "Verwijzer",
  "DeclaratiePeriode",
  "ProductPeriode",
  "ProductReferentie",
  "TotaalIngediendBedrag",
  "TotaalToegekendBedrag",
  "IngediendBedrag",
]);

/** Whether what is in an element of this name has the namespace of the basisschema. */
export function isCdt(naam: string): boolean {
  return CDT.has(naam);
}

/** An element at its place in a message, ready to read with: looked up by name, nothing left to work out. */
export interface Knoop {
  naam: string;
  lijst: boolean;
  overgeslagen: boolean;
  cdt: boolean;
  /** of an element with a text */
  lees?: (text: string) => unknown;
  /** of an element with elements: them, in the order of the standard */
  kinderen?: Knoop[];
  /** what an element with elements says before any was read: copied, so that all have one shape and V8 reads them fast */
  leeg?: Record<string, undefined>;
  verplicht: string[];
  maak?: (inhoud: never) => unknown;
}

/** The tree of an element and everything in it. */
export function toKnoop(naam: string, { vorm }: Element<unknown, boolean>, lijst = false): Knoop {
  if (vorm.soort === "lijst") return toKnoop(naam, vorm.van, true);
  const shared = { naam, lijst, overgeslagen: vorm.soort === "overgeslagen", cdt: isCdt(naam) };
  if (vorm.soort === "overgeslagen") return { ...shared, verplicht: [] };
  if (vorm.soort === "waarde") return { ...shared, lees: vorm.lees, verplicht: [] };
  const velden = Object.entries(vorm.velden);
  return {
    ...shared,
    kinderen: velden.map(([kind, element]) => toKnoop(kind, element)),
    leeg: Object.fromEntries(velden.map(([kind]) => [kind, undefined])),
    verplicht: velden.flatMap(([kind, { optioneel }]) => (optioneel ? [] : [kind])),
    maak: vorm.maak,
  };
}
