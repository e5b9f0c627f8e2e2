// SPDX-License-Identifier: EUPL-1.2
import type { Aanvrager } from "../../platform/auth/aanvrager";
import type { Datum } from "../../platform/time/datum";
import { type Gezinsfeiten, jeugdigenZonderVersGezag } from "./domain/toegang";
import type { Persoonsverversing } from "./sources/brp/persoonsverversing";

/**
 * Whether a parent may see anything rests on what the BRP says of gezag now, and nobody else may have looked lately: so it is asked before
 * their facts are used, whichever way they look. Everyone is asked about once in a request, within its deadline; what stays old counts as
 * unknown. For who is no parent nothing is asked.
 * @returns gives facts as they are after asking; the same facts when there was nothing to ask
 */
export function createGezagverversing({
  persoonsverversing,
  aanvrager,
  nu,
  vandaag,
}: {
  persoonsverversing?: Persoonsverversing;
  aanvrager: Aanvrager;
  nu: Date;
  vandaag: Datum;
}): (find: () => Promise<Gezinsfeiten[]>) => Promise<Gezinsfeiten[]> {
  const asked = new Map<string, Promise<unknown>>();
  return async (find) => {
    const found = await find();
    if (aanvrager.rol !== "gezin" || !persoonsverversing) return found;
    const ids = new Set(found.flatMap((gezin) => jeugdigenZonderVersGezag(aanvrager.persoonId, gezin, vandaag)));
    if (ids.size === 0) return found;
    const isNew = [...ids].filter((id) => !asked.has(id));
    if (isNew.length > 0) {
      const leden = new Map(isNew.map((id) => [id, undefined]));
      const answer = persoonsverversing.readFresh(leden, { begonnen: nu });
      for (const id of isNew) asked.set(id, answer);
    }
    await Promise.all([...ids].map((id) => asked.get(id)));
    return find();
  };
}
