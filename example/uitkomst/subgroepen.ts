// SPDX-License-Identifier: EUPL-1.2
import type { Toeval } from "../toeval";
import type { Uitkomst } from "./uitkomst";

/** Share of the younger age group. */
const AANDEEL_JONG = 0.6;

/** A figure split by age; the two parts add up to it exactly. */
export function splitsNaarLeeftijd(toeval: Toeval, geheel: Uitkomst): Uitkomst[] {
  const { n, uitgenodigd, waarde } = geheel;
  const jong = Math.round(n * AANDEEL_JONG);
  const oud = n - jong;
  const uitgenodigdJong = jong + Math.round((uitgenodigd - n) * AANDEEL_JONG);
  const [waardeJong, waardeOud] =
    geheel.spreiding === null
      ? splitsAantal(Math.round(waarde * n), jong, oud)
      : splitsGemiddelde(toeval, geheel, jong, oud);
  return [
    { ...geheel, subgroep: "4-11 jaar", n: jong, uitgenodigd: uitgenodigdJong, waarde: waardeJong },
    { ...geheel, subgroep: "12-17 jaar", n: oud, uitgenodigd: uitgenodigd - uitgenodigdJong, waarde: waardeOud },
  ];
}

function splitsAantal(aantal: number, jong: number, oud: number): [number, number] {
  const bijJong = Math.min(jong, Math.max(aantal - oud, Math.round((aantal * jong) / Math.max(1, jong + oud))));
  return [jong ? bijJong / jong : 0, oud ? (aantal - bijJong) / oud : 0];
}

function splitsGemiddelde(toeval: Toeval, { waarde, n }: Uitkomst, jong: number, oud: number): [number, number] {
  const waardeJong = waarde * (0.97 + toeval.getal() * 0.06);
  return [waardeJong, oud ? (waarde * n - waardeJong * jong) / oud : waarde];
}
