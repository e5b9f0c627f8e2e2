// SPDX-License-Identifier: EUPL-1.2
import { combineStatus, toelichtingBij } from "../../../platform/herkomst/beeld";
import type { Datum } from "../../../platform/time/datum";
import type { GezinMetDekking } from "../domain/dekking";
import { type Gezin as Record, jeugdigenVan } from "../domain/gezin";
import { signalenVanVerband, voegSamen } from "../domain/gezinsverband";
import type { Drempels } from "../domain/drempels";
import { herkomstVan } from "../domain/herkomst";
import { geldigPlan } from "../domain/perspectiefplan";
import { type Regietoewijzing as RegieRecord, regisseursOp } from "../domain/regie";
import { verwachteRegie } from "../domain/regieadvies";
import { bronSignalen } from "../domain/signalen/bron";
import { tijdlijnVan } from "../domain/tijdlijn";
import type { Casusbeeld } from "../types/casusbeeld";
import type { Besluit } from "../toegang/beslispunt";
import type { Gezin } from "../types/gezin";
import type { Gezinslid } from "../types/persoon";
import type { Regietoewijzing } from "../types/regie";
import { toCasusverloop } from "./to-casusverloop";
import { type Alles, naarNiveau } from "./to-niveau";
import { toPerspectiefplan } from "./to-plan";
import { toRegietoewijzing } from "./to-regie";

type Delen = [Record, ...Record[]];

/** What an answer about a gezin needs to know beside the gezin. */
export interface Antwoordkader {
  niveaus: Besluit["niveaus"];
  gemeentenaam: string;
  vandaag: Datum;
  drempels: Drempels;
  /** code -> name */
  leefgebieden: { [code: string]: string };
}

/**
 * The gezin as GraphQL answers it, at the levels the caller may see.
 * @param delen the gezin that was asked, and what other systems know of the same one, as far as the caller may see as much of that
 * @param elders what other systems know of the same one, of which the caller may only know that it is there (alleenDat)
 */
export function toGezin(
  delen: [GezinMetDekking, ...GezinMetDekking[]],
  elders: GezinMetDekking[],
  kader: Antwoordkader,
): Gezin {
  const { niveaus, gemeentenaam } = kader;
  const gezinnen = delen.map(({ gezin }) => gezin) as Delen;
  const [{ id, naam, gemeente, zaaknummer }] = gezinnen;
  const dekking = [...delen, ...elders].flatMap((deel) => deel.dekking);
  const niveau = niveaus.casus;
  const beeld = { niveau, status: combineStatus(dekking, true), toelichting: toelichtingBij(dekking), dekking };
  const alle = [...gezinnen, ...elders.map(({ gezin }) => gezin)] as Delen;
  const alles = volledig(gezinnen, alle, kader);
  const inhoud = naarNiveau({ ...alles, signalen: [...alles.signalen, ...bronSignalen(dekking)] }, niveaus);
  const casus = { ...beeld, ...inhoud };
  return {
    id,
    naam,
    zaaknummer: niveau === "VOLLEDIG" || niveau === "BEPERKT" ? zaaknummer : undefined,
    gemeente: { code: gemeente, naam: gemeentenaam },
    casus,
  };
}

function volledig(delen: Delen, alle: Delen, kader: Antwoordkader): Alles {
  const { vandaag, drempels } = kader;
  const samen = voegSamen(alle);
  return {
    ...toCasusverloop(delen, samen, vandaag),
    ...plannenVan(alle, kader),
    segment: samen.segment,
    ondersteuning: samen.ondersteuning,
    complexiteit: samen.complexiteit,
    signalen: signalenVanVerband(alle, vandaag, drempels),
    tijdlijn: delen.flatMap((deel) => tijdlijnVan(deel, vandaag)).sort((a, b) => a.op.localeCompare(b.op)),
    fase: delen.find(({ fase }) => fase)?.fase,
    leden: ledenVan(delen),
    jeugdigen: jeugdigenVan(samen).map(({ persoonId }) => ({ id: persoonId })),
    regisseursNu: regieVan(alle, samen, regisseursOp(samen.regie, vandaag)),
    regiegeschiedenis: regieVan(alle, samen, samen.regie),
    verwachteRegie: verwachteRegie(samen, regisseursOp(samen.regie, vandaag)),
    veiligheid: {
      maatregel: samen.maatregel,
      maatregelSinds: samen.maatregelSinds,
      acuut: samen.acuut,
      acuutSinds: samen.acuutSinds,
      afspraken: samen.veiligheidsafspraken,
      herkomst: herkomstVan(delen.find(({ maatregel, acuut }) => maatregel || acuut) ?? delen[0]),
    },
  };
}

/** The plan that holds now; others that also hold, of other systems; and the versions that do not, the newest first. */
function plannenVan(
  delen: Delen,
  { vandaag, leefgebieden }: Antwoordkader,
): Pick<Casusbeeld, "plan" | "anderePlannen" | "eerderePlannen"> {
  const nu = new Set(delen.map(({ plannen }) => geldigPlan(plannen, vandaag)));
  const all = delen
    .flatMap((deel) =>
      deel.plannen.map((plan) => ({ isNu: nu.has(plan), plan: toPerspectiefplan(deel, plan, leefgebieden) })),
    )
    .sort((a, b) => b.plan.geldigVan.localeCompare(a.plan.geldigVan) || b.plan.versie - a.plan.versie);
  const [plan, ...anderePlannen] = all.filter(({ isNu }) => isNu).map((each) => each.plan);
  return { plan, anderePlannen, eerderePlannen: all.filter(({ isNu }) => !isNu).map((each) => each.plan) };
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
