// SPDX-License-Identifier: EUPL-1.2
import type { Casusfeiten, Planfeit } from "../../../../platform/herkomst/casusfeiten";
import type { Herkomst } from "../../../../platform/herkomst/records";
import type { Product } from "../product";

/** Where a fact of the casus comes from. */
export function herkomstVanCasus(feit: Pick<Planfeit, "bron" | "bronhouder" | "opgehaaldOp">): Herkomst {
  return { bron: feit.bron, bronhouder: feit.bronhouder, opgehaaldOp: new Date(feit.opgehaaldOp) };
}

/** The plans, when every source says that there is none now; undefined when one holds or is not known of. */
export function zonderGeldigPlan(casus: Casusfeiten | undefined): Planfeit[] | undefined {
  const plannen = casus?.plannen ?? [];
  return plannen.length > 0 && plannen.every(({ geldig }) => geldig === false) ? plannen : undefined;
}

/**
 * Whether the regisseur agreed to this profiel and intensiteit, according to the plan. ONBEKEND when nothing was told, or when one of the plans
 * has no place for it: then nobody can be told that it is missing.
 */
export function akkoordMet(
  { profiel, intensiteit }: Product,
  casus: Casusfeiten | undefined,
): "JA" | "NEE" | "ONBEKEND" {
  const plannen = casus?.plannen ?? [];
  const noemt = ({ akkoorden = [] }: Planfeit) =>
    akkoorden.some((akkoord) => akkoord.profiel === profiel && akkoord.intensiteit === intensiteit);
  if (plannen.some(noemt)) return "JA";
  return plannen.length > 0 && plannen.every(({ akkoorden }) => akkoorden) ? "NEE" : "ONBEKEND";
}
