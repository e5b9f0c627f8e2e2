// SPDX-License-Identifier: EUPL-1.2
import { isDatum } from "./datum";
import { BsnsOpError, createBouw } from "./gezin/bouw";
import { bouwWillekeurig } from "./gezin/bouw-willekeurig";
import type { Region } from "./region";
import { AANBIEDERS } from "./regio/aanbieders";
import { GEMEENTEN } from "./regio/gemeenten";
import { PRODUCTEN } from "./regio/producten";
import { PROFIELEN } from "./regio/profielen";
import { SCHOLEN } from "./regio/scholen";
import { bouwOosterwolde } from "./situaties/oosterwolde";
import { maakSituaties } from "./situaties/maak-situaties";
import { bouwUitkomsten } from "./uitkomst/bouw-uitkomsten";

export { writeRoosterzips } from "./write/roosterzips";
export { writeRegion } from "./write/write-region";

export interface GenerateOptions {
  /** Number of gezinnen; the named situations are always there, so a lower number than those gives those. */
  readonly gezinnen?: number;
  readonly seed?: number;
  /** The day the region is seen on, JJJJ-MM-DD. */
  readonly peildatum: string;
  /** Called after every gezin. */
  readonly voortgang?: (klaar: number) => void;
}

/**
 * A fictional region: the same arguments always give the same region. Every BSN is from the official test range.
 * @throws RangeError when an argument cannot be, or when there are too few test BSNs; the message names the maximum
 */
export function generateRegion({ gezinnen = 500, seed = 1, peildatum, voortgang }: GenerateOptions): Region {
  if (!Number.isInteger(gezinnen) || gezinnen < 1)
    throw new RangeError("Het aantal gezinnen moet een geheel getal van 1 of meer zijn.");
  if (!Number.isInteger(seed)) throw new RangeError("De seed moet een geheel getal zijn.");
  if (!isDatum(peildatum)) throw new RangeError("De peildatum moet een bestaande dag zijn, geschreven als JJJJ-MM-DD.");
  const bouw = createBouw(seed, peildatum);
  const { gezinnen: alle, situaties } = maakSituaties(bouw);
  const oosterwolde = bouwOosterwolde(bouw.apart());
  alle.push(...oosterwolde.gezinnen);
  voortgang?.(alle.length);
  try {
    while (alle.length < gezinnen) {
      alle.push(bouwWillekeurig(bouw, alle.length + 1 - oosterwolde.gezinnen.length));
      voortgang?.(alle.length);
    }
  } catch (fout) {
    if (!(fout instanceof BsnsOpError)) throw fout;
    throw new RangeError(
      `Er zijn te weinig test-BSN's voor ${gezinnen} gezinnen: met deze seed kunnen het er hoogstens ${alle.length} zijn.`,
    );
  }
  return {
    naam: "Voorbeeldregio",
    seed,
    peildatum,
    gemeenten: GEMEENTEN,
    profielen: PROFIELEN,
    producten: PRODUCTEN,
    aanbieders: AANBIEDERS,
    scholen: SCHOLEN,
    gezinnen: alle,
    situaties: [...situaties, ...oosterwolde.situaties],
    uitkomsten: bouwUitkomsten(seed, peildatum),
  };
}
