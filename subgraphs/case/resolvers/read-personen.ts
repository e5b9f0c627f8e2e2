// SPDX-License-Identifier: EUPL-1.2
import type { Gebeurtenis } from "../../../platform/logboek/records";
import type { CaseContext } from "../context";
import type { GezinMetDekking } from "../domain/dekking";
import type { Persoonsbron, Persoonskopie } from "../domain/persoon";
import { type Bevraging, dekkingVanPersonen, type PersonenMetDekking } from "../domain/persoon-dekking";
import type { Weg } from "../log-inzage";
import type { Look } from "../sources/brp/persoonsverversing";

/** How a gezin is looked at: from the copy, with the sources asked for what is old, or with all of them asked now. */
export interface Lezing {
  fresh: boolean;
  force?: boolean;
  /** what it is called in the log, when it is more than looking */
  gebeurtenis?: Gebeurtenis;
}

/** The question to the BRP about the persons of one gezin, while its case systems are asked at the same time. */
export interface Personenvraag {
  /** Asks about who the copy says is in the gezin. Call it only for who may see the gezin VOLLEDIG. */
  begin(delen: GezinMetDekking[]): Promise<void>;
  /** What the BRP knows of who is in the gezin now; who turned out to be new is asked about within the same deadline. Undefined without a BRP. */
  over(delen: GezinMetDekking[]): Promise<PersonenMetDekking | undefined>;
}

/** A closed gezin, and who left one, is not looked up: there is no purpose any more. */
export function createPersonenvraag(context: CaseContext, { fresh, force }: Lezing): Personenvraag {
  const { persoonsverversing, loaders, vandaag, nu } = context;
  const gevraagd = new Set<string>();
  const gevonden: Bevraging = { personen: new Map() };

  const ask = async (delen: GezinMetDekking[]) => {
    if (!persoonsverversing) return;
    const leden = [...ledenNu(delen, vandaag)].filter(([id]) => !gevraagd.has(id));
    if (leden.length === 0) return;
    for (const [id] of leden) gevraagd.add(id);
    const look: Look = { begonnen: nu, force };
    const { personen, failure } = fresh
      ? await persoonsverversing.readFresh(new Map(leden), look)
      : await fromCopy(leden.map(([id]) => id));
    for (const [id, kopie] of personen) gevonden.personen.set(id, kopie);
    gevonden.failure ??= failure;
  };

  const fromCopy = async (ids: string[]): Promise<Bevraging> => {
    const kopieen = await Promise.all(ids.map((id) => loaders.persoonsgegevens.load(id)));
    return { personen: new Map(kopieen.flatMap((kopie) => (kopie ? [[kopie.persoonId, kopie] as const] : []))) };
  };

  return {
    begin: ask,
    async over(delen) {
      if (!persoonsverversing) return undefined;
      await ask(delen);
      const { bron } = persoonsverversing;
      const { personen, failure } = gevonden;
      const ids = [...ledenNu(delen, vandaag).keys()];
      for (const id of ids) loaders.persoonsgegevens.clear(id).prime(id, personen.get(id));
      const dekking = dekkingVanPersonen(bron, ids, personen, context.clock(), { failure, gevraagd: fresh });
      return { bron, personen, dekking, gevraagd: fresh };
    },
  };
}

/** Who is in the gezin on a date, in every system that has it; with the sealed number when its source gave it just now. */
function ledenNu(delen: GezinMetDekking[], op: string): Map<string, string | undefined> {
  const holds = (tot: string | undefined) => !tot || tot > op;
  const leden = delen.flatMap(({ gezin }) => (holds(gezin.beeindigdOp) ? gezin.leden : []));
  const nummers = new Map<string, string | undefined>();
  for (const { persoonId, bsnVersleuteld, tot } of leden)
    if (holds(tot)) nummers.set(persoonId, nummers.get(persoonId) ?? bsnVersleuteld);
  return nummers;
}

/** The copy of one person, with the gezin and the ground through which it may be seen. */
export interface Registratiekopie {
  bron: Persoonsbron;
  kopie: Persoonskopie;
  weg: Weg;
}

/** What the copy of the BRP has of a jeugdige, for who may see them VOLLEDIG; decided before it is read. */
export async function findRegistratie(
  { toegang, loaders, persoonsverversing }: CaseContext,
  id: string,
): Promise<Registratiekopie | undefined> {
  if (!persoonsverversing) return undefined;
  const found = (await toegang.perGezin(id)).find(({ besluit }) => besluit.niveaus.persoon === "VOLLEDIG");
  if (!found) return undefined;
  const kopie = await loaders.persoonsgegevens.load(id);
  return kopie && { bron: persoonsverversing.bron, kopie, weg: found };
}
