// SPDX-License-Identifier: EUPL-1.2
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import type { Ondersteuningsintensiteit } from "./codes";
import { isPeriode, type Periode } from "./periode";

/** Which results are asked: of one aanbieder, narrowed or not. */
export interface ResultatenVraag {
  agbCode: string;
  profiel?: number;
  intensiteit?: Ondersteuningsintensiteit;
  periode?: Periode;
  /** empty = the whole group only; absent = everything */
  subgroep?: string;
  /** with the totals that the hub adds up itself */
  totalen?: boolean;
}

/** Which results of all aanbieders are laid side by side. */
export interface VergelijkVraag {
  profiel: number;
  intensiteit?: Ondersteuningsintensiteit;
  periode: Periode;
}

/** Whether a text is an AGB code: eight digits (Vektis). */
export function isAgbCode(text: string): boolean {
  return /^\d{8}$/.test(text);
}

/**
 * Checks what a caller asks.
 * @throws HubError ONGELDIGE_INVOER naming the argument, never its value
 */
export function checkVraag(vraag: ResultatenVraag): ResultatenVraag {
  if (!isAgbCode(vraag.agbCode)) throw ongeldigeInvoer("agbCode", "een AGB-code heeft acht cijfers");
  return checkVergelijkVraag(vraag);
}

/**
 * Checks which profiel and periode a caller asks.
 * @throws HubError ONGELDIGE_INVOER naming the argument, never its value
 */
export function checkVergelijkVraag<V extends Partial<VergelijkVraag>>(vraag: V): V {
  const { profiel, periode } = vraag;
  if (profiel !== undefined && (profiel < 1 || profiel > 10))
    throw ongeldigeInvoer("profiel", "kies een getal van 1 tot en met 10");
  if (periode !== undefined && !isPeriode(periode))
    throw ongeldigeInvoer("periode", "schrijf een jaar (JJJJ) of een half jaar (JJJJ-H1 of JJJJ-H2)");
  return vraag;
}
