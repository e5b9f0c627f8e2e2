// SPDX-License-Identifier: EUPL-1.2
import { enumType } from "../../../platform/graphql/enums";
import type * as codes from "../domain/codes";
import type * as gesprek from "../domain/gesprekspunten/gesprekspunten";
import type * as redenen from "../domain/vergelijking/redenen";
import type * as vergelijking from "../domain/vergelijking/vergelijk";

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
  PROBLEMEN_MINDER: "Deel van de jeugdigen met minder problemen dan eerst.",
  DOELEN_BEHAALD: "Deel van de doelen dat is gehaald.",
});

export const Meetmoment = enumType<codes.Meetmoment>("Meetmoment", "Wanneer er is gemeten.", {
  START: "Bij de start van de hulp.",
  EINDE: "Aan het einde van de hulp.",
  NA_6_MAANDEN: "Zes maanden na het einde.",
  NA_2_JAAR: "Twee jaar na het einde.",
  VERSCHIL: "Hoeveel er veranderde tussen de start en het einde, per jeugdige gemeten.",
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

export const Gesprekscode = enumType<gesprek.Gesprekscode>("Gesprekscode", "Waarom een cijfer om een gesprek vraagt.", {
  GEEN_VOORUITGANG: "Tussen start en einde is er geen duidelijke vooruitgang.",
  TERUGVAL: "Zes maanden na het einde is het duidelijk slechter.",
  ERVARING_VERSCHILT: "Jeugdigen en ouders ervaren de hulp duidelijk anders.",
  SLECHTER_DAN_EERDER: "Het is duidelijk slechter dan in de periode ervoor.",
});

export const Vergelijkoordeel = enumType<vergelijking.Vergelijkoordeel>(
  "Vergelijkoordeel",
  "Of cijfers van aanbieders naast elkaar gelegd mogen worden.",
  { VERGELIJKBAAR: "De cijfers zijn te vergelijken.", NIET_VERGELIJKBAAR: "De cijfers zijn niet te vergelijken." },
);

export const Vergelijkcode = enumType<redenen.Vergelijkcode>(
  "Vergelijkcode",
  "Waarom cijfers niet te vergelijken zijn.",
  {
    TE_WEINIG_METINGEN: "Er zijn minder dan 30 metingen, of het cijfer wordt niet getoond.",
    LAGE_RESPONS: "Minder dan 30 procent deed mee.",
    ANDER_INSTRUMENT: "Er is met verschillende vragenlijsten gemeten.",
    ANDERE_DOELGROEP: "De groepen zijn anders samengesteld (intensiteit of subgroepen).",
    TE_WEINIG_AANBIEDERS: "Er blijven geen twee aanbieders over.",
  },
);
