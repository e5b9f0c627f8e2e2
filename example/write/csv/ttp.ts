// SPDX-License-Identifier: EUPL-1.2
import type { Uitkomst } from "../../uitkomst/uitkomst";
import type { Periode } from "../../uitkomst/perioden";
import { csvLevering } from "./csv";

const KOLOMMEN = [
  "agb",
  "profiel",
  "intensiteit",
  "periode",
  "indicator",
  "meetmoment",
  "instrument",
  "hogerIsBeter",
  "n",
  "uitgenodigd",
  "waarde",
  "spreiding",
  "subgroep",
] as const;

const getal = (waarde: number): string => String(Number(waarde.toFixed(4)));

/** The delivery of the TTP over one half year. */
export function ttpCsv(uitkomsten: readonly Uitkomst[], periode: Periode): string {
  const records = uitkomsten
    .filter((u) => u.periode === periode.naam)
    .map((u) => [
      u.agb,
      u.profiel,
      u.intensiteit,
      u.periode,
      u.indicator,
      u.meetmoment,
      u.instrument,
      u.hogerIsBeter ? "ja" : "nee",
      u.n,
      u.uitgenodigd,
      getal(u.waarde),
      u.spreiding === null ? null : getal(u.spreiding),
      u.subgroep,
    ]);
  const kop = {
    versie: "1.0",
    leverancier: "TTP Voorbeeld",
    periode: periode.naam,
    peildatum: periode.peildatum,
    aangemaaktOp: periode.aangemaaktOp,
  };
  return csvLevering("ttp", kop, KOLOMMEN, records);
}
