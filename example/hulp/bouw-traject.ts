// SPDX-License-Identifier: EUPL-1.2
import { DUUR_BEEINDIGD, VERWIJZERS } from "../baseline";
import { MET_VERZOEK, REDENEN, WACHTTIJD } from "../aannames";
import { laatste, plusDagen, vroegste } from "../datum";
import type { Bouw } from "../gezin/bouw";
import type { Persoon } from "../gezin/persoon";
import type { Product } from "../regio/regio";
import type { Toeval } from "../toeval";
import type { Traject } from "./traject";

export interface Trajectwens {
  readonly jeugdige: Persoon;
  readonly gemeente: string;
  readonly agb: string;
  readonly product: Product;
  /** True or false when it matters whether there was a verzoek. */
  readonly metVerzoek?: boolean;
}

/** Days from aanmelding to start. */
function trekWachttijd(toeval: Toeval): number {
  return Math.max(4, Math.round(WACHTTIJD.mediaan * Math.exp(WACHTTIJD.spreiding * toeval.normaal())));
}

/** Days from start to end. */
export function trekDuur(toeval: Toeval): number {
  const [van, tot] = toeval.weeg(DUUR_BEEINDIGD);
  return toeval.tussen(van, tot - 1);
}

/** Help was asked for on a day (`aangemeld`) and nothing more happened. */
export function bouwAanmelding(bouw: Bouw, toeval: Toeval, wens: Trajectwens, aangemeld: string): Traject {
  const { jeugdige, gemeente, agb, product } = wens;
  return {
    nummer: bouw.volgendTraject(gemeente),
    jeugdige,
    gemeente,
    agb,
    product,
    verwijzer: toeval.weeg(VERWIJZERS),
    verzochtOp: (wens.metVerzoek ?? toeval.kans(MET_VERZOEK)) ? aangemeld : null,
    toegewezenOp: null,
    ingangsdatum: aangemeld,
    geplandEinde: null,
    gestartOp: null,
    beeindigdOp: null,
    redenBeeindiging: null,
    correctie: "GEEN",
  };
}

/** Assigned within a week or so, not started. */
export function bouwWachtend(bouw: Bouw, toeval: Toeval, wens: Trajectwens, aangemeld: string): Traject {
  const traject = bouwAanmelding(bouw, toeval, wens, aangemeld);
  traject.toegewezenOp = traject.verzochtOp
    ? vroegste(plusDagen(aangemeld, toeval.tussen(1, 7)), bouw.peildatum)
    : aangemeld;
  traject.ingangsdatum = traject.toegewezenOp;
  return traject;
}

/** Started on a day after `wachtdagen` of waiting, and still running. */
export function bouwLopend(
  bouw: Bouw,
  toeval: Toeval,
  wens: Trajectwens,
  gestart: string,
  wachtdagen = trekWachttijd(toeval),
): Traject {
  const traject = bouwWachtend(bouw, toeval, wens, plusDagen(gestart, -wachtdagen));
  traject.toegewezenOp = vroegste(traject.toegewezenOp ?? gestart, gestart);
  traject.ingangsdatum = traject.toegewezenOp;
  traject.gestartOp = gestart;
  if (toeval.kans(0.5)) traject.geplandEinde = plusDagen(laatste(gestart, bouw.peildatum), toeval.tussen(60, 300));
  return traject;
}

/** Ended on a day after a stay of `duur` days. */
export function bouwBeeindigd(
  bouw: Bouw,
  toeval: Toeval,
  wens: Trajectwens,
  beeindigd: string,
  duur = trekDuur(toeval),
): Traject {
  const traject = bouwLopend(bouw, toeval, wens, plusDagen(beeindigd, -duur));
  traject.geplandEinde = null;
  traject.beeindigdOp = beeindigd;
  traject.redenBeeindiging = toeval.weeg(REDENEN);
  return traject;
}
