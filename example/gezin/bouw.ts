// SPDX-License-Identifier: EUPL-1.2
import { createTestBsns } from "../bsn";
import { createToeval, type Toeval } from "../toeval";

/** There are no test BSNs left. */
export class BsnsOpError extends Error {}

/** What is counted while a region is built: numbers are given out once. */
export interface Bouw {
  /** A bouw beside this one: its gezinnen change nothing of those made here, and no BSN or number is used twice. */
  apart(): Bouw;
  readonly peildatum: string;
  readonly seed: number;
  toeval(naam: string): Toeval;
  /** @throws BsnsOpError when all test BSNs are in use */
  volgendeBsn(): string;
  volgendGezin(): number;
  volgendeZaak(gemeente: string): number;
  volgendTraject(gemeente: string): number;
}

/** BSNs kept for `apart`. */
const APART = 150;

/** Starts counting for a new region. */
export function createBouw(seed: number, peildatum: string): Bouw {
  const bsns = createTestBsns(createToeval(seed, "bsns"));
  return metBsns(seed, peildatum, bsns.slice(APART), bsns.slice(0, APART), []);
}

const metBsns = (
  seed: number,
  peildatum: string,
  bsns: string[],
  apart: string[],
  begin: readonly [naam: string, nummer: number][],
): Bouw => {
  const tellers = new Map<string, number>(begin);
  const volgende = (naam: string): number => {
    const nummer = (tellers.get(naam) ?? 0) + 1;
    tellers.set(naam, nummer);
    return nummer;
  };
  return {
    peildatum,
    seed,
    apart: () =>
      metBsns(
        seed,
        peildatum,
        apart.splice(0),
        [],
        [
          ["gezin", 900_000],
          ["zaak/9001", 900_000],
        ],
      ),
    toeval: (naam) => createToeval(seed, naam),
    volgendeBsn: () => {
      const bsn = bsns.pop();
      if (!bsn) throw new BsnsOpError("Alle test-BSN's zijn gebruikt");
      return bsn;
    },
    volgendGezin: () => volgende("gezin"),
    volgendeZaak: (gemeente) => volgende(`zaak/${gemeente}`),
    volgendTraject: (gemeente) => Number(gemeente) * 10_000 + volgende(`traject/${gemeente}`),
  };
};
