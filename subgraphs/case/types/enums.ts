// SPDX-License-Identifier: EUPL-1.2
import { enumType } from "../../../platform/graphql/enums";

export const FaseEnum = enumType("Fase", "De vijf fasen van het verloop van hulp.", {
  SIGNAAL_TOELEIDING_ANALYSE: "Er is een signaal; samen wordt gekeken wat er nodig is.",
  INKOOP: "De hulp wordt geregeld en toegewezen.",
  UITVOERING: "De hulp loopt.",
  AFRONDING: "De hulp wordt afgerond: meten, duiden en beoordelen.",
  NAZORG: "De hulp is klaar; het gezin wordt nog gevolgd.",
});

export const RegievoerderEnum = enumType("Regievoerder", "Wie de regie voert over een gezin.", {
  GEZIN: "Het gezin zelf.",
  LOKAAL_TEAM: "Het lokaal team van de gemeente.",
  GECERTIFICEERDE_INSTELLING: "De gecertificeerde instelling (GI).",
  VEILIG_THUIS: "Veilig Thuis, in een acute fase.",
});

export const HandelingEnum = enumType("Loghandeling", "Wat iemand met gegevens deed.", {
  INZAGE: "Gegevens bekeken.",
  NOODPROCEDURE: "Gegevens bekeken in een noodprocedure.",
  BESLISSING: "Een ander systeem gevraagd of het mocht.",
  ZOEKVRAAG: "Gezocht op burgerservicenummer.",
  VASTLEGGING: "Iets nieuws vastgelegd.",
  WIJZIGING: "Iets veranderd.",
  UITVOERING: "Iets laten doen, zoals gegevens opnieuw ophalen.",
});

export const GezinVolgordeEnum = enumType("GezinVolgorde", "De volgorde van een lijst gezinnen.", {
  AANDACHT: "Gezinnen die de meeste aandacht vragen eerst.",
  VOLGENDE_EVALUATIE: "De eerstvolgende evaluatie eerst; ook evaluaties die al voorbij hadden moeten zijn.",
  NAAM: "Op naam van het gezin.",
});
