// SPDX-License-Identifier: EUPL-1.2
import { combineStatus, toelichtingBij } from "../../../platform/herkomst/beeld";
import type { Inzageniveau } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import type { GezinMetDekking } from "../domain/dekking";
import { type Gezin as Record, jeugdigenVan } from "../domain/gezin";
import { signalenVanVerband, voegSamen } from "../domain/gezinsverband";
import { geldigPlan } from "../domain/perspectiefplan";
import { type Regietoewijzing as RegieRecord, regisseursOp, verwachteRegie } from "../domain/regie";
import { herkomstVan } from "../domain/signalen";
import { tijdlijnVan } from "../domain/tijdlijn";
import type { Casusbeeld } from "../types/casusbeeld";
import type { Gezin } from "../types/gezin";
import type { Gezinslid } from "../types/persoon";
import type { Regietoewijzing } from "../types/regie";
import { toPerspectiefplan } from "./to-plan";
import { toRegietoewijzing } from "./to-regie";

type Delen = [Record, ...Record[]];

/**
 * The gezin as GraphQL answers it, at the level the caller may see.
 * @param delen the gezin that was asked, and what other systems know of the same one
 */
export function toGezin(
  delen: [GezinMetDekking, ...GezinMetDekking[]],
  niveau: Inzageniveau,
  gemeentenaam: string,
  vandaag: Datum,
): Gezin {
  const gezinnen = delen.map(({ gezin }) => gezin) as Delen;
  const [{ id, naam, gemeente, zaaknummer }] = gezinnen;
  const dekking = delen.flatMap((deel) => deel.dekking);
  const beeld = { niveau, status: combineStatus(dekking, true), toelichting: toelichtingBij(dekking), dekking };
  const all = niveau === "VOLLEDIG";
  const casus = { ...beeld, ...(all ? volledig(gezinnen, vandaag) : alleenRegie(gezinnen, vandaag)) };
  return {
    id,
    naam,
    zaaknummer: all ? zaaknummer : undefined,
    gemeente: { code: gemeente, naam: gemeentenaam },
    casus,
  };
}

type Inhoud = Omit<Casusbeeld, "niveau" | "status" | "dekking">;

function volledig(delen: Delen, vandaag: Datum): Inhoud {
  const samen = voegSamen(delen);
  const plannen = delen.flatMap((deel) => {
    const plan = geldigPlan(deel.plannen, vandaag);
    return plan ? [toPerspectiefplan(deel, plan)] : [];
  });
  const [plan, ...anderePlannen] = plannen.sort((a, b) => b.geldigVan.localeCompare(a.geldigVan));
  return {
    signalen: signalenVanVerband(delen, vandaag),
    tijdlijn: delen.flatMap((deel) => tijdlijnVan(deel, vandaag)).sort((a, b) => a.op.localeCompare(b.op)),
    fase: delen.find(({ fase }) => fase)?.fase,
    leden: ledenVan(delen),
    jeugdigen: jeugdigenVan(samen).map(({ persoonId }) => ({ id: persoonId })),
    plan,
    anderePlannen,
    regisseur: regieVan(delen, samen, regisseursOp(samen.regie, vandaag)).at(-1),
    regiegeschiedenis: regieVan(delen, samen, samen.regie),
    verwachteRegie: verwachteRegie(samen, regisseursOp(samen.regie, vandaag)),
    veiligheid: {
      maatregel: samen.maatregel,
      acuut: samen.acuut,
      herkomst: herkomstVan(delen.find(({ maatregel, acuut }) => maatregel || acuut) ?? delen[0]),
    },
  };
}

/** Everyone once, as the first system that knows them has them; a difference is a signal. */
function ledenVan(delen: Delen): Gezinslid[] {
  const seen = new Set<string>();
  return delen.flatMap((deel) =>
    deel.leden
      .filter(({ persoonId }) => !seen.has(persoonId) && seen.add(persoonId))
      .map(({ persoonId, rol, naam, geboortedatum, van, tot, vastgelegdOp }) => {
        const herkomst = herkomstVan(deel, vastgelegdOp);
        return { persoonId, rol, persoon: { naam, geboortedatum, herkomst }, van, tot, herkomst };
      }),
  );
}

/** Regie with the system each comes from. */
function regieVan(delen: Delen, samen: Record, regie: RegieRecord[]): Regietoewijzing[] {
  return regie.map((toewijzing) =>
    toRegietoewijzing(delen.find((deel) => deel.regie.includes(toewijzing)) ?? samen, toewijzing),
  );
}

/** Level DAT: that someone directs, and how to reach them. */
function alleenRegie(delen: Delen, vandaag: Datum): Inhoud {
  const samen = voegSamen(delen);
  return {
    toelichting: "U ziet alleen wie de regie heeft.",
    signalen: [],
    tijdlijn: [],
    leden: [],
    jeugdigen: [],
    anderePlannen: [],
    regisseur: regieVan(delen, samen, regisseursOp(samen.regie, vandaag)).at(-1),
    regiegeschiedenis: [],
  };
}
