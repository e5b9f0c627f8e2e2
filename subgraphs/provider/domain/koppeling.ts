// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, type Datum } from "../../../platform/time/datum";
import type { Aanvraagregel, Productaanduiding } from "./berichtregel";
import { compareText, compareVersie } from "./versie";

/** Furthest apart the wished and the given ingangsdatum may be for a request and a toewijzing without reference to be one thing. */
const MAX_DAGEN_UITEEN = 92;

/** A request to an aanbieder for one person: its newest version and the day it was first made. */
export interface Aanvraag {
  regel: Aanvraagregel;
  aangemeldOp: Datum;
}

/** A toewijzing (or a start without one) that a request could belong to. */
export interface Koppelbaar {
  toewijzingnummer: number;
  referenties: string[];
  product?: Productaanduiding;
  /** day help should or did begin */
  ingangsdatum: Datum;
  toegewezenOp?: Datum;
}

/** The requests in these lines, one per reference. */
export function toAanvragen(regels: Aanvraagregel[]): Aanvraag[] {
  const sorted = [...regels].sort(compareVersie);
  return [...new Set(sorted.map(({ referentie }) => referentie))].sort().map((referentie) => {
    const versions = sorted.filter((regel) => regel.referentie === referentie);
    return { regel: versions.at(-1)!, aangemeldOp: versions[0]!.dagtekening };
  });
}

/**
 * Which request led to which toewijzing, by toewijzingnummer: by ReferentieAanbieder when the toewijzing carries it, else the nearest in
 * date of the same product, given on or after the day of the request. Each side is used once; the order of the input does not matter.
 */
export function linkAanvragen(aanvragen: Aanvraag[], trajecten: Koppelbaar[]): Map<number, Aanvraag> {
  const links = new Map<number, Aanvraag>();
  const pairs = aanvragen.flatMap((aanvraag) =>
    trajecten.flatMap((traject) => {
      const afstand = distance(aanvraag, traject);
      return afstand === undefined ? [] : [{ aanvraag, traject, afstand }];
    }),
  );
  pairs.sort(
    (a, b) =>
      a.afstand - b.afstand ||
      a.traject.toewijzingnummer - b.traject.toewijzingnummer ||
      compareText(a.aanvraag.regel.referentie, b.aanvraag.regel.referentie),
  );
  const used = new Set<Aanvraag>();
  for (const { aanvraag, traject } of pairs) {
    if (used.has(aanvraag) || links.has(traject.toewijzingnummer)) continue;
    links.set(traject.toewijzingnummer, aanvraag);
    used.add(aanvraag);
  }
  return links;
}

/** Days apart, -1 when the reference says they belong together, undefined when they cannot. */
function distance(aanvraag: Aanvraag, traject: Koppelbaar): number | undefined {
  const { regel, aangemeldOp } = aanvraag;
  if (traject.referenties.includes(regel.referentie)) return -1;
  if (traject.referenties.length > 0) return undefined;
  if (!sameProduct(regel.product, traject.product)) return undefined;
  if ((traject.toegewezenOp ?? traject.ingangsdatum) < aangemeldOp) return undefined;
  const days = Math.abs(dagenTussen(regel.ingangsdatum, traject.ingangsdatum));
  return days <= MAX_DAGEN_UITEEN ? days : undefined;
}

function sameProduct(a: Productaanduiding | undefined, b: Productaanduiding | undefined): boolean {
  return a !== undefined && b !== undefined && a.categorie === b.categorie && a.code === b.code;
}
