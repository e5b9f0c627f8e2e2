// SPDX-License-Identifier: EUPL-1.2
import { statefulIsAuthorized } from "@cedar-policy/cedar-wasm/nodejs";
import type { Domein, Feiten } from "../domain/toegang";
import type { Beleidsset } from "./beleid";

/** The principal type of a role in the policies; a role that is not here gets nothing. */
export const VRAGER: Record<string, string> = {
  casusregisseur: "Casusregisseur",
  teamleider: "Teamleider",
  leerplicht: "Leerplicht",
  school: "School",
  aanbieder: "Aanbieder",
  gezin: "Ouder",
  jeugdige: "Jeugdige",
  fg: "Fg",
  dashboard: "Dashboard",
};

/** Whether the policies allow one level of one domain, and which decided it. */
export interface Uitspraak {
  toegestaan: boolean;
  beleid: string[];
}

const entity = (type: string, id: string) => ({ __entity: { type, id } });

/** Asks Cedar. Anything that is not a clear yes is a no. */
export function vraagCedar(
  { naam }: Pick<Beleidsset, "naam">,
  feiten: Feiten,
  domein: Domein,
  niveau: string,
): Uitspraak {
  const principal = VRAGER[feiten.rol];
  if (!principal) return { toegestaan: false, beleid: [] };
  const toestemming =
    domein === "hulp" || domein === "onderwijs" || domein === "plan" ? feiten.toestemming[domein].niveau : "GEEN";
  const answer = statefulIsAuthorized({
    principal: { type: principal, id: "vrager" },
    action: { type: "Action", id: `${domein}:${niveau}` },
    resource: { type: "Betrokkene", id: "betrokkene" },
    context: { doel: entity("Doel", feiten.doel), toestemming: entity("Niveau", toestemming) },
    preparsedSchemaName: naam,
    preparsedPolicySetId: naam,
    // The policies were held against the schema at the start. A fact of a wrong kind gives an error below, and that is a no.
    validateRequest: false,
    entities: [
      {
        uid: { type: "Betrokkene", id: "betrokkene" },
        attrs: {
          relatie: feiten.relatie.map((relatie) => entity("Relatie", relatie)),
          elders: feiten.elders.map((relatie) => entity("Relatie", relatie)),
          zonderRegisseur: feiten.zonderRegisseur,
          dwang: feiten.dwang,
          veiligThuis: feiten.veiligThuis,
          noodprocedure: feiten.noodprocedure,
          adresGeheim: feiten.adresGeheim,
          buitenGezin: feiten.buitenGezin,
          metJeugdigeVanaf16: feiten.metJeugdigeVanaf16,
          leeftijd: entity("Leeftijd", feiten.leeftijd),
        },
        parents: [],
      },
    ],
  });
  if (answer.type === "failure") return { toegestaan: false, beleid: [] };
  const { decision, diagnostics } = answer.response;
  return { toegestaan: decision === "allow" && diagnostics.errors.length === 0, beleid: diagnostics.reason };
}
