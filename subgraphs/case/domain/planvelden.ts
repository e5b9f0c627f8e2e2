// SPDX-License-Identifier: EUPL-1.2
import type { Onderdeel } from "./onderdelen";

/** Words that a source may have of its own. */
export type Woordsoort = "leefgebied" | "doelstatus" | "actiestatus" | "actierol" | "intensiteit";

/** One value of a plan, as the hub names it. */
export interface Planveld {
  /** where it is in a plan; the lists in it are PLANLIJSTEN */
  veld: string;
  /** its name as a zaakeigenschap (at most twenty characters: Catalogi API); absent: it has none */
  eigenschap?: string;
  /** the part it belongs to; absent: without it there is no plan */
  onderdeel?: Onderdeel;
  woorden?: Woordsoort;
}

/** The places in a plan that hold a list. */
export const PLANLIJSTEN: readonly string[] = [
  "leefgebieden",
  "leefgebieden.doelen",
  "leefgebieden.doelen.verloop",
  "leefgebieden.doelen.acties",
  "evaluaties",
  "akkoorden",
];

const DOEL = "leefgebieden.doelen";
const wens = (wie: "Jeugdige" | "Ouders"): Planveld[] => {
  const naam = wie.toLowerCase();
  return [
    { veld: `wens${wie}.bijStart`, eigenschap: `wens_${naam}_start`, onderdeel: "WENS_BIJ_START" },
    { veld: `wens${wie}.bijEinde`, eigenschap: `wens_${naam}_einde`, onderdeel: "WENS_BIJ_EINDE" },
    { veld: `wens${wie}.vertrouwenBijStart`, eigenschap: `vertrouwen_${naam}`, onderdeel: "VERTROUWEN_BIJ_START" },
    { veld: `wens${wie}.vertrouwenBijEinde`, eigenschap: `vertr_${naam}_einde`, onderdeel: "VERTROUWEN_BIJ_EINDE" },
  ];
};
const smart = ["specifiek", "meetbaar", "acceptabel", "realistisch", "tijdgebonden"].map((naam): Planveld => ({
  veld: `${DOEL}.${naam}`,
  eigenschap: `doel_{n}_${naam}`,
  onderdeel: "SMART",
}));
const verhelderd = { kenmerken: "kenmerken", doel: "doel", afstemming: "afstemming", naHulp: "na_hulp", op: "op" };

/** Everything a plan can hold: what a mapping can say where it is. `{n}` and `{m}` count from 1. */
export const PLANVELDEN: readonly Planveld[] = [
  { veld: "versie", eigenschap: "plan_versie" },
  { veld: "geldigVan", eigenschap: "plan_geldig_van" },
  { veld: "geldigTot", eigenschap: "plan_geldig_tot" },
  { veld: "perspectief", eigenschap: "plan_perspectief", onderdeel: "PERSPECTIEF" },
  { veld: "resultaat", eigenschap: "plan_resultaat", onderdeel: "RESULTAAT" },
  ...wens("Jeugdige"),
  ...wens("Ouders"),
  ...Object.entries(verhelderd).map(([naam, kort]): Planveld => ({
    veld: `vraagverheldering.${naam}`,
    eigenschap: `vraag_${kort}`,
    onderdeel: "VRAAGVERHELDERING",
  })),
  { veld: "afschaling.voorwaarden", eigenschap: "afschaal_voorwaarden", onderdeel: "AFSCHALING" },
  { veld: "afschaling.overname", eigenschap: "afschaal_overname", onderdeel: "AFSCHALING" },
  { veld: "afschaling.zonderHulp", eigenschap: "afschaal_zonder_hulp", onderdeel: "AFSCHALING" },
  { veld: "leefgebieden.code", eigenschap: "doel_{n}_leefgebied", onderdeel: "DOELEN", woorden: "leefgebied" },
  { veld: "leefgebieden.krachten", onderdeel: "KRACHTEN_EN_ZORGEN" },
  { veld: "leefgebieden.zorgen", onderdeel: "KRACHTEN_EN_ZORGEN" },
  { veld: `${DOEL}.nummer`, onderdeel: "DOELEN" },
  { veld: `${DOEL}.omschrijving`, eigenschap: "doel_{n}_omschrijving", onderdeel: "DOELEN" },
  { veld: `${DOEL}.status`, eigenschap: "doel_{n}_status", onderdeel: "DOELEN", woorden: "doelstatus" },
  { veld: `${DOEL}.streefdatum`, eigenschap: "doel_{n}_streefdatum", onderdeel: "DOELEN" },
  ...smart,
  { veld: `${DOEL}.verloop.status`, eigenschap: "doel_{n}_st_{m}", onderdeel: "DOELVERLOOP", woorden: "doelstatus" },
  { veld: `${DOEL}.verloop.op`, eigenschap: "doel_{n}_st_{m}_op", onderdeel: "DOELVERLOOP" },
  { veld: `${DOEL}.acties.omschrijving`, eigenschap: "doel_{n}_actie", onderdeel: "ACTIES" },
  { veld: `${DOEL}.acties.wie`, eigenschap: "doel_{n}_wie", onderdeel: "ACTIES" },
  { veld: `${DOEL}.acties.wanneer`, eigenschap: "doel_{n}_wanneer", onderdeel: "ACTIES" },
  { veld: `${DOEL}.acties.status`, eigenschap: "doel_{n}_gedaan", onderdeel: "ACTIES", woorden: "actiestatus" },
  { veld: `${DOEL}.acties.rol`, eigenschap: "doel_{n}_wie_rol", onderdeel: "ROL_BIJ_ACTIE", woorden: "actierol" },
  { veld: "evaluaties.gepland", eigenschap: "evaluatie_{n}_gepland", onderdeel: "EVALUATIES" },
  { veld: "evaluaties.gehouden", eigenschap: "evaluatie_{n}_gehouden", onderdeel: "EVALUATIES" },
  { veld: "evaluaties.uitkomst", eigenschap: "evaluatie_{n}_uitkomst", onderdeel: "EVALUATIES" },
  // Only in a record: a catalogus that has no such eigenschappen must not become a fault.
  { veld: "akkoorden.profiel", onderdeel: "AKKOORDEN" },
  { veld: "akkoorden.intensiteit", onderdeel: "AKKOORDEN", woorden: "intensiteit" },
  { veld: "akkoorden.op", onderdeel: "AKKOORDEN" },
];
