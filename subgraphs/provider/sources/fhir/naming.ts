// SPDX-License-Identifier: EUPL-1.2
import type { Concept, Identifier } from "./payloads";

const NAMING = "http://fhir.nl/fhir/NamingSystem";

/** Identifier systems of nl-core; for SKJ and toewijzingnummers none exists, so those are configured. */
export const SYSTEMS = {
  bsn: `${NAMING}/bsn`,
  agb: `${NAMING}/agb-z`,
  uzi: `${NAMING}/uzi-nr-pers`,
  big: `${NAMING}/big`,
} as const;

/** The value under a system; the first when there are more. */
export function valueOf(identifiers: readonly Identifier[], system: string | undefined): string | undefined {
  return system === undefined ? undefined : identifiers.find((each) => each.system === system)?.value?.trim();
}

/** An AGB-code, eight digits. */
export function agbOf(identifiers: readonly Identifier[]): string | undefined {
  const value = valueOf(identifiers, SYSTEMS.agb);
  return value !== undefined && /^\d{8}$/.test(value) ? value : undefined;
}

/** The code of a concept under a system. */
export function codeOf(concepts: readonly Concept[], system: string | undefined): string | undefined {
  if (system === undefined) return undefined;
  return concepts.flatMap(({ coding }) => coding).find((each) => each.system === system)?.code;
}
