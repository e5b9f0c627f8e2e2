// SPDX-License-Identifier: EUPL-1.2
import { type Hulpvorm, HULPVORMEN, type Intensiteit } from "./product";

/** Smallest group a figure is given for. */
const MIN_CEL = 10;
const REDEN = `Minder dan ${MIN_CEL}: niet getoond om herkenning te voorkomen.`;

/** A number that is withheld when it is small. */
export interface Aanbiederaantal {
  waarde?: number;
  onderdrukt: boolean;
  reden?: string;
}

/** Figures of one aanbieder as counted; small ones still in it. */
export interface Aanbiedercijfers {
  agbCode: string;
  lopend: number;
  wachtend: number;
  hulpvormen: Hulpvorm[] | null;
}

/** A cell as counted: trajecten started in the last twelve months (`n`, waiting times in days) and people waiting now. */
export interface Wachttijdcel {
  agbCode: string;
  profiel: number | null;
  intensiteit: Intensiteit | null;
  n: number;
  wachtend: number;
  mediaan: number | null;
  p90: number | null;
}

/** A cell as it may be shown. */
export interface Wachttijd {
  profiel: number;
  intensiteit: Intensiteit;
  mediaanDagen?: number;
  p90Dagen?: number;
  n?: number;
  wachtenden?: number;
  onderdrukt: boolean;
  reden?: string;
}

/** A count as it may be shown. */
export function toAantal(aantal: number): Aanbiederaantal {
  return aantal < MIN_CEL ? { onderdrukt: true, reden: REDEN } : { waarde: aantal, onderdrukt: false };
}

/** The kinds of help in a fixed order. */
export function sortHulpvormen(hulpvormen: Hulpvorm[]): Hulpvorm[] {
  return Object.values(HULPVORMEN).filter((vorm) => hulpvormen.includes(vorm));
}

/**
 * The cells of one aanbieder as they may be shown: nothing of fewer than ten. Because the number waiting is also shown for the aanbieder as
 * a whole, a cell of ten or more is withheld too when the rest would otherwise follow by subtraction.
 */
export function toWachttijden(cellen: Wachttijdcel[]): Wachttijd[] {
  const hidden = hideWachtend(cellen);
  return cellen.flatMap((cel) => {
    const { profiel, intensiteit, n, wachtend } = cel;
    if (profiel === null || intensiteit === null || n + wachtend === 0) return [];
    const wachtenden = hidden.has(cel) ? undefined : wachtend;
    if (n < MIN_CEL) return { profiel, intensiteit, wachtenden, onderdrukt: true, reden: REDEN };
    const [mediaanDagen, p90Dagen] = [Math.round(cel.mediaan!), Math.round(cel.p90!)];
    return { profiel, intensiteit, mediaanDagen, p90Dagen, n, wachtenden, onderdrukt: false };
  });
}

function hideWachtend(cellen: Wachttijdcel[]): Set<Wachttijdcel> {
  const isShown = (cel: Wachttijdcel) => cel.profiel !== null && cel.wachtend >= MIN_CEL;
  const hidden = new Set(cellen.filter((cel) => !isShown(cel)));
  const rest = [...hidden].reduce((sum, cel) => sum + cel.wachtend, 0);
  const smallest = cellen.filter(isShown).sort((a, b) => a.wachtend - b.wachtend)[0];
  if (rest > 0 && rest < MIN_CEL && smallest) hidden.add(smallest);
  return hidden;
}
