// SPDX-License-Identifier: EUPL-1.2
import type { CaseContext } from "../context";
import { leesbareJeugdige, type LeesbarePersoon, type Lezer } from "../domain/inzagelog";
import type { Persoonskopie } from "../domain/persoon";

/** A jeugdige, or everyone in a gezin; both: the jeugdige in that gezin. */
export interface OverWie {
  jeugdige?: string;
  gezin?: string;
}

/** Of each question the persons whose entries this reader sees: themselves, and the jeugdigen they answer for. The BRP is asked once. */
export async function findLeesbaren(
  context: CaseContext,
  lezer: Extract<Lezer, { persoonId: string }>,
  vragen: readonly OverWie[],
): Promise<LeesbarePersoon[][]> {
  const perVraag = await Promise.all(vragen.map((vraag) => findJeugdigen(context, lezer, vraag)));
  const all = [...new Set(perVraag.flatMap((each) => each ?? []))];
  const kopieen = lezer.soort === "GEZIN" ? await freshKopieen(context, all) : new Map<string, never>();
  const kinderen = new Map(
    await Promise.all(
      all.map(async (persoonId) => {
        const [row] = await context.loaders.personen.load(persoonId);
        const facts = { persoonId, geboortedatum: row?.geboortedatum, kopie: kopieen.get(persoonId) };
        return [persoonId, leesbareJeugdige(lezer, facts, context.vandaag)] as const;
      }),
    ),
  );
  return vragen.map(({ gezin }, i) => {
    const jeugdigen = perVraag[i];
    if (!jeugdigen) return [];
    const isOwn = lezer.soort === "GEZIN" && gezin !== undefined;
    const own = isOwn ? [{ persoonId: lezer.persoonId, toontOrganisatie: true }] : [];
    return [...own, ...jeugdigen.flatMap((id) => kinderen.get(id) ?? [])];
  });
}

/** The same of one jeugdige, from the copies as they are: for who was let in just now, on gezag that was fresh. */
export async function findLeesbareJeugdige(
  context: CaseContext,
  lezer: Extract<Lezer, { persoonId: string }>,
  persoonId: string,
): Promise<LeesbarePersoon | undefined> {
  const { loaders, vandaag } = context;
  const [row] = await loaders.personen.load(persoonId);
  const kopie = lezer.soort === "GEZIN" ? await loaders.persoonsgegevens.load(persoonId) : undefined;
  const vers = kopie && isVers(context, kopie) ? kopie : undefined;
  return leesbareJeugdige(lezer, { persoonId, geboortedatum: row?.geboortedatum, kopie: vers }, vandaag);
}

/** Whom a question is about; undefined when the reader is not in the gezin: then they learn nothing about it, not even about themselves. */
async function findJeugdigen(
  { loaders, vandaag }: CaseContext,
  { persoonId: zelf }: Extract<Lezer, { persoonId: string }>,
  { jeugdige, gezin }: OverWie,
): Promise<string[] | undefined> {
  if (gezin === undefined) return jeugdige === undefined ? undefined : [jeugdige];
  const found = await loaders.gezinnen.load(gezin);
  const leden = found?.gezin.leden.filter(({ tot }) => !tot || tot > vandaag) ?? [];
  if (!leden.some(({ persoonId }) => persoonId === zelf)) return undefined;
  if (jeugdige !== undefined) return [jeugdige];
  return leden.filter(({ isJeugdige }) => isJeugdige).map(({ persoonId }) => persoonId);
}

/** What the BRP says now; a copy that could not be refreshed is left out. */
async function freshKopieen(context: CaseContext, ids: string[]) {
  const { persoonsverversing, nu } = context;
  if (!persoonsverversing || ids.length === 0) return new Map<string, never>();
  const { personen } = await persoonsverversing.readFresh(new Map(ids.map((id) => [id, undefined])), { begonnen: nu });
  return new Map([...personen].filter(([, kopie]) => isVers(context, kopie)));
}

function isVers({ persoonsverversing, nu }: CaseContext, { opgehaaldOp }: Persoonskopie): boolean {
  return nu.getTime() - opgehaaldOp.getTime() <= (persoonsverversing?.bron.versheidMs ?? -Infinity);
}
