// SPDX-License-Identifier: EUPL-1.2
import type { Intensiteit } from "../regio/regio";

/** One row of the delivery of the TTP: a figure over many jeugdigen, never about one. */
export interface Uitkomst {
  readonly agb: string;
  readonly profiel: number;
  readonly intensiteit: Exclude<Intensiteit, "ACUUT">;
  /** JJJJ-H1 or JJJJ-H2 */
  readonly periode: string;
  /** Age group; empty for everyone. */
  readonly subgroep: string;
  readonly indicator: string;
  readonly meetmoment: string;
  /** Empty when `waarde` is a share. */
  readonly instrument: string;
  readonly hogerIsBeter: boolean;
  readonly n: number;
  readonly uitgenodigd: number;
  readonly waarde: number;
  readonly spreiding: number | null;
}
