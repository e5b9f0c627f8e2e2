// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking } from "../../../platform/herkomst/records";
import type { SourceFailure } from "../../../platform/source/outcome";
import { tijdstipVoorMensen } from "../../../platform/time/datum";
import type { Casusbron } from "./bron";
import type { Gezin } from "./gezin";

/** A gezin with what its source contributed. */
export interface GezinMetDekking {
  gezin: Gezin;
  dekking: Brondekking[];
}

/** What the source of a gezin contributed when it answered just now. */
export function dekkingNu({ bron, bronhouder, opgehaaldOp }: Gezin): Brondekking {
  return { bron, bronhouder, peildatum: opgehaaldOp, opgehaaldOp, status: "BESCHIKBAAR" };
}

/**
 * What the source of a gezin contributed through the copy: current, or old with the reason.
 * @param versheidMs age at which a copy counts as old; undefined when the source is no longer configured
 */
export function dekkingVan(
  gezin: Gezin,
  nu: Date,
  versheidMs: number | undefined,
  failure?: SourceFailure,
): Brondekking {
  const stand = `Dit is de stand van ${tijdstipVoorMensen(gezin.opgehaaldOp)}.`;
  const old = (reden: string): Brondekking => ({ ...dekkingNu(gezin), status: "VEROUDERD", reden });
  if (failure) return old(`${failure.uitleg} ${stand}`);
  if (versheidMs === undefined) return old(`Deze bron is niet meer aangesloten. ${stand}`);
  return nu.getTime() - gezin.opgehaaldOp.getTime() > versheidMs ? old(stand) : dekkingNu(gezin);
}

/** How a list that rests on whole sources is covered: read lately, read before, or never. */
export function dekkingVanBronnen(
  bronnen: Pick<Casusbron, "naam" | "bronhouder" | "versheidMs" | "cadansMs" | "gebrek">[],
  standen: Map<string, { volledigOp: Date | null }>,
  nu: Date,
): Brondekking[] {
  return bronnen.map(({ naam, bronhouder, versheidMs, cadansMs, gebrek }) => {
    const frame = { bron: naam, bronhouder };
    const reden = gebrek?.()?.uitleg;
    if (reden) return { ...frame, status: "NIET_BEVRAAGD" as const, reden };
    const volledigOp = standen.get(naam)?.volledigOp;
    if (!volledigOp)
      return { ...frame, status: "NIET_BEVRAAGD" as const, reden: "Deze bron is nog niet volledig gelezen." };
    const stand = { ...frame, peildatum: volledigOp, opgehaaldOp: volledigOp };
    if (nu.getTime() - volledigOp.getTime() <= versheidMs + cadansMs)
      return { ...stand, status: "BESCHIKBAAR" as const };
    return { ...stand, status: "VEROUDERD" as const, reden: `Dit is de stand van ${tijdstipVoorMensen(volledigOp)}.` };
  });
}
