// SPDX-License-Identifier: EUPL-1.2
import type { Thuiszitfase, Verzuimsoort } from "../records";

/** Kinds of absence in running text. */
export const SOORT_VOOR_MENSEN: Record<Verzuimsoort, string> = {
  ABSOLUUT: "absoluut verzuim",
  LANGDURIG_RELATIEF: "langdurig relatief verzuim",
  ZESTIEN_UUR: "verzuim van zestien uur in vier weken",
  LUXE: "luxeverzuim",
  OVERIG: "overig ongeoorloofd verzuim",
  GEOORLOOFD_ZIEK: "ziekteverzuim",
  ZIEK_DEELS: "ziekteverzuim van een leerling die deels naar school kan",
};

/** Stages in running text. */
export const FASE_VOOR_MENSEN: Record<Thuiszitfase, string> = {
  DREIGEND: "dreigend",
  BEGINNEND: "korter dan drie maanden",
  LANGDURIG: "langer dan drie maanden",
  ZEER_LANGDURIG: "langer dan een jaar",
  DEELS: "kan een deel van de tijd naar school",
};
