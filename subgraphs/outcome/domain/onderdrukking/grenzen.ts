// SPDX-License-Identifier: EUPL-1.2
import { isNul } from "./oplossen";

/** An equation over unknown numbers of people. */
export interface Som {
  coefficienten: readonly number[];
  uitkomst: number;
}

/** What is certain about an unknown number. */
export interface Grens {
  laagst: number;
  hoogst: number;
}

/** Each round narrows by at least one whole person; more rounds than this find nothing new in grids of this size. */
const RONDES = 50;

/**
 * What follows for each unknown from equations between numbers that cannot be negative: each is at least what the others leave at
 * most, and the other way round, again and again until nothing changes.
 */
export function grenzenVan(sommen: readonly Som[], aantal: number): Grens[] {
  const grenzen = Array.from({ length: aantal }, () => ({ laagst: 0, hoogst: Infinity }));
  for (let ronde = 0; ronde < RONDES; ronde++) if (!sommen.some((som) => verscherp(som, grenzen))) break;
  return grenzen;
}

function verscherp({ coefficienten, uitkomst }: Som, grenzen: Grens[]): boolean {
  let veranderd = false;
  coefficienten.forEach((c, i) => {
    if (isNul(c)) return;
    let [laag, hoog] = [uitkomst, uitkomst];
    coefficienten.forEach((d, j) => {
      if (j === i || isNul(d)) return;
      const { laagst, hoogst } = grenzen[j]!;
      laag -= d > 0 ? d * hoogst : d * laagst;
      hoog -= d > 0 ? d * laagst : d * hoogst;
    });
    const [laagst, hoogst] = c > 0 ? [laag / c, hoog / c] : [hoog / c, laag / c];
    const grens = grenzen[i]!;
    if (laagst > grens.laagst + 0.5) [grens.laagst, veranderd] = [laagst, true];
    if (hoogst < grens.hoogst - 0.5) [grens.hoogst, veranderd] = [hoogst, true];
  });
  return veranderd;
}
