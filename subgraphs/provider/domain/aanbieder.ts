// SPDX-License-Identifier: EUPL-1.2
import { type Hulpvorm, HULPVORMEN, type Intensiteit } from "./product";

/** Smallest group a figure is given for. */
export const MIN_CEL = 10;
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

/** What was counted: trajecten started in the last twelve months (`n`, waiting times in days) and people waiting now. */
export interface Cel {
  n: number;
  wachtend: number;
  mediaan: number | null;
  p90: number | null;
}

/** The part of a cell that one gemeente pays for; without gemeente when no message names it. */
export interface Gemeentecel extends Cel {
  gemeente: string | null;
}

/** One profiel and intensiteit of one aanbieder, as counted. */
export interface Wachttijdcel extends Cel {
  agbCode: string;
  profiel: number | null;
  intensiteit: Intensiteit | null;
  gemeenten: Gemeentecel[];
}

/** Figures as they may be shown. */
export interface Wachtcijfers {
  mediaanDagen?: number;
  p90Dagen?: number;
  n?: number;
  wachtenden?: number;
  onderdrukt: boolean;
  reden?: string;
}

/** The figures of one gemeente; without one, those of help of which no message names it. */
export interface Gemeentewachttijd extends Wachtcijfers {
  gemeente?: string;
}

/** A cell as it may be shown. */
export interface Wachttijd extends Wachtcijfers {
  profiel: number;
  intensiteit: Intensiteit;
  perGemeente: Gemeentewachttijd[];
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
 * a whole, a cell of ten or more is withheld too when the rest would otherwise follow by subtraction; and so for the parts of a cell.
 * @param gemeenten codes of the region: each has a part in every cell, so that having one tells nothing
 */
export function toWachttijden(cellen: Wachttijdcel[], gemeenten: string[]): Wachttijd[] {
  const wachtend = hideSmall(
    cellen,
    (cel) => cel.wachtend,
    (cel) => cel.profiel !== null,
  );
  return cellen.flatMap((cel) => {
    const { profiel, intensiteit } = cel;
    if (profiel === null || intensiteit === null || cel.n + cel.wachtend === 0) return [];
    const verborgen = { n: cel.n < MIN_CEL, wachtend: wachtend.has(cel) };
    const perGemeente = toGemeenten(cel, [...gemeenten, null], verborgen.wachtend);
    return { profiel, intensiteit, ...toCijfers(cel, verborgen), perGemeente };
  });
}

const LEEG = { n: 0, wachtend: 0, mediaan: null, p90: null };

/** @param zonderWachtend the number waiting of the whole cell is withheld: its parts would tell it */
function toGemeenten(cel: Wachttijdcel, codes: (string | null)[], zonderWachtend: boolean): Gemeentewachttijd[] {
  const shown = codes.map(
    (code) => cel.gemeenten.find(({ gemeente }) => gemeente === code) ?? { gemeente: code, ...LEEG },
  );
  const all = [...shown, ...cel.gemeenten.filter((deel) => !shown.includes(deel))];
  const isListed = (deel: Gemeentecel) => shown.includes(deel);
  const n = hideSmall(all, (deel) => deel.n, isListed);
  const wachtend = hideSmall(all, (deel) => deel.wachtend, isListed);
  return shown.map((deel) => ({
    gemeente: deel.gemeente ?? undefined,
    ...toCijfers(deel, { n: n.has(deel), wachtend: zonderWachtend || wachtend.has(deel) }),
  }));
}

function toCijfers({ n, wachtend, mediaan, p90 }: Cel, verborgen: { n: boolean; wachtend: boolean }): Wachtcijfers {
  const wachtenden = verborgen.wachtend ? undefined : wachtend;
  if (verborgen.n) return { wachtenden, onderdrukt: true, reden: REDEN };
  return { mediaanDagen: Math.round(mediaan!), p90Dagen: Math.round(p90!), n, wachtenden, onderdrukt: false };
}

/** What may not be shown: small numbers, and the smallest other one when the small ones together would follow by subtraction. */
function hideSmall<C>(cellen: C[], valueOf: (cel: C) => number, mayShow: (cel: C) => boolean): Set<C> {
  const isShown = (cel: C) => mayShow(cel) && valueOf(cel) >= MIN_CEL;
  const hidden = new Set(cellen.filter((cel) => !isShown(cel)));
  const rest = [...hidden].reduce((sum, cel) => sum + valueOf(cel), 0);
  const smallest = cellen.filter(isShown).sort((a, b) => valueOf(a) - valueOf(b))[0];
  if (rest > 0 && rest < MIN_CEL && smallest) hidden.add(smallest);
  return hidden;
}
