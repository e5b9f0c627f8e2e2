// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import { uniekeHerkomst } from "./herkomst";
import type { Dossier, Oordeel, Thuiszitterstatus } from "./records";
import type { Regel } from "./regels/regel";

/** Conclusions in running text. */
export const STATUS_VOOR_MENSEN: Record<Thuiszitterstatus, string> = {
  THUISZITTER: "thuiszitter",
  ONBEKEND: "niet bekend",
  GEEN_THUISZITTER: "geen thuiszitter",
};

const RANK: Record<Thuiszitterstatus, number> = { THUISZITTER: 0, ONBEKEND: 1, GEEN_THUISZITTER: 2 };

/** What each source by itself leads to, the weightiest first and then the newest; the list of thuiszitters picks in the same order. */
export function oordeelPerBron(dossiers: Dossier[], regel: Regel, op: Datum): { dossier: Dossier; oordeel: Oordeel }[] {
  const peildatum = (dossier: Dossier) => dossier.levering?.peildatum ?? "";
  return dossiers
    .map((dossier) => ({ dossier, oordeel: regel.beoordeel(dossier, op) }))
    .sort(
      (a, b) =>
        RANK[a.oordeel.status] - RANK[b.oordeel.status] ||
        peildatum(b.dossier).localeCompare(peildatum(a.dossier)) ||
        a.dossier.bron.naam.localeCompare(b.dossier.bron.naam),
    );
}

/**
 * One conclusion about a pupil that any number of sources delivered. A thuiszitter in one source is a thuiszitter: sources that
 * disagree are named in the explanation, never averaged away.
 */
export function oordeelOver(dossiers: Dossier[], regel: Regel, op: Datum): Oordeel {
  const [first, ...others] = oordeelPerBron(dossiers, regel, op);
  if (!first) {
    const uitleg = ["Deze leerling staat in geen enkele aanlevering van leerplicht."];
    return { status: "ONBEKEND", regelversie: regel.versie, uitleg, feiten: [] };
  }
  const elders = others.map(
    ({ dossier, oordeel }) =>
      `Ook ${dossier.bron.bronhouder} levert deze leerling aan; dat leidt tot het oordeel: ${STATUS_VOOR_MENSEN[oordeel.status]}.`,
  );
  return {
    ...first.oordeel,
    uitleg: [...first.oordeel.uitleg, ...elders],
    feiten: uniekeHerkomst([first, ...others].flatMap(({ oordeel }) => oordeel.feiten)),
  };
}
