// SPDX-License-Identifier: EUPL-1.2
import { isPseudonym } from "../../../platform/identity/pseudonym";
import type { CaseContext } from "../context";
import { besluitOverJeugdige } from "../domain/toegang";
import type { Jeugdige } from "../types/jeugdige";

/** A jeugdige by pseudonym, or null when the caller has no relation with them (the same as when they do not exist). */
export async function readJeugdige({ aanvrager, loaders, vandaag }: CaseContext, id: string): Promise<Jeugdige | null> {
  if (!isPseudonym(id)) return null;
  // Leerplicht and school may know a child that no casus knows: every id gives a stub, and each domain decides for itself.
  // So a stub tells nothing about whether the child exists.
  if (aanvrager.rol === "leerplicht" || aanvrager.rol === "school") return { id };
  const besluit = besluitOverJeugdige(aanvrager, await loaders.personen.load(id), vandaag);
  return besluit.grond === "GEEN_RELATIE" ? null : { id };
}
