// SPDX-License-Identifier: EUPL-1.2
import type { Planverdieping } from "./plan";

export const KENMERKEN = [
  "Een hecht gezin met veel humor; praten over moeilijke dingen lukt nog niet goed.",
  "De jeugdige is leergierig en snel vol; de ouders hebben geduld en weinig slaap.",
  "Ouders werken hard en hebben steun van familie in de buurt.",
] as const;
export const AFSTEMMINGEN = [
  "School en hulp spreken elke zes weken samen met het gezin.",
  "De jeugdarts kijkt mee; op school is een vaste mentor.",
  "De hulp begint na schooltijd, zodat er geen les uitvalt.",
] as const;
export const AFSCHALINGEN: readonly Planverdieping["afschaling"][] = [
  {
    voorwaarden: ["Drie maanden elke dag naar school", "Ouders vragen zelf op tijd om hulp"],
    overname: "Lokaal team",
    zonderHulp: "Tante springt bij en de mentor blijft het vaste gezicht.",
  },
  {
    voorwaarden: ["Twee evaluaties achter elkaar goed"],
    overname: "Huisarts en praktijkondersteuner",
    zonderHulp: "De jeugdige sport twee keer per week en belt zelf als het niet gaat.",
  },
];
export const RESULTATEN = [
  "Er is rust in huis en de jeugdige gaat naar school.",
  "De meeste doelen zijn gehaald; het gezin gaat zelf verder.",
] as const;
