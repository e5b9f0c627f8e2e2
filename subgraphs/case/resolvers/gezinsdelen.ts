// SPDX-License-Identifier: EUPL-1.2
import type { CaseContext } from "../context";
import type { GezinMetDekking } from "../domain/dekking";
import { feitenVan } from "../domain/gezinsfeiten";
import { isZelfdeGezin } from "../domain/gezinsverband";
import { type Gezinsfeiten, RANG } from "../domain/toegang";
import type { Besluit } from "../toegang/beslispunt";

/** A gezin as one system has it, with what was decided about it. */
export interface Deel extends GezinMetDekking {
  feiten: Gezinsfeiten;
  besluit: Besluit;
}

/** What other systems have of the same gezin, and this caller may know of: decided on the facts of each, before it is read. */
export async function findAnderen({ loaders, toegang }: CaseContext, { zelfde = [] }: Gezinsfeiten): Promise<Deel[]> {
  const delen = await Promise.all(
    zelfde.map(async ({ id }): Promise<Deel[]> => {
      const feiten = await loaders.feiten.load(id);
      const besluit = await toegang.overGezin(feiten);
      if (!feiten || besluit.niveaus.casus === "GEEN") return [];
      const known = await loaders.gezinnen.load(id);
      return known ? [{ ...known, feiten, besluit }] : [];
    }),
  );
  return delen.flat();
}

/**
 * The decision on what the sources say now, with what the hub itself keeps. When nothing was read anew, what was decided stands.
 * @param before the gezin that was asked, then the others
 * @returns the same, without what is no longer the same gezin or may no longer be known of; nothing when the source no longer has the first
 */
export async function decideAgain(context: CaseContext, before: [Deel, ...Deel[]], delen: Deel[]): Promise<Deel[]> {
  const { vandaag, toegang } = context;
  if (before.length === delen.length && before.every((deel, i) => deel === delen[i])) return delen;
  const nu = new Map(delen.map((deel) => [deel.feiten.id, feitenNu(deel)]));
  const decide = async (deel: Deel): Promise<Deel> => {
    const { zelfde = [] } = deel.feiten;
    const own = nu.get(deel.feiten.id)!;
    const still = zelfde
      .map((ander) => nu.get(ander.id) ?? ander)
      .filter((ander) => isZelfdeGezin(own, ander, vandaag));
    const feiten = still.length > 0 ? { ...own, zelfde: still } : own;
    return { ...deel, feiten, besluit: await toegang.overGezin(feiten) };
  };
  const [current, ...rest] = await Promise.all(delen.map(decide));
  if (current?.feiten.id !== before[0].feiten.id) return [];
  const shown = rest.filter(
    ({ gezin, besluit }) => besluit.niveaus.casus !== "GEEN" && isZelfdeGezin(current.gezin, gezin, vandaag),
  );
  return [current, ...shown];
}

function feitenNu({ feiten, gezin }: Deel): Gezinsfeiten {
  const known = new Map(feiten.leden.map((lid) => [lid.persoonId, lid]));
  const inHub = feiten.toestemmingen.filter((woord) => woord.inHub);
  return feitenVan(gezin, known, inHub);
}

/** Whether the decision about another system allows all of what is asked of this one; otherwise only that it is there is shown. */
export function isHeel(ander: Besluit, gevraagd: Besluit): boolean {
  return (["casus", "plan", "veiligheid", "persoon"] as const).every(
    (domein) => RANG[ander.niveaus[domein]] >= RANG[gevraagd.niveaus[domein]],
  );
}
