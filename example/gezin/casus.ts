// SPDX-License-Identifier: EUPL-1.2
import type { Fase } from "./fase";

export type Stap = "VRAAGANALYSE" | "RESULTAAT" | "MIDDELEN" | "TOETSING";

export interface Toestemming {
  readonly wie: string;
  readonly waarvoor: string;
  readonly van: string;
  readonly tot: string | null;
}

/** How the casus of a gezin goes, beside regie and plan. Dates are JJJJ-MM-DD. */
export interface Casus {
  readonly ondersteuning: "BASIS" | "SPECIALISTISCH" | "INTENSIEF";
  readonly complexiteit: "LAAG" | "HOOG";
  /** Oldest first; the last one is the phase of now. */
  readonly fasen: readonly { readonly fase: Fase; readonly van: string }[];
  /** Oldest first; without `tot` it is going on. */
  readonly stappen: readonly { readonly stap: Stap; readonly van: string; readonly tot: string | null }[];
  readonly waakvlam: { readonly van: string; readonly afspraak: string } | null;
  readonly toestemmingen: readonly Toestemming[];
  readonly laatsteContact: string | null;
  readonly acuteHulpSinds: string | null;
  readonly maatregelSinds: string | null;
  readonly acuutSinds: string | null;
  readonly veiligheidsafspraken: {
    readonly contact: string;
    readonly schrijver: string;
    readonly bewaker: string | null;
  } | null;
}
