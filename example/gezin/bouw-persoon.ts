// SPDX-License-Identifier: EUPL-1.2
import { JONGENS_PCT } from "../baseline";
import { geboortedatumBij } from "../datum";
import { ACHTERNAMEN, VOORNAMEN } from "../namen";
import type { Toeval } from "../toeval";
import type { Bouw } from "./bouw";
import type { Persoon } from "./persoon";

interface Persoonswens {
  readonly leeftijd: number;
  readonly geslacht?: "M" | "V";
  /** Prefix and name, to share a family name. */
  readonly achternaam?: readonly [string, string];
}

/** A new fictional person with a test BSN of their own. */
export function bouwPersoon(bouw: Bouw, toeval: Toeval, wens: Persoonswens): Persoon {
  const geslacht = wens.geslacht ?? (toeval.kans(JONGENS_PCT / 100) ? "M" : "V");
  const voornamen = toeval.kies(VOORNAMEN[geslacht]);
  const [voorvoegsel, geslachtsnaam] = wens.achternaam ?? toeval.kies(ACHTERNAMEN);
  return {
    bsn: bouw.volgendeBsn(),
    voornamen,
    voorletters: voornamen.slice(0, 1),
    voorvoegsel,
    geslachtsnaam,
    geslacht,
    geboortedatum: geboortedatumBij(wens.leeftijd, bouw.peildatum),
  };
}
