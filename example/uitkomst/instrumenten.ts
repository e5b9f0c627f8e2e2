// SPDX-License-Identifier: EUPL-1.2

/** A questionnaire as bronnen.yaml names it. These are made up: the real ones are licensed. */
export interface Instrument {
  readonly naam: string;
  readonly hogerIsBeter: boolean;
  readonly laagste: number;
  readonly hoogste: number;
  /** Test-retest reliability and standard deviation of the norm group, when its manual has them. */
  readonly betrouwbaarheid?: number;
  readonly spreiding?: number;
}

export const RAPPORTCIJFER: Instrument = { naam: "Rapportcijfer nut", hogerIsBeter: true, laagste: 1, hoogste: 10 };

export const GEZINSSCHAAL: Instrument = {
  naam: "Gezinsschaal voorbeeld",
  hogerIsBeter: true,
  laagste: 0,
  hoogste: 100,
  betrouwbaarheid: 0.82,
  spreiding: 11,
};

export const KLACHTENLIJST: Instrument = {
  naam: "Klachtenlijst voorbeeld",
  hogerIsBeter: false,
  laagste: 0,
  hoogste: 40,
  betrouwbaarheid: 0.85,
  spreiding: 5.6,
};

export const INSTRUMENTEN: readonly Instrument[] = [RAPPORTCIJFER, GEZINSSCHAAL, KLACHTENLIJST];
