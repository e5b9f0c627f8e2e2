// SPDX-License-Identifier: EUPL-1.2

/** Goals of treatment: the goal, and what it is about. */
export const BEHANDELDOELEN: readonly string[] = [
  "Elke ochtend op tijd opstaan zonder ruzie.",
  "Bij spanning eerst een time-out nemen.",
  "Een keer per week iets leuks doen met een ouder.",
  "Om hulp vragen voordat het te veel wordt.",
  "Vijf nachten per week doorslapen.",
  "Met een vriend of vriendin afspreken buiten school.",
  "Ouders geven samen dezelfde regels.",
  "Rustig vertellen wat er op school gebeurde.",
  "Zelf een weekplanning bijhouden.",
  "Minder bang zijn in een groep.",
];

/** Goal.achievementStatus, from nothing yet to done. */
export const VOORTGANG = ["in-progress", "improving", "no-change", "achieved"] as const;
