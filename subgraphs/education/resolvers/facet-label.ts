// SPDX-License-Identifier: EUPL-1.2
import type { Facetwaarde } from "../domain/opslag";

const LABELS: Record<string, string> = {
  THUISZITTER: "Thuiszitter",
  ONBEKEND: "Niet bekend",
  DREIGEND: "Dreigend",
  BEGINNEND: "Drie maanden of korter",
  LANGDURIG: "Langer dan drie maanden",
  ZEER_LANGDURIG: "Langer dan een jaar",
  ABSOLUUT: "Absoluut verzuim",
  LANGDURIG_RELATIEF: "Langdurig relatief verzuim",
  ZESTIEN_UUR: "Zestien uur in vier weken",
  LUXE: "Luxeverzuim",
  OVERIG: "Overig verzuim",
  GEOORLOOFD_ZIEK: "Ziek",
  ZIEK_DEELS: "Ziek, kan deels naar school",
  DEELS: "Kan deels naar school",
};

const HULP: Record<string, string> = {
  JA: "Er loopt hulp",
  NEE: "Er loopt geen hulp",
  ONBEKEND: "Niet bekend of er hulp loopt",
};
const REGISSEUR: Record<string, string> = {
  JA: "Er is een regisseur",
  NEE: "Er is geen regisseur",
  ONBEKEND: "Niet bekend of er een regisseur is",
};

/** A choice in words. */
export function labelOf({ dimensie, waarde, naam }: Facetwaarde, gemeenten: ReadonlyMap<string, string>): string {
  if (dimensie === "gemeente") return gemeenten.get(waarde) ?? `Gemeente ${waarde}`;
  if (dimensie === "hulp") return HULP[waarde] ?? waarde;
  if (dimensie === "regisseur") return REGISSEUR[waarde] ?? waarde;
  if (dimensie === "school") return naam ?? `Onbekende school (${waarde})`;
  return LABELS[waarde] ?? waarde;
}
