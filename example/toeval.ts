// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import type { Aandeel } from "./baseline";

/** A repeatable source of chance. */
export interface Toeval {
  /** A number in [0, 1). */
  getal(): number;
  /** A whole number from `van` up to and including `tot`. */
  tussen(van: number, tot: number): number;
  /** True with this probability. */
  kans(p: number): boolean;
  /** One element; throws on an empty list. */
  kies<T>(lijst: readonly T[]): T;
  /** One value, by weight. */
  weeg<T>(aandelen: readonly Aandeel<T>[]): T;
  /** A draw from the standard normal distribution. */
  normaal(): number;
  /** The same elements in another order; the list given is left alone. */
  schud<T>(lijst: readonly T[]): T[];
}

/**
 * The same seed and name always give the same draws. Every gezin has a name of its own, so one gezin more
 * does not change the others.
 */
export function createToeval(seed: number, naam: string): Toeval {
  let staat = createHash("sha256").update(`${seed}/${naam}`).digest().readUInt32LE(0);
  // mulberry32
  const getal = (): number => {
    staat = (staat + 0x6d2b79f5) | 0;
    let t = Math.imul(staat ^ (staat >>> 15), 1 | staat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const tussen = (van: number, tot: number): number => van + Math.floor(getal() * (tot - van + 1));
  const kies = <T>(lijst: readonly T[]): T => {
    if (lijst.length === 0) throw new Error("Uit een lege lijst valt niet te kiezen");
    return lijst[tussen(0, lijst.length - 1)] as T;
  };
  const weeg = <T>(aandelen: readonly Aandeel<T>[]): T => {
    let rest = getal() * aandelen.reduce((som, [, gewicht]) => som + gewicht, 0);
    for (const [waarde, gewicht] of aandelen) if ((rest -= gewicht) < 0) return waarde;
    return kies(aandelen)[0];
  };
  const normaal = (): number => Math.sqrt(-2 * Math.log(1 - getal())) * Math.cos(2 * Math.PI * getal());
  const schud = <T>(lijst: readonly T[]): T[] => {
    const uit = [...lijst];
    for (let i = uit.length - 1; i > 0; i--) {
      const j = tussen(0, i);
      [uit[i], uit[j]] = [uit[j] as T, uit[i] as T];
    }
    return uit;
  };
  return { getal, tussen, kans: (p) => getal() < p, kies, weeg, normaal, schud };
}
