// SPDX-License-Identifier: EUPL-1.2
import type { Signaal } from "../../../../platform/herkomst/records";
import { type Datum, datumVoorMensen, plusMaanden } from "../../../../platform/time/datum";
import type { Gezin } from "../gezin";
import { herkomstVan } from "../herkomst";
import { naamVan, regisseursOp } from "../regie";
import { verwachteRegie } from "../regieadvies";
import { regiefouten } from "../regieverloop";

/** Nobody directs, more than one does, or someone else than the table of the region expects. */
export function regieSignalen(gezin: Gezin, vandaag: Datum): Signaal[] {
  const nu = regisseursOp(gezin.regie, vandaag);
  const feiten = [herkomstVan(gezin)];
  if (nu.length === 0) {
    const laatste = gezin.regie
      .map(({ tot }) => tot)
      .filter((tot): tot is Datum => tot !== undefined && tot <= vandaag)
      .sort()
      .at(-1);
    const sinds = laatste ?? gezin.begonnenOp;
    return [
      { code: "GEEN_REGISSEUR", ernst: "DRINGEND", sinds, uitleg: "Niemand voert nu de regie over dit gezin.", feiten },
    ];
  }
  const signalen: Signaal[] = [];
  const sinds = nu
    .map(({ van }) => van)
    .sort()
    .at(-1);
  if (nu.length > 1) {
    const wie = nu.map(({ naam, voerder }) => naam ?? naamVan(voerder)).join(" en ");
    const uitleg = `Er is meer dan één regisseur tegelijk: ${wie}.`;
    signalen.push({ code: "TWEE_REGISSEURS", ernst: "DRINGEND", sinds, uitleg, feiten });
  }
  const { afwijking } = verwachteRegie(gezin, nu);
  if (afwijking)
    signalen.push({ code: "REGIE_WIJKT_AF", ernst: "AANDACHT", sinds: nu[0]?.van, uitleg: afwijking, feiten });
  return signalen;
}

/** Earlier faults of the last year, already over: what is wrong now has signals of its own. */
export function regieverloopSignalen(gezin: Gezin, vandaag: Datum): Signaal[] {
  const sinds = plusMaanden(vandaag, -12);
  return regiefouten(gezin.regie, gezin.begonnenOp, vandaag).flatMap(({ soort, van, tot }): Signaal[] => {
    if (tot === undefined || tot > vandaag || tot < sinds) return [];
    const wat = soort === "GEEN" ? "was er geen regisseur" : "waren er meer regisseurs tegelijk";
    const uitleg = `Van ${datumVoorMensen(van)} tot ${datumVoorMensen(tot)} ${wat}.`;
    const code = soort === "GEEN" ? "REGIE_ONDERBROKEN" : "REGIE_DUBBEL";
    return [{ code, ernst: "INFO", sinds: van, uitleg, feiten: [herkomstVan(gezin)] }];
  });
}
