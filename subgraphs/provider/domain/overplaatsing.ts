// SPDX-License-Identifier: EUPL-1.2
import { type Datum, plusDagen } from "../../../platform/time/datum";
import { type Verblijfsvorm, verblijfsvorm } from "./product";
import type { Hulp } from "./signalen/hulp";
import { compareText } from "./versie";

/** Longest time between two places of verblijf for the second to be a move from the first, and not a new start. */
const MAX_DAGEN_ERTUSSEN = 31;

/** A jeugdige moved from one place of verblijf to another. */
export interface Overplaatsing {
  op: Datum;
  van: Hulp;
  naar: Hulp;
}

/** A place of verblijf as it is told. */
export interface Verblijfplaats {
  aanbieder: { agbCode: string };
  verblijf: Verblijfsvorm;
  /** id of the traject */
  traject: string;
}

/** A move as it is told. */
export interface Overplaatsingsbeeld {
  op: Datum;
  van: Verblijfplaats;
  naar: Verblijfplaats;
}

interface Verblijf {
  van: Datum;
  tot?: Datum;
  vorm: Verblijfsvorm;
  hulp: Hulp;
}

/** The moves until this day, oldest first: another form of verblijf or another aanbieder, within 31 days of the one before. */
export function findOverplaatsingen(all: Hulp[], vandaag: Datum): Overplaatsing[] {
  const verblijven = all
    .flatMap((hulp) => toVerblijven(hulp))
    .filter(({ van }) => van <= vandaag)
    .sort((a, b) => compareText(a.van, b.van) || compareText(a.hulp.traject.id, b.hulp.traject.id));
  return verblijven.slice(1).flatMap((naar, i) => {
    const van = verblijven[i]!;
    const same = van.vorm === naar.vorm && van.hulp.traject.agb === naar.hulp.traject.agb;
    const apart = van.tot !== undefined && naar.van > plusDagen(van.tot, MAX_DAGEN_ERTUSSEN);
    return same || apart || van.van === naar.van ? [] : { op: naar.van, van: van.hulp, naar: naar.hulp };
  });
}

/** @param overplaatsing of `findOverplaatsingen`: both sides have a form of verblijf */
export function toOverplaatsingsbeeld({ op, van, naar }: Overplaatsing): Overplaatsingsbeeld {
  return { op, van: toVerblijfplaats(van), naar: toVerblijfplaats(naar) };
}

function toVerblijfplaats({ traject, product }: Hulp): Verblijfplaats {
  return { aanbieder: { agbCode: traject.agb }, verblijf: verblijfsvorm(product?.hulpvorm)!, traject: traject.id };
}

function toVerblijven(hulp: Hulp): Verblijf[] {
  const vorm = verblijfsvorm(hulp.product?.hulpvorm);
  return vorm ? hulp.traject.perioden.map(({ van, tot }) => ({ van, tot, vorm, hulp })) : [];
}
