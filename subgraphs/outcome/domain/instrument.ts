// SPDX-License-Identifier: EUPL-1.2
import type { Uitkomstindicator } from "./codes";

/** A questionnaire as a source configures it. Only what is needed to read scores: its text is licensed and is nowhere in the hub. */
export interface Instrument {
  naam: string;
  hogerIsBeter: boolean;
  /** the scale */
  laagste: number;
  hoogste: number;
  /** test-retest reliability 0..1 and standard deviation of the norm group, both from its manual; needed for reliable change */
  betrouwbaarheid?: number;
  spreiding?: number;
}

/** Whether a higher share is a better result. */
export function hogerAandeelIsBeter(indicator: Uitkomstindicator): boolean {
  return indicator !== "UITVAL_VROEGTIJDIG" && indicator !== "UITVAL_NIET_VERSCHENEN";
}
