// SPDX-License-Identifier: EUPL-1.2

/** A named gezin to point at in a test, a demo or the manual. */
export interface Situatie {
  readonly naam: string;
  readonly omschrijving: string;
  readonly gemeente: string;
  /** Identificatie of the gezinszaak. */
  readonly zaaknummer: string;
  readonly bron: string;
  /** Of the regisseur now; null when there is none or the gezin directs itself. */
  readonly medewerkernummer: string | null;
  readonly bsns: readonly string[];
  readonly brin?: string;
  readonly agb?: string;
}
