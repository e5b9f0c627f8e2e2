// SPDX-License-Identifier: EUPL-1.2
import type { GezinMetDekking } from "../domain/dekking";
import { besluitOverGezin } from "../domain/toegang";
import type { CaseContext } from "../context";
import type { Gezin } from "../types/gezin";
import { toGezin } from "./to-gezin";

/**
 * The one path by which a gezin is read: first the decision on the copy, then (for one family in view) the source, then the
 * decision again on what is true now. A forbidden gezin gives null, as an absent one does.
 */
export async function readGezin(
  context: CaseContext,
  id: string,
  { fresh }: { fresh: boolean },
): Promise<Gezin | null> {
  const known = await context.loaders.gezinnen.load(id);
  if (!known || niveauOf(context, known) === "GEEN") return null;
  const { aanvrager } = context;
  const current = fresh
    ? await context.verversing.readFresh(known, { id: aanvrager.sub, weergave: aanvrager.organisatie })
    : known;
  if (!current) return null;
  const niveau = niveauOf(context, current);
  if (niveau === "GEEN") return null;
  const gemeentenaam = context.gemeentenamen.get(current.gezin.gemeente) ?? current.gezin.gemeente;
  return toGezin(current, niveau, gemeentenaam, context.vandaag);
}

function niveauOf({ aanvrager, vandaag }: CaseContext, { gezin }: GezinMetDekking) {
  return besluitOverGezin(aanvrager, gezin, vandaag).casus;
}
