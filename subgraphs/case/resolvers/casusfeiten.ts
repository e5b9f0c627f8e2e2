// SPDX-License-Identifier: EUPL-1.2
import type { Aanvrager } from "../../../platform/auth/aanvrager";
import type { Achttienfeit, Casusfeiten, Planfeit } from "../../../platform/herkomst/casusfeiten";
import type { Datum } from "../../../platform/time/datum";
import { achttienOp, planfeitVan } from "../domain/casusfeiten";
import { herkomstVanKopie, type Persoonsbron } from "../domain/persoon";
import { type Gezinsfeiten, isNu } from "../domain/toegang";
import type { CaseLoaders } from "../loaders";
import type { Toegang } from "../toegang/toegang";

interface CasusfeitenDeps {
  aanvrager: Aanvrager;
  toegang: Toegang;
  loaders: Pick<CaseLoaders, "planstanden" | "persoonsgegevens">;
  /** absent when no BRP is configured */
  register?: Persoonsbron;
  vandaag: Datum;
}

/** Facts of the casus about one jeugdige for who may see their help in full; undefined for anyone else. */
export type FindCasusfeiten = (id: string) => Promise<Casusfeiten | undefined>;

/**
 * Finds them after the decision, and only in the gezinnen through which the caller may see the help, the plan and the person; what one source says
 * stays apart from what another says.
 */
export function createFindCasusfeiten({
  aanvrager,
  toegang,
  loaders,
  register,
  vandaag,
}: CasusfeitenDeps): FindCasusfeiten {
  /** A plan is of a gezin: a parent who may see the help of a child, but is not in that gezin, learns nothing of it. */
  const isErbij = ({ leden }: Gezinsfeiten) =>
    !("persoonId" in aanvrager) || leden.some((lid) => lid.persoonId === aanvrager.persoonId && isNu(lid, vandaag));
  const zichtbaar = async (id: string) =>
    (await toegang.perGezin(id)).filter(
      ({ feiten, besluit: { niveaus } }) =>
        niveaus.hulp === "VOLLEDIG" && niveaus.plan === "VOLLEDIG" && niveaus.persoon !== "GEEN" && isErbij(feiten),
    );

  const uitRegister = async (id: string): Promise<Achttienfeit[]> => {
    const kopie = register && (await loaders.persoonsgegevens.load(id));
    const geboorte = kopie?.gegevens?.geboorte;
    const op = geboorte?.soort === "DATUM" ? achttienOp(geboorte.datum, vandaag) : undefined;
    return register && kopie && op ? [{ ...metDatum(herkomstVanKopie(register, kopie)), achttienOp: op }] : [];
  };

  return async (id) => {
    const wegen = await zichtbaar(id);
    if (wegen.length === 0) return undefined;
    const standen = await Promise.all(wegen.map(({ feiten }) => loaders.planstanden.load(feiten.id)));
    const plannen: Planfeit[] = [];
    const achttien: Achttienfeit[] = [];
    for (const [i, { feiten }] of wegen.entries()) {
      const stand = standen[i];
      if (!stand) continue;
      const herkomst = metDatum(stand);
      plannen.push({ ...herkomst, ...planfeitVan(stand, vandaag) });
      const lid = feiten.leden.find(({ persoonId }) => persoonId === id);
      const op = lid?.geboortedatum && achttienOp(lid.geboortedatum, vandaag);
      if (op) achttien.push({ ...herkomst, achttienOp: op });
    }
    if (wegen.some(({ besluit }) => besluit.niveaus.persoon === "VOLLEDIG")) achttien.push(...(await uitRegister(id)));
    return { plannen, achttien };
  };
}

function metDatum({ bron, bronhouder, opgehaaldOp }: { bron: string; bronhouder: string; opgehaaldOp: Date }) {
  return { bron, bronhouder, opgehaaldOp: opgehaaldOp.toISOString() };
}
