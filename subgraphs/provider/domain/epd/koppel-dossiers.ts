// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../../platform/time/datum";
import { gestartOp, type Traject } from "../traject";
import { toewijzingId } from "../trajecten";
import type { Epdtraject } from "./epd";

/** Which dossiers speak of which traject, by its id, and which speak of help that no message tells of. */
export interface Koppeling {
  gekoppeld: Map<string, Epdtraject[]>;
  los: Epdtraject[];
}

/**
 * Lays what dossiers tell beside what messages tell, without changing either. The same aanbieder (AGB) and toewijzingnummer is the same help.
 * A dossier without number belongs to the only traject of that aanbieder whose period it overlaps; of several, to the only one with its product.
 * A number that no message has is other help, and in doubt nothing is linked: help shown twice can be seen, help merged wrongly cannot.
 */
export function koppelDossiers(trajecten: Traject[], epd: Epdtraject[]): Koppeling {
  const gekoppeld = new Map<string, Epdtraject[]>();
  const los: Epdtraject[] = [];
  for (const each of epd) {
    const match = findTraject(trajecten, each);
    if (match) gekoppeld.set(match.id, [...(gekoppeld.get(match.id) ?? []), each]);
    else los.push(each);
  }
  return { gekoppeld, los };
}

function findTraject(trajecten: Traject[], epd: Epdtraject): Traject | undefined {
  const ofAanbieder = trajecten.filter(({ agb }) => agb === epd.agb);
  const { toewijzingnummer } = epd;
  if (toewijzingnummer !== undefined)
    return only(ofAanbieder.filter((traject) => traject.id === toewijzingId(traject, toewijzingnummer)));
  const overlapping = ofAanbieder.filter((traject) => overlaps(traject, epd));
  if (overlapping.length < 2 || !epd.product) return only(overlapping);
  return only(overlapping.filter(({ product }) => product?.code === epd.product?.code));
}

const only = <T>(found: T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/** Longest date there is, for what has no end. */
const OPEN = "9999-12-31";

function overlaps(traject: Traject, epd: Epdtraject): boolean {
  const from = [gestartOp(traject), traject.ingangsdatum, traject.aangemeldOp, traject.toegewezenOp].filter(isSet);
  const epdFrom = epd.van ?? epd.aangemeldOp;
  if (from.length === 0 || !epdFrom) return false;
  const last = traject.perioden.at(-1);
  const until = (last ? last.tot : traject.geplandEinde) ?? OPEN;
  return from.sort()[0]! <= (epd.tot ?? OPEN) && epdFrom <= until;
}

const isSet = (datum: Datum | undefined): datum is Datum => datum !== undefined;
