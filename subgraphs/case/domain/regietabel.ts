// SPDX-License-Identifier: EUPL-1.2
import type { Regievoerder, Segment } from "./regie";

export const ONDERSTEUNINGEN = ["BASIS", "SPECIALISTISCH", "INTENSIEF"] as const;
export type Ondersteuning = (typeof ONDERSTEUNINGEN)[number];

export const COMPLEXITEITEN = ["LAAG", "HOOG"] as const;
export type Complexiteit = (typeof COMPLEXITEITEN)[number];

export const HOOFDAANNEMERSOORTEN = ["LOKAAL_TEAM", "AANBIEDER"] as const;
export type Hoofdaannemersoort = (typeof HOOFDAANNEMERSOORTEN)[number];

/** A row of the table "Wie heeft welke rol" of the purchasing strategy. */
export interface Regierij {
  segment: Segment;
  ondersteuning: Ondersteuning;
  /** absent: any */
  complexiteit?: Complexiteit;
  /** a measure of the court */
  dwang: boolean;
  verwacht: Regievoerder[];
  /** whoever directs does so together with the parents */
  metOuders: boolean;
  hoofdaannemer: Hoofdaannemersoort[];
}

const OUDERS_OF_TEAM = { verwacht: ["GEZIN", "LOKAAL_TEAM"], metOuders: false } satisfies Partial<Regierij>;
const BEIDE: Hoofdaannemersoort[] = ["LOKAAL_TEAM", "AANBIEDER"];

/** The whole table, row by row. */
export const REGIETABEL: readonly Regierij[] = [
  { segment: "A", ondersteuning: "BASIS", complexiteit: "LAAG", dwang: false, ...OUDERS_OF_TEAM, hoofdaannemer: BEIDE },
  {
    segment: "A",
    ondersteuning: "SPECIALISTISCH",
    complexiteit: "LAAG",
    dwang: false,
    ...OUDERS_OF_TEAM,
    hoofdaannemer: BEIDE,
  },
  { segment: "B", ondersteuning: "BASIS", dwang: false, ...OUDERS_OF_TEAM, hoofdaannemer: BEIDE },
  {
    segment: "B",
    ondersteuning: "SPECIALISTISCH",
    dwang: false,
    verwacht: ["LOKAAL_TEAM"],
    metOuders: true,
    hoofdaannemer: ["AANBIEDER", "LOKAAL_TEAM"],
  },
  {
    segment: "C",
    ondersteuning: "INTENSIEF",
    complexiteit: "HOOG",
    dwang: false,
    verwacht: ["LOKAAL_TEAM", "GECERTIFICEERDE_INSTELLING"],
    metOuders: true,
    hoofdaannemer: ["AANBIEDER"],
  },
  {
    segment: "C",
    ondersteuning: "INTENSIEF",
    complexiteit: "HOOG",
    dwang: true,
    verwacht: ["GECERTIFICEERDE_INSTELLING"],
    metOuders: true,
    hoofdaannemer: ["AANBIEDER"],
  },
];
