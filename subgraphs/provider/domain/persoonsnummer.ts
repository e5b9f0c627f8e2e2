// SPDX-License-Identifier: EUPL-1.2

/** The number of a person as it may be kept: sealed, beside the pseudonym. */
export interface Persoonsnummer {
  persoon: string;
  bsnVersleuteld: string;
}

/** Seals a BSN at the border of a source. */
export type Seal = (bsn: string) => string;
