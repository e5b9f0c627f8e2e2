// SPDX-License-Identifier: EUPL-1.2
import type { CaseContext } from "../context";
import type { GezinMetDekking } from "../domain/dekking";
import type { Persoonsbron, Persoonskopie } from "../domain/persoon";
import { dekkingVanPersonen, type PersonenMetDekking } from "../domain/persoon-dekking";
import { besluitOverJeugdige } from "../domain/toegang";

/**
 * What the BRP knows of who is in a gezin (in every system that has it) now. Call it only for who may see the gezin VOLLEDIG. A closed gezin is not looked up:
 * there is no purpose any more. Undefined when there is no BRP to ask.
 */
export async function readPersonen(
  { persoonsverversing, loaders, vandaag, nu }: CaseContext,
  delen: GezinMetDekking[],
  { fresh }: { fresh: boolean },
): Promise<PersonenMetDekking | undefined> {
  if (!persoonsverversing) return undefined;
  const { bron } = persoonsverversing;
  const holdsNow = (tot: string | undefined) => !tot || tot > vandaag;
  const leden = delen.flatMap(({ gezin }) => (holdsNow(gezin.beeindigdOp) ? gezin.leden : []));
  const ids = [...new Set(leden.filter(({ tot }) => holdsNow(tot)).map(({ persoonId }) => persoonId))];
  if (fresh) {
    const answer = await persoonsverversing.readFresh(ids, nu);
    for (const id of ids) loaders.persoonsgegevens.clear(id).prime(id, answer.personen.get(id));
    return answer;
  }
  const kopieen = await Promise.all(ids.map((id) => loaders.persoonsgegevens.load(id)));
  const personen = new Map(kopieen.flatMap((kopie) => (kopie ? [[kopie.persoonId, kopie] as const] : [])));
  return { bron, personen, dekking: dekkingVanPersonen(bron, ids, personen, nu) };
}

/** What the copy of the BRP has of a jeugdige, for who may see them VOLLEDIG; decided before it is read. */
export async function findRegistratie(
  { aanvrager, loaders, vandaag, persoonsverversing }: CaseContext,
  id: string,
): Promise<{ bron: Persoonsbron; kopie: Persoonskopie } | undefined> {
  if (!persoonsverversing) return undefined;
  const besluit = besluitOverJeugdige(aanvrager, await loaders.personen.load(id), vandaag);
  if (besluit.casus !== "VOLLEDIG") return undefined;
  const kopie = await loaders.persoonsgegevens.load(id);
  return kopie && { bron: persoonsverversing.bron, kopie };
}
