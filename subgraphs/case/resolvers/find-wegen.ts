// SPDX-License-Identifier: EUPL-1.2
import type { CaseContext } from "../context";
import { type Domein, isLidNu } from "../domain/toegang";
import type { Weg } from "../log-inzage";
import type { Besluit } from "../toegang/beslispunt";
import type { Jeugdige } from "../types/jeugdige";

/**
 * The gezinnen of a jeugdige through which this caller may see a domain. A parent with gezag only knows of those they are in: anything else would
 * tell where the other parent and the child are known.
 */
export async function findWegen(
  { id }: Jeugdige,
  { toegang, aanvrager, vandaag }: CaseContext,
  domein: Domein,
): Promise<Weg<Besluit>[]> {
  const gezinnen = (await toegang.perGezin(id)).filter(({ besluit }) => besluit.niveaus[domein] !== "GEEN");
  if (aanvrager.rol !== "gezin") return gezinnen;
  return gezinnen.filter(({ feiten }) => isLidNu(aanvrager.persoonId, feiten, vandaag));
}
