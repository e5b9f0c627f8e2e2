// SPDX-License-Identifier: EUPL-1.2
import type { Dossier } from "../domain/berichtregel";

/** A dossier as one text. */
export const toDossiernaam = ({ persoon, agb, gemeente }: Dossier): string => `${agb}|${gemeente}|${persoon}`;

/** The dossier of a name. */
export function toDossier(naam: string): Dossier {
  const [agb, gemeente, persoon] = naam.split("|") as [string, string, string];
  return { persoon, agb, gemeente };
}

/** Between whom messages go: what takes turns (see lockVerkeer). */
export const toVerkeer = ({ agb, gemeente }: { agb: string; gemeente: string }): string => `${agb}|${gemeente}`;
