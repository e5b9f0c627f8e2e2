// SPDX-License-Identifier: EUPL-1.2
import type { Profiel } from "./regio";

/** Ondersteuningsprofielen; 4, 6 and 7 have no readable name in the source document. */
export const PROFIELEN: readonly Profiel[] = [
  { nummer: 1, naam: "psychosociaal functioneren jeugdige en gezinscommunicatie" },
  { nummer: 2, naam: "opvoedingsvaardigheden ouders plus kindeigen problematiek" },
  { nummer: 3, naam: "opvoedingsvaardigheden van ouders met een beperking" },
  { nummer: 4, naam: "profiel 4" },
  { nummer: 5, naam: "verminderen problematiek en verbeteren functioneren jeugdige" },
  { nummer: 6, naam: "profiel 6" },
  { nummer: 7, naam: "profiel 7" },
  { nummer: 8, naam: "begeleiding en behandeling bij beperking en gedragsproblematiek" },
  { nummer: 9, naam: "lichamelijke beperking" },
  { nummer: 10, naam: "complexe problematiek 0-6 jaar" },
];
