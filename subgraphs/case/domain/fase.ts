// SPDX-License-Identifier: EUPL-1.2

/** The five phases of the course of help (H10 handbook). */
export const FASEN = ["SIGNAAL_TOELEIDING_ANALYSE", "INKOOP", "UITVOERING", "AFRONDING", "NAZORG"] as const;
export type Fase = (typeof FASEN)[number];

const NAMEN: Record<Fase, string> = {
  SIGNAAL_TOELEIDING_ANALYSE: "signaal, toeleiding en analyse",
  INKOOP: "inkoop",
  UITVOERING: "uitvoering",
  AFRONDING: "afronding",
  NAZORG: "nazorg",
};

/** The name of a phase in a sentence. */
export function naamVanFase(fase: Fase): string {
  return NAMEN[fase];
}
