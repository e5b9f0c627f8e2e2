// SPDX-License-Identifier: EUPL-1.2
import type { Inzageniveau } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import { combineStatus, toelichtingBij } from "../../../platform/herkomst/beeld";
import type { GezinMetDekking } from "../domain/dekking";
import { type Gezin as Record, jeugdigenVan } from "../domain/gezin";
import { geldigPlan } from "../domain/perspectiefplan";
import { regisseursOp, verwachteRegie } from "../domain/regie";
import { herkomstVan, signalenVan } from "../domain/signalen";
import { tijdlijnVan } from "../domain/tijdlijn";
import type { Casusbeeld } from "../types/casusbeeld";
import type { Gezin } from "../types/gezin";
import { toPerspectiefplan } from "./to-plan";
import { toRegietoewijzing } from "./to-regie";

/** The gezin as GraphQL answers it, at the level the caller may see. */
export function toGezin(
  { gezin, dekking }: GezinMetDekking,
  niveau: Inzageniveau,
  gemeentenaam: string,
  vandaag: Datum,
): Gezin {
  const beeld = { niveau, status: combineStatus(dekking, true), toelichting: toelichtingBij(dekking), dekking };
  const zaaknummer = niveau === "VOLLEDIG" ? gezin.zaaknummer : undefined;
  const casus =
    niveau === "VOLLEDIG" ? { ...beeld, ...volledig(gezin, vandaag) } : { ...beeld, ...alleenRegie(gezin, vandaag) };
  return { id: gezin.id, naam: gezin.naam, zaaknummer, gemeente: { code: gezin.gemeente, naam: gemeentenaam }, casus };
}

type Inhoud = Omit<Casusbeeld, "niveau" | "status" | "dekking">;

function volledig(gezin: Record, vandaag: Datum): Inhoud {
  const herkomst = herkomstVan(gezin);
  const nu = regisseursOp(gezin.regie, vandaag);
  const plan = geldigPlan(gezin.plannen, vandaag);
  return {
    signalen: signalenVan(gezin, vandaag),
    tijdlijn: tijdlijnVan(gezin, vandaag),
    fase: gezin.fase,
    leden: gezin.leden.map(({ rol, naam, geboortedatum, van, tot, vastgelegdOp }) => {
      const herkomstLid = herkomstVan(gezin, vastgelegdOp);
      return { rol, persoon: { naam, geboortedatum, herkomst: herkomstLid }, van, tot, herkomst: herkomstLid };
    }),
    jeugdigen: jeugdigenVan(gezin).map(({ persoonId }) => ({ id: persoonId })),
    plan: plan && toPerspectiefplan(gezin, plan),
    regisseur: nu.map((toewijzing) => toRegietoewijzing(gezin, toewijzing)).at(-1),
    regiegeschiedenis: gezin.regie.map((toewijzing) => toRegietoewijzing(gezin, toewijzing)),
    verwachteRegie: verwachteRegie(gezin, nu),
    veiligheid: { maatregel: gezin.maatregel, acuut: gezin.acuut, herkomst },
  };
}

/** Level DAT: that someone directs, and how to reach them. */
function alleenRegie(gezin: Record, vandaag: Datum): Inhoud {
  return {
    toelichting: "U ziet alleen wie de regie heeft.",
    signalen: [],
    tijdlijn: [],
    leden: [],
    jeugdigen: [],
    regisseur: regisseursOp(gezin.regie, vandaag)
      .map((toewijzing) => toRegietoewijzing(gezin, toewijzing))
      .at(-1),
    regiegeschiedenis: [],
  };
}
