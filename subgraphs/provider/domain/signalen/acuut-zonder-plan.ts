// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, datumVoorMensen, plusDagen } from "../../../../platform/time/datum";
import { MAX_ACUUT_DAGEN } from "./acuut-zonder-behandelplan";
import { herkomstVanCasus, zonderGeldigPlan } from "./casusfeiten";
import { dagen, looptSinds, type Signaalregel } from "./hulp";

/**
 * ACUTE_HULP_ZONDER_PLAN: acute help runs for more than 14 days and the gezin has no perspectiefplan that holds. The same signal as that of the
 * casus, which only knows of acute help that a case system tells. Nothing when it is not known whether there is a plan.
 */
export const acuteHulpZonderPlan: Signaalregel = (all, { vandaag, casus }) => {
  const plannen = zonderGeldigPlan(casus);
  if (!plannen) return [];
  return all.flatMap(({ traject, status, product, aanbieder, herkomst }) => {
    const start = looptSinds(traject, vandaag);
    if (status !== "LOPEND" || product?.intensiteit !== "ACUUT" || !start) return [];
    if (dagenTussen(start, vandaag) <= MAX_ACUUT_DAGEN) return [];
    const sinds = [plusDagen(start, MAX_ACUUT_DAGEN + 1), ...plannen.flatMap((plan) => plan.sinds ?? [])].sort().at(-1);
    return {
      code: "ACUTE_HULP_ZONDER_PLAN",
      ernst: "DRINGEND" as const,
      sinds,
      uitleg: `De acute hulp van ${aanbieder} loopt sinds ${datumVoorMensen(start)}, langer dan ${dagen(MAX_ACUUT_DAGEN)}, en het gezin heeft geen geldig plan.`,
      feiten: [...herkomst, ...plannen.map(herkomstVanCasus)],
    };
  });
};
