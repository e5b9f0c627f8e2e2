// SPDX-License-Identifier: EUPL-1.2
import { enumType } from "../../../platform/graphql/enums";

export const Dossierstatus = enumType("Dossierstatus", "Hoe ver de hulp is volgens het dossier van de aanbieder.", {
  GEPLAND: "De hulp is gepland.",
  WACHTLIJST: "De jeugdige staat op de wachtlijst.",
  LOPEND: "De hulp loopt.",
  GEPAUZEERD: "De hulp is tijdelijk gestopt.",
  BEEINDIGD: "De hulp is gestopt.",
  GEANNULEERD: "De hulp is niet doorgegaan.",
});

export const Behandeldoelstatus = enumType("Behandeldoelstatus", "Waar een doel van de behandeling staat.", {
  VOORGESTELD: "Het doel is voorgesteld.",
  AFGESPROKEN: "Het doel is afgesproken.",
  LOPEND: "Er wordt aan het doel gewerkt.",
  GEPAUZEERD: "Het werken aan het doel ligt stil.",
  AFGEROND: "Het werken aan het doel is klaar.",
  VERVALLEN: "Het doel is vervallen.",
});

export const Doelvoortgang = enumType("Doelvoortgang", "Hoe het met een doel van de behandeling gaat.", {
  BEZIG: "Er wordt aan gewerkt.",
  VERBETERT: "Het gaat beter.",
  ONGEWIJZIGD: "Het blijft gelijk.",
  VERSLECHTERT: "Het gaat slechter.",
  BEHAALD: "Het doel is behaald.",
  BEHOUDEN: "Het doel is behaald en blijft behaald.",
  GEEN_VOORTGANG: "Er is geen voortgang.",
  NIET_BEHAALD: "Het doel is niet behaald.",
  NIET_HAALBAAR: "Het doel blijkt niet haalbaar.",
});
