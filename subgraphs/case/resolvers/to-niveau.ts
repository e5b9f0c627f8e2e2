// SPDX-License-Identifier: EUPL-1.2
import type { Besluit } from "../toegang/beslispunt";
import type { Casusbeeld } from "../types/casusbeeld";
import type { Perspectiefplan } from "../types/perspectiefplan";
import type { Regietoewijzing } from "../types/regie";
import { ZONDER_VERLOOP } from "./to-casusverloop";

/** What a casus holds, without the envelope. */
export type Inhoud = Omit<Casusbeeld, "niveau" | "status" | "dekking">;

/** Everything that is known of a casus, with everyone who directs it now. */
export type Alles = Omit<Inhoud, "regisseur"> & { regisseursNu: Regietoewijzing[] };

const NIETS: Inhoud = {
  ...ZONDER_VERLOOP,
  ...{ signalen: [], tijdlijn: [], leden: [], jeugdigen: [] },
  ...{ anderePlannen: [], eerderePlannen: [], regiegeschiedenis: [] },
};

/**
 * Of everything that is known, what these levels let through: nothing unless it is named here. Below VOLLEDIG nobody learns that Veilig
 * Thuis directs or directed (see toegang/policies/6-geheim.cedar): they see what there is beside it.
 */
export function naarNiveau({ regisseursNu, ...alles }: Alles, niveaus: Besluit["niveaus"]): Inhoud {
  const plannen = plannenOp(alles, niveaus.plan);
  const veiligheid = niveaus.veiligheid === "VOLLEDIG" ? alles.veiligheid : undefined;
  if (niveaus.casus === "VOLLEDIG") return { ...alles, ...plannen, regisseur: regisseursNu.at(-1), veiligheid };
  const regiegeschiedenis = alles.regiegeschiedenis.filter(zonderVeiligThuis);
  const regisseur = regisseursNu.filter(zonderVeiligThuis).at(-1);
  if (niveaus.casus === "BEPERKT") {
    const { fase, leden, jeugdigen } = alles;
    const toelichting = "U ziet een deel van de casus.";
    return { ...NIETS, ...plannen, toelichting, fase, leden, jeugdigen, regisseur, regiegeschiedenis, veiligheid };
  }
  return { ...NIETS, ...plannen, toelichting: "U ziet alleen wie de regie heeft.", regisseur, veiligheid };
}

const zonderVeiligThuis = ({ voerder }: Regietoewijzing) => voerder !== "VEILIG_THUIS";

function plannenOp(
  { plan, anderePlannen, eerderePlannen }: Pick<Inhoud, "plan" | "anderePlannen" | "eerderePlannen">,
  niveau: Besluit["niveaus"]["plan"],
) {
  if (niveau === "VOLLEDIG") return { plan, anderePlannen, eerderePlannen };
  if (niveau !== "BEPERKT") return { plan: undefined, anderePlannen: [], eerderePlannen: [] };
  return { plan: plan && alleenDoelen(plan), anderePlannen: anderePlannen.map(alleenDoelen), eerderePlannen: [] };
}

/** The agreed goals, without what the family says about itself. */
function alleenDoelen({ id, versie, geldigVan, geldigTot, leefgebieden, herkomst }: Perspectiefplan): Perspectiefplan {
  const doelen = leefgebieden.map((gebied) => ({ ...gebied, krachten: [], zorgen: [] }));
  return { id, versie, geldigVan, geldigTot, leefgebieden: doelen, evaluaties: [], herkomst };
}
