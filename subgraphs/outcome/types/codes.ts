// SPDX-License-Identifier: EUPL-1.2
import { enumType } from "../../../platform/graphql/enums";
import type * as codes from "../domain/codes";

export const Uitkomstindicator = enumType<codes.Uitkomstindicator>("Uitkomstindicator", "Wat er is gemeten.", {
  UITVAL_VROEGTIJDIG: "Deel van de hulp dat te vroeg stopte.",
  UITVAL_NIET_VERSCHENEN: "Deel van de jeugdigen dat niet meer kwam opdagen.",
  ERVARING_JEUGDIGE: "Hoe nuttig jeugdigen de hulp vonden.",
  ERVARING_OUDER: "Hoe nuttig ouders de hulp vonden.",
  DEELNAME_ONDERWIJS: "Deel van de jeugdigen dat naar school gaat.",
  HERSTEL_GEZINSBALANS: "Hoe goed het gezin weer in balans is.",
  VERMINDERING_PROBLEMATIEK: "Hoe zwaar de problemen zijn.",
  TOENAME_PARTICIPATIE: "Deel van de jeugdigen dat meer meedoet.",
  ZONDER_HULP_VERDER: "Deel van de jeugdigen dat zonder hulp verder kan.",
  GEEN_NIEUWE_START: "Deel van de jeugdigen dat niet opnieuw hulp nodig had.",
});

export const Meetmoment = enumType<codes.Meetmoment>("Meetmoment", "Wanneer er is gemeten.", {
  START: "Bij de start van de hulp.",
  EINDE: "Aan het einde van de hulp.",
  NA_6_MAANDEN: "Zes maanden na het einde.",
  NA_2_JAAR: "Twee jaar na het einde.",
});

/** The same values as in the provider subgraph: an enum that is input and output must be equal everywhere. */
export const Ondersteuningsintensiteit = enumType<codes.Ondersteuningsintensiteit>(
  "Ondersteuningsintensiteit",
  "Hoe intensief de hulp is.",
  {
    PERSPECTIEF: "Hulp die toewerkt naar een doel en dan stopt.",
    INTENSIEF: "Zware hulp voor een beperkte tijd.",
    ACUUT: "Hulp die direct nodig is, hooguit veertien dagen. Daarvan wordt geen resultaat gemeten.",
    DUURZAAM: "Hulp die lang nodig blijft.",
  },
);
