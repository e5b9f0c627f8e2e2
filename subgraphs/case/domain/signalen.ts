// SPDX-License-Identifier: EUPL-1.2
import type { Herkomst, Signaal } from "../../../platform/herkomst/records";
import { dagenTussen, type Datum, datumVoorMensen, leeftijdOp, plusMaanden } from "../../../platform/time/datum";
import { type Gezin, jeugdigenVan } from "./gezin";
import { geldigPlan, verlopenEvaluaties } from "./perspectiefplan";
import { naamVan, regisseursOp, verwachteRegie } from "./regie";
import { regiefouten } from "./regieverloop";

/** Where the facts of a gezin come from. */
export function herkomstVan(gezin: Gezin, vastgelegdOp = gezin.vastgelegdOp): Herkomst {
  return { bron: gezin.bron, bronhouder: gezin.bronhouder, vastgelegdOp, opgehaaldOp: gezin.opgehaaldOp };
}

/** The signals of the casus (domain rules, section 8) on a date: explained facts, never a risk score. A closed gezin gives none. */
export function signalenVan(gezin: Gezin, vandaag: Datum): Signaal[] {
  if (gezin.beeindigdOp && gezin.beeindigdOp <= vandaag) return [];
  return [
    ...regieSignalen(gezin, vandaag),
    ...regieverloopSignalen(gezin, vandaag),
    ...planSignalen(gezin, vandaag),
    ...leeftijdSignalen(gezin, vandaag),
  ];
}

/** Earlier faults of the last year, already over: what is wrong now has signals of its own. */
function regieverloopSignalen(gezin: Gezin, vandaag: Datum): Signaal[] {
  const sinds = plusMaanden(vandaag, -12);
  return regiefouten(gezin.regie, gezin.begonnenOp, vandaag).flatMap(({ soort, van, tot }): Signaal[] => {
    if (tot === undefined || tot > vandaag || tot < sinds) return [];
    const wat = soort === "GEEN" ? "was er geen regisseur" : "waren er meer regisseurs tegelijk";
    const uitleg = `Van ${datumVoorMensen(van)} tot ${datumVoorMensen(tot)} ${wat}.`;
    return [
      {
        code: soort === "GEEN" ? "REGIE_ONDERBROKEN" : "REGIE_DUBBEL",
        ernst: "INFO",
        sinds: van,
        uitleg,
        feiten: [herkomstVan(gezin)],
      },
    ];
  });
}

function regieSignalen(gezin: Gezin, vandaag: Datum): Signaal[] {
  const nu = regisseursOp(gezin.regie, vandaag);
  const feiten = [herkomstVan(gezin)];
  if (nu.length === 0) {
    const laatste = gezin.regie
      .map(({ tot }) => tot)
      .filter((tot): tot is Datum => tot !== undefined && tot <= vandaag)
      .sort()
      .at(-1);
    return [
      {
        code: "GEEN_REGISSEUR",
        ernst: "DRINGEND",
        sinds: laatste ?? gezin.begonnenOp,
        uitleg: "Niemand voert nu de regie over dit gezin.",
        feiten,
      },
    ];
  }
  const signalen: Signaal[] = [];
  if (nu.length > 1) {
    const sinds = nu
      .map(({ van }) => van)
      .sort()
      .at(-1);
    const wie = nu.map(({ naam, voerder }) => naam ?? naamVan(voerder)).join(" en ");
    signalen.push({
      code: "TWEE_REGISSEURS",
      ernst: "DRINGEND",
      sinds,
      uitleg: `Er is meer dan één regisseur tegelijk: ${wie}.`,
      feiten,
    });
  }
  const advies = verwachteRegie(gezin, nu);
  if (advies.wijktAf)
    signalen.push({ code: "REGIE_WIJKT_AF", ernst: "AANDACHT", sinds: nu[0]?.van, uitleg: advies.uitleg, feiten });
  return signalen;
}

function planSignalen(gezin: Gezin, vandaag: Datum): Signaal[] {
  const plan = geldigPlan(gezin.plannen, vandaag);
  if (!plan) {
    const sinds =
      gezin.plannen
        .map(({ geldigTot }) => geldigTot)
        .filter((tot) => tot !== undefined)
        .sort()
        .at(-1) ?? gezin.begonnenOp;
    return [
      {
        code: "GEEN_GELDIG_PLAN",
        ernst: "AANDACHT",
        sinds,
        uitleg: "Er is geen geldig plan voor dit gezin.",
        feiten: [herkomstVan(gezin)],
      },
    ];
  }
  const oudste = verlopenEvaluaties(plan, vandaag)
    .map(({ gepland }) => gepland)
    .sort()[0];
  if (!oudste) return [];
  const uitleg = `De evaluatie van ${datumVoorMensen(oudste)} is nog niet gehouden.`;
  const ernst = dagenTussen(oudste, vandaag) > 30 ? "DRINGEND" : "AANDACHT";
  return [
    { code: "EVALUATIE_VERLOPEN", ernst, sinds: oudste, uitleg, feiten: [herkomstVan(gezin, plan.vastgelegdOp)] },
  ];
}

/** A doel that begins with `Plan 18+:` is the plan for after the eighteenth birthday (docs/sources.md). */
function heeftPlan18(gezin: Gezin, vandaag: Datum): boolean {
  const doelen = geldigPlan(gezin.plannen, vandaag)?.leefgebieden.flatMap((gebied) => gebied.doelen) ?? [];
  return doelen.some(({ omschrijving, status }) => omschrijving.startsWith("Plan 18+:") && status !== "VERVALLEN");
}

function leeftijdSignalen(gezin: Gezin, vandaag: Datum): Signaal[] {
  if (heeftPlan18(gezin, vandaag)) return [];
  return jeugdigenVan(gezin).flatMap((lid): Signaal[] => {
    if (!lid.geboortedatum || leeftijdOp(lid.geboortedatum, vandaag) >= 18) return [];
    const achttien = plusMaanden(lid.geboortedatum, 18 * 12);
    const vanaf = plusMaanden(achttien, -18);
    if (vandaag < vanaf) return [];
    const uitleg = `${lid.naam} wordt op ${datumVoorMensen(achttien)} 18 jaar. Er is nog geen plan voor daarna.`;
    return [
      {
        code: "BIJNA_18_ZONDER_PLAN",
        ernst: "AANDACHT",
        sinds: vanaf,
        uitleg,
        feiten: [herkomstVan(gezin, lid.vastgelegdOp)],
      },
    ];
  });
}

const GEWICHT = { INFO: 1, AANDACHT: 10, DRINGEND: 100 };

/** Sort key of lists: how much a gezin asks attention. Only for order, never shown, never a score of the family. */
export function aandachtVan(signalen: Signaal[]): number {
  return signalen.reduce((total, { ernst }) => total + GEWICHT[ernst], 0);
}
