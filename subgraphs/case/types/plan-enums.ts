// SPDX-License-Identifier: EUPL-1.2
import { enumType } from "../../../platform/graphql/enums";

export const DoelstatusEnum = enumType("Doelstatus", "Hoe het met een doel staat.", {
  OPEN: "Nog niet begonnen.",
  BEZIG: "Er wordt aan gewerkt.",
  BEHAALD: "Het doel is gehaald.",
  DEELS_BEHAALD: "Het doel is voor een deel gehaald.",
  NIET_BEHAALD: "Het doel is niet gehaald.",
  VERVALLEN: "Het doel geldt niet meer.",
});

export const ActiestatusEnum = enumType("Actiestatus", "Hoe het met een actie staat.", {
  OPEN: "Nog niet begonnen.",
  BEZIG: "Iemand is ermee bezig.",
  GEDAAN: "Het is gedaan.",
  VERVALLEN: "Het hoeft niet meer.",
});

export const ActierolEnum = enumType("Actierol", "Wat voor iemand een actie doet.", {
  PROFESSIONAL: "Een hulpverlener of een andere beroepskracht.",
  GEZIN: "Iemand uit het gezin.",
  NETWERK: "Familie, vrienden of buren, zoals een tante.",
  SCHOOL: "De school.",
  CLUB: "Een vereniging of club.",
  ANDERS: "Iemand anders.",
});

export const Ondersteuningsintensiteit = enumType(
  "Ondersteuningsintensiteit",
  "Hoe intensief de hulp is volgens de inkoop van de regio.",
  {
    PERSPECTIEF: "Hulp die naar een perspectief werkt.",
    INTENSIEF: "Intensieve hulp.",
    ACUUT: "Acute hulp, hoogstens 14 dagen.",
    DUURZAAM: "Duurzame hulp.",
  },
);
