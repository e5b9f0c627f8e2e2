// SPDX-License-Identifier: EUPL-1.2
import type { Plan } from "../../gezin/plan";
import { naamVan, type Regie } from "../../gezin/regie";

type Eigenschap = readonly [naam: string, waarde: string | null];

const jaNee = (waarde: boolean): string => (waarde ? "ja" : "nee");

/** A plan as zaakeigenschappen: every value is text, every doel and evaluatie has a number. */
export function planEigenschappen(plan: Plan): Eigenschap[] {
  const doelen = plan.leefgebieden.flatMap(({ code, doelen }) => doelen.map((doel) => ({ code, ...doel })));
  return [
    ["plan_versie", String(plan.versie)],
    ["plan_geldig_van", plan.van],
    ["plan_geldig_tot", plan.tot],
    ["plan_perspectief", plan.perspectief],
    ["wens_jeugdige_start", plan.wensJeugdige],
    ["wens_ouders_start", plan.wensOuders],
    ["vertrouwen_jeugdige", jaNee(plan.vertrouwenJeugdige)],
    ["vertrouwen_ouders", jaNee(plan.vertrouwenOuders)],
    ...doelen.flatMap((d, i): Eigenschap[] => [
      [`doel_${i + 1}_leefgebied`, d.code],
      [`doel_${i + 1}_omschrijving`, d.omschrijving],
      [`doel_${i + 1}_status`, d.status],
      [`doel_${i + 1}_streefdatum`, d.streefdatum],
      [`doel_${i + 1}_actie`, d.actie],
      [`doel_${i + 1}_wie`, d.wie],
      [`doel_${i + 1}_wanneer`, d.wanneer],
      [`doel_${i + 1}_gedaan`, jaNee(d.gedaan)],
    ]),
    ...plan.evaluaties.flatMap((e, i): Eigenschap[] => [
      [`evaluatie_${i + 1}_gepland`, e.gepland],
      [`evaluatie_${i + 1}_gehouden`, e.gehouden],
      [`evaluatie_${i + 1}_uitkomst`, e.uitkomst],
    ]),
  ];
}

/** The earlier regisseurs as zaakeigenschappen. */
export function regieEigenschappen(regie: readonly Regie[]): Eigenschap[] {
  return regie
    .filter((r) => r.tot !== null)
    .flatMap(({ voerder, medewerker, van, tot }, i): Eigenschap[] => [
      [`regie_${i + 1}_voerder`, voerder],
      [`regie_${i + 1}_medewerker`, medewerker?.nummer ?? null],
      [`regie_${i + 1}_naam`, medewerker ? naamVan(medewerker) : null],
      [`regie_${i + 1}_organisatie`, medewerker?.organisatie ?? null],
      [`regie_${i + 1}_telefoon`, medewerker?.telefoon ?? null],
      [`regie_${i + 1}_email`, medewerker?.email ?? null],
      [`regie_${i + 1}_van`, van],
      [`regie_${i + 1}_tot`, tot],
    ]);
}
