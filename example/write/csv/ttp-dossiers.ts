// SPDX-License-Identifier: EUPL-1.2
import type { Dossierregel } from "../../uitkomst/bouw-dossiers";
import type { Periode } from "../../uitkomst/perioden";
import { csvLevering } from "./csv";

const MOMENTEN = { START: "start", EINDE: "einde", NA_6_MAANDEN: "na6Maanden", NA_2_JAAR: "na2Jaar" };
const KOLOMMEN = [
  ...["pseudoniem", "agb", "profiel", "intensiteit", "periode", "subgroep", "indicator", "instrument"],
  ...Object.values(MOMENTEN),
];

/** A delivery of courses under pseudonyms of the TTP. */
export function ttpDossiersCsv(regels: readonly Dossierregel[], periode: Periode): string {
  const kop = {
    versie: "1.0",
    leverancier: "TTP Voorbeeld",
    periode: periode.naam,
    peildatum: periode.peildatum,
    aangemaaktOp: periode.aangemaaktOp,
  };
  const rijen = regels.map(({ pseudoniem, agb, profiel, intensiteit, subgroep, indicator, instrument, metingen }) => [
    ...[pseudoniem, agb, profiel, intensiteit, periode.naam, subgroep, indicator, instrument],
    ...Object.keys(MOMENTEN).map((moment) => metingen[moment] ?? null),
  ]);
  return csvLevering("ttp-records", kop, KOLOMMEN, rijen);
}
