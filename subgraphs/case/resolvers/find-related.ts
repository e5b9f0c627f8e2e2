// SPDX-License-Identifier: EUPL-1.2
import type { CaseContext } from "../context";
import { besluitOverJeugdige } from "../domain/toegang";
import type { Jeugdige } from "../types/jeugdige";

/** The jeugdige when a casus gives the caller a relation with them; null otherwise, the same as when they do not exist. */
export async function findRelated({ aanvrager, loaders, vandaag }: CaseContext, id: string): Promise<Jeugdige | null> {
  const besluit = besluitOverJeugdige(aanvrager, await loaders.personen.load(id), vandaag);
  return besluit.grond === "GEEN_RELATIE" ? null : { id };
}
