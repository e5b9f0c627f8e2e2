// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking } from "../../../platform/herkomst/records";
import type { SourceFailure } from "../../../platform/source/outcome";
import { tijdstipVoorMensen } from "../../../platform/time/datum";
import type { Persoonsbron, Persoonskopie } from "./persoon";

/** The persons asked for, with what the register contributed. */
export interface PersonenMetDekking {
  bron: Persoonsbron;
  personen: Map<string, Persoonskopie>;
  dekking: Brondekking[];
}

/**
 * What the register contributed about these persons: current, old with the reason, in part, or nothing.
 * @param failure why the register did not answer just now, when it was asked and did not
 */
export function dekkingVanPersonen(
  bron: Persoonsbron,
  ids: readonly string[],
  personen: Map<string, Persoonskopie>,
  nu: Date,
  failure?: SourceFailure,
): Brondekking[] {
  if (ids.length === 0) return [];
  const frame = { bron: bron.naam, bronhouder: bron.bronhouder };
  const oudste = ids.flatMap((id) => personen.get(id)?.opgehaaldOp ?? []).sort((a, b) => a.getTime() - b.getTime())[0];
  if (!oudste)
    return failure
      ? [{ ...frame, status: "ONBEREIKBAAR", reden: failure.uitleg }]
      : [{ ...frame, status: "NIET_BEVRAAGD", reden: "De BRP is voor dit gezin nog niet bevraagd." }];
  const stand = { ...frame, peildatum: oudste, opgehaaldOp: oudste };
  const sinds = `Dit is de stand van ${tijdstipVoorMensen(oudste)}.`;
  if (ids.some((id) => !personen.has(id)))
    return [{ ...stand, status: "DEELS", reden: `${failure?.uitleg ?? "Nog niet iedereen is bevraagd."} ${sinds}` }];
  if (nu.getTime() - oudste.getTime() <= bron.versheidMs) return [{ ...stand, status: "BESCHIKBAAR" }];
  return [{ ...stand, status: "VEROUDERD", reden: failure ? `${failure.uitleg} ${sinds}` : sinds }];
}
