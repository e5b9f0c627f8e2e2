// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, type Datum } from "../../../platform/time/datum";
import type { Productaanduiding, Verzoekregel } from "./berichtregel";
import { compareText, compareVersie } from "./versie";

/** Furthest apart the wished and the given ingangsdatum may be for a request and a toewijzing without reference to be one thing. */
const MAX_DAGEN_UITEEN = 92;

/** A request to an aanbieder for one person: its newest version and the day it was first made. */
export interface Aanvraag {
  regel: Verzoekregel;
  /** every version of it */
  versies: Verzoekregel[];
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

/** The requests for a product in these lines: one per reference, and per product when a 317 asks for several under one reference. */
export function toAanvragen(regels: Verzoekregel[]): Aanvraag[] {
  const byRequest = new Map<string, Verzoekregel[]>();
  for (const regel of [...regels].sort(compareVersie)) {
    const key = requestKey(regel);
    const known = byRequest.get(key);
    if (known) known.push(regel);
    else byRequest.set(key, [regel]);
  }
  return [...byRequest]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, versies]) => ({ regel: versies.at(-1)!, versies, aangemeldOp: versies[0]!.dagtekening }));
}

/** What makes a request one request. */
export function requestKey({ soort, referentie, product }: Verzoekregel): string {
  return soort === "315" ? referentie : `${referentie}|${product?.categorie}|${product?.code}`;
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
      compareText(requestKey(a.aanvraag.regel), requestKey(b.aanvraag.regel)),
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
  // One 317 can lead to several toewijzingen under its reference: then the product tells which.
  if (traject.referenties.includes(regel.referentie))
    return regel.soort === "315" || sameProduct(regel.product, traject.product) ? -1 : undefined;
  if (traject.referenties.length > 0) return undefined;
  if (!sameProduct(regel.product, traject.product)) return undefined;
  if ((traject.toegewezenOp ?? traject.ingangsdatum) < aangemeldOp) return undefined;
  const days = Math.abs(dagenTussen(regel.ingangsdatum, traject.ingangsdatum));
  return days <= MAX_DAGEN_UITEEN ? days : undefined;
}

function sameProduct(a: Productaanduiding | undefined, b: Productaanduiding | undefined): boolean {
  return a !== undefined && b !== undefined && a.categorie === b.categorie && a.code === b.code;
}
