// SPDX-License-Identifier: EUPL-1.2

/** WJ756 Eenheid -> name. */
export const EENHEDEN = {
  "01": "MINUUT",
  "04": "UUR",
  "14": "ETMAAL",
  "16": "DAGDEEL",
  "82": "STUKS_OUTPUT",
  "83": "EURO",
  "84": "STUKS_INSPANNING",
} as const;
export type Eenheidcode = keyof typeof EENHEDEN;
export type Eenheid = (typeof EENHEDEN)[Eenheidcode];

/** WMO757 Frequentie -> name. */
export const FREQUENTIES = { "1": "PER_DAG", "2": "PER_WEEK", "4": "PER_MAAND", "6": "TOTAAL" } as const;
export type Frequentiecode = keyof typeof FREQUENTIES;
export type Frequentie = (typeof FREQUENTIES)[Frequentiecode];

/** How much help is assigned, in the codes of the standard. */
export interface Omvang {
  volume: number;
  eenheid: Eenheidcode;
  frequentie: Frequentiecode;
}
