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

/** Steps, consents and agreements, as this system keeps them beside the plan. */
const casusregie = ({ casus }: Gezin): object => ({
  stappen: casus?.stappen ?? [],
  toestemmingen: casus?.toestemmingen ?? [],
  waakvlam: casus?.waakvlam ? { sinds: casus.waakvlam.van, afspraak: casus.waakvlam.afspraak } : null,
  veiligheid: casus?.veiligheidsafspraken ?? null,
});

/** A version of the plan as a record of the Objects API. */
export function planRecord(gezin: Gezin, plan: Plan, zaak: string): Record<string, unknown> {
  let nummer = 0;
  const { verdieping } = plan;
  return {
    zaak,
    versie: plan.versie,
    geldigVan: plan.van,
    geldigTot: plan.tot,
    perspectief: plan.perspectief,
    resultaat: verdieping?.resultaat ?? null,
    wensJeugdige: {
      bijStart: plan.wensJeugdige,
      bijEinde: verdieping?.wensJeugdigeEinde ?? null,
      vertrouwenBijStart: plan.vertrouwenJeugdige,
      vertrouwenBijEinde: verdieping?.vertrouwenJeugdigeEinde ?? null,
    },
    wensOuders: {
      bijStart: plan.wensOuders,
      bijEinde: verdieping?.wensOudersEinde ?? null,
      vertrouwenBijStart: plan.vertrouwenOuders,
      vertrouwenBijEinde: verdieping?.vertrouwenOudersEinde ?? null,
    },
    // This system keeps these where its own screens have them; the mapping says where.
    intake: { vraag: verdieping?.vraagverheldering ?? null },
    afronding: { afschaling: verdieping?.afschaling ?? null },
    casusregie: casusregie(gezin),
    leefgebieden: plan.leefgebieden.map(({ code, krachten, zorgen, doelen }) => ({
      code,
      krachten,
      zorgen,
      doelen: doelen.map(({ omschrijving, status, streefdatum, verloop = [], smart, ...actie }) => ({
        nummer: ++nummer,
        omschrijving,
        status,
        streefdatum,
        ...smart,
        verloop,
        acties: [
          {
            omschrijving: actie.actie,
            wie: actie.wie,
            soort: actie.rol ?? null,
            wanneer: actie.wanneer,
            status: actie.gedaan ? "GEDAAN" : "OPEN",
          },
        ],
      })),
    })),
    evaluaties: plan.evaluaties,
    regiegeschiedenis: regiegeschiedenis(gezin.regie),
  };
}
