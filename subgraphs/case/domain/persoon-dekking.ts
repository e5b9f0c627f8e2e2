// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking } from "../../../platform/herkomst/records";
import type { SourceFailure } from "../../../platform/source/outcome";
import { tijdstipVoorMensen } from "../../../platform/time/datum";
import type { Persoonsbron, Persoonskopie } from "./persoon";

/** The persons of a gezin, with what the register contributed. */
export interface PersonenMetDekking {
  bron: Persoonsbron;
  personen: Map<string, Persoonskopie>;
  dekking: Brondekking[];
  /** false in lists, where the register is never asked: then what it lacks says nothing about the gezin */
  gevraagd: boolean;
}

/** What the register gave at one look, and why it did not give all. */
export interface Bevraging {
  personen: Map<string, Persoonskopie>;
  failure?: SourceFailure;
}

const LATER = "De BRP wordt gevraagd als u het gezin opent.";
const ONBEKEND_NUMMER = "De BRP is niet bevraagd: het nummer van deze personen is niet bekend.";

/**
 * What the register contributed about these persons: current, old with the reason, in part, or nothing.
 * @param failure why the register did not answer just now, when it was asked and did not
 * @param gevraagd whether this was a look at which the register is asked at all
 */
export function dekkingVanPersonen(
  bron: Persoonsbron,
  ids: readonly string[],
  personen: Map<string, Persoonskopie>,
  nu: Date,
  { failure, gevraagd = true }: { failure?: SourceFailure; gevraagd?: boolean } = {},
): Brondekking[] {
  if (ids.length === 0) return [];
  const frame = { bron: bron.naam, bronhouder: bron.bronhouder };
  const oudste = ids.flatMap((id) => personen.get(id)?.opgehaaldOp ?? []).sort((a, b) => a.getTime() - b.getTime())[0];
  if (!oudste)
    return failure
      ? [{ ...frame, status: "ONBEREIKBAAR", reden: failure.uitleg }]
      : [{ ...frame, status: "NIET_BEVRAAGD", reden: gevraagd ? ONBEKEND_NUMMER : LATER }];
  const stand = { ...frame, peildatum: oudste, opgehaaldOp: oudste };
  const sinds = `Dit is de stand van ${tijdstipVoorMensen(oudste)}.`;
  if (ids.some((id) => !personen.has(id)))
    return [
      {
        ...stand,
        status: "DEELS",
        reden: `${failure?.uitleg ?? (gevraagd ? "Nog niet iedereen is bevraagd." : LATER)} ${sinds}`,
      },
    ];
  if (!failure && nu.getTime() - oudste.getTime() <= bron.versheidMs) return [{ ...stand, status: "BESCHIKBAAR" }];
  return [{ ...stand, status: "VEROUDERD", reden: failure ? `${failure.uitleg} ${sinds}` : sinds }];
}
