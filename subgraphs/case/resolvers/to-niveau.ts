// SPDX-License-Identifier: EUPL-1.2
import type { Besluit } from "../toegang/beslispunt";
import type { Casusbeeld } from "../types/casusbeeld";
import type { Perspectiefplan } from "../types/perspectiefplan";
import { ZONDER_VERLOOP } from "./to-casusverloop";

/** What a casus holds, without the envelope. */
export type Inhoud = Omit<Casusbeeld, "niveau" | "status" | "dekking">;

const NIETS: Inhoud = {
  ...ZONDER_VERLOOP,
  ...{ signalen: [], tijdlijn: [], leden: [], jeugdigen: [] },
  ...{ anderePlannen: [], eerderePlannen: [], regiegeschiedenis: [] },
};

/**
 * Of everything that is known, what these levels let through: nothing unless it is named here. Below VOLLEDIG nobody learns that Veilig
 * Thuis directs or directed (see toegang/policies/6-geheim.cedar).
 */
export function naarNiveau(alles: Inhoud, niveaus: Besluit["niveaus"]): Inhoud {
  const plannen = plannenOp(alles, niveaus.plan);
  const veiligheid = niveaus.veiligheid === "VOLLEDIG" ? alles.veiligheid : undefined;
  if (niveaus.casus === "VOLLEDIG") return { ...alles, ...plannen, veiligheid };
  const regiegeschiedenis = alles.regiegeschiedenis.filter(({ voerder }) => voerder !== "VEILIG_THUIS");
  const regisseur = alles.regisseur?.voerder === "VEILIG_THUIS" ? undefined : alles.regisseur;
  if (niveaus.casus === "BEPERKT") {
    const { fase, leden, jeugdigen } = alles;
    const toelichting = "U ziet een deel van de casus.";
    return { ...NIETS, ...plannen, toelichting, fase, leden, jeugdigen, regisseur, regiegeschiedenis, veiligheid };
  }
  return { ...NIETS, ...plannen, toelichting: "U ziet alleen wie de regie heeft.", regisseur, veiligheid };
}

function plannenOp({ plan, anderePlannen, eerderePlannen }: Inhoud, niveau: Besluit["niveaus"]["plan"]) {
  if (niveau === "VOLLEDIG") return { plan, anderePlannen, eerderePlannen };
  if (niveau !== "BEPERKT") return { plan: undefined, anderePlannen: [], eerderePlannen: [] };
  return { plan: plan && alleenDoelen(plan), anderePlannen: anderePlannen.map(alleenDoelen), eerderePlannen: [] };
}

/** The agreed goals, without what the family says about itself. */
function alleenDoelen({ id, versie, geldigVan, geldigTot, leefgebieden, herkomst }: Perspectiefplan): Perspectiefplan {
  const doelen = leefgebieden.map((gebied) => ({ ...gebied, krachten: [], zorgen: [] }));
  return { id, versie, geldigVan, geldigTot, leefgebieden: doelen, evaluaties: [], herkomst };
}
