// SPDX-License-Identifier: EUPL-1.2

/** Why someone sees less than everything, when they may know that there is more. Codes are stable; the sentences are for people. */
export const INZAGEREDENEN = [
  "TOESTEMMING_ONTBREEKT",
  "TOESTEMMING_INGETROKKEN",
  "TOESTEMMING_VERLOPEN",
  "TOESTEMMING_NIET_COMPLEET",
  "GEZAG_ONBEKEND",
  "BEPERKTE_TOESTEMMING",
  "ROL",
  "ANDER_BELEID",
] as const;
export type Inzagereden = (typeof INZAGEREDENEN)[number];

const ZINNEN: Record<Inzagereden, string> = {
  TOESTEMMING_ONTBREEKT: "Voor meer is toestemming nodig; die is er niet.",
  TOESTEMMING_INGETROKKEN: "Voor meer is toestemming nodig; die is ingetrokken.",
  TOESTEMMING_VERLOPEN: "Voor meer is toestemming nodig; die is verlopen.",
  TOESTEMMING_NIET_COMPLEET: "Voor meer is toestemming nodig van iedereen die daarover beslist; die is er nog niet.",
  GEZAG_ONBEKEND: "Voor meer is toestemming nodig; eerst moet vaststaan wie het gezag heeft.",
  BEPERKTE_TOESTEMMING: "De toestemming geldt voor een deel van deze gegevens.",
  ANDER_BELEID: "Meer laat het beleid van uw organisatie niet zien.",
  ROL: "Meer is voor uw taak niet nodig.",
};

/** The reason in one Dutch sentence. */
export function redenVoorMensen(reden: Inzagereden): string {
  return ZINNEN[reden];
}
