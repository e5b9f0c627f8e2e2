// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "../../gezin/gezin";
import type { Plan } from "../../gezin/plan";
import { naamVan, type Regie } from "../../gezin/regie";

/** Earlier regisseurs, as they stand inside the plan record. */
const regiegeschiedenis = (regie: readonly Regie[]): object[] =>
  regie
    .filter((r) => r.tot !== null)
    .map(({ voerder, medewerker, van, tot }) => ({
      voerder,
      medewerker: medewerker?.nummer ?? null,
      naam: medewerker ? naamVan(medewerker) : null,
      organisatie: medewerker?.organisatie ?? null,
      telefoon: medewerker?.telefoon ?? null,
      email: medewerker?.email ?? null,
      van,
      tot,
    }));

/** A version of the plan as a record of the Objects API. */
export function planRecord(gezin: Gezin, plan: Plan, zaak: string): Record<string, unknown> {
  let nummer = 0;
  const wens = (bijStart: string, vertrouwenInRoute: boolean): object => ({
    bijStart,
    bijEinde: null,
    vertrouwenInRoute,
  });
  return {
    zaak,
    versie: plan.versie,
    geldigVan: plan.van,
    geldigTot: plan.tot,
    perspectief: plan.perspectief,
    wensJeugdige: wens(plan.wensJeugdige, plan.vertrouwenJeugdige),
    wensOuders: wens(plan.wensOuders, plan.vertrouwenOuders),
    leefgebieden: plan.leefgebieden.map(({ code, krachten, zorgen, doelen }) => ({
      code,
      krachten,
      zorgen,
      doelen: doelen.map(({ omschrijving, status, streefdatum, actie, wie, wanneer, gedaan }) => ({
        nummer: ++nummer,
        omschrijving,
        status,
        streefdatum,
        acties: [{ omschrijving: actie, wie, wanneer, gedaan }],
      })),
    })),
    evaluaties: plan.evaluaties,
    regiegeschiedenis: regiegeschiedenis(gezin.regie),
  };
}
